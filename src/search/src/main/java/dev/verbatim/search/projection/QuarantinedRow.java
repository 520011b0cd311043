package dev.verbatim.search.projection;

import dev.verbatim.platform.table.Revision;
import dev.verbatim.search.database.PostgresText;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A state of an item that could not be brought into a row, and why. A later one of the same item
 * ends it; an earlier one that comes late is passed over.
 */
@Entity
@Table(name = "set_aside")
public class QuarantinedRow extends PanacheEntityBase {

  private static final int LONGEST_REASON = 500;

  @Id public String item;

  public Revision revision;

  /** Its place in the stream; null when it was read from the table. */
  public String sequence;

  public String reason;

  @Column(name = "set_aside_at")
  public Instant quarantinedAt;

  static QuarantinedRow of(Change change, Change.Withheld why, Instant now) {
    QuarantinedRow row = new QuarantinedRow();
    row.item = PostgresText.of(change.item());
    row.revision = change.revision();
    row.sequence = why.sequence();
    String reason = PostgresText.of(why.reason());
    row.reason = reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
    row.quarantinedAt = now;
    return row;
  }
}
