package dev.verbatim.search.projection;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Map;

/**
 * The row of an article or a speaker. When that is gone the row stays for a while, with its version
 * and nothing else: what was read before must not bring it back.
 */
@MappedSuperclass
public abstract class EntityRow extends PanacheEntityBase {

  @Id public String id;

  /** How often the row has been written. */
  public long version;

  /** Which state of the article or speaker this is. */
  public long generation;

  /** Since when there is nothing in the row; null while there is something. */
  @Column(name = "gone_at")
  public Instant goneAt;

  /** Becomes what has changed. */
  final void take(Change change, RowViews views, Instant now) {
    version++;
    generation = change.generation();
    if (take(change.content(), views)) {
      goneAt = null;
    } else if (goneAt == null) {
      goneAt = now;
    }
  }

  /**
   * Takes the content over into the columns.
   *
   * @return whether there is any
   */
  abstract boolean take(Change.Content content, RowViews views);

  /** All that follows from the content, by name. */
  public abstract Map<String, Object> facts();
}
