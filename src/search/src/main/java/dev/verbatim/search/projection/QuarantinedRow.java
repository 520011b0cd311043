package dev.verbatim.search.projection;

import dev.verbatim.search.database.PostgresText;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A state of an article or a speaker that could not be brought into rows, and why. A later one ends
 * it.
 */
@Entity
@Table(name = "quarantine")
public class QuarantinedRow extends PanacheEntityBase {

  private static final int LONGEST_REASON = 500;

  /** Which article or speaker, as {@link dev.verbatim.platform.projection.Entity} is written. */
  @Id public String entity;

  public long generation;

  public String reason;

  @Column(name = "quarantined_at")
  public Instant quarantinedAt;

  static QuarantinedRow empty(String entity) {
    QuarantinedRow row = new QuarantinedRow();
    row.entity = entity;
    return row;
  }

  void take(long newGeneration, String newReason, Instant now) {
    String text = PostgresText.of(newReason);
    generation = newGeneration;
    reason = text.substring(0, Math.min(LONGEST_REASON, text.length()));
    quarantinedAt = now;
  }
}
