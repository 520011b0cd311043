package dev.verbatim.search.projection;

import dev.verbatim.platform.projection.Entity;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * What is quarantined of some articles and speakers, in the transaction that changes their rows.
 */
final class Quarantine {

  private static final Logger LOG = Logger.getLogger(Quarantine.class);

  private final Map<String, QuarantinedRow> byEntity = new HashMap<>();

  private Quarantine() {}

  static Quarantine of(Collection<Entity> entities) {
    Quarantine quarantine = new Quarantine();
    List<String> texts = entities.stream().map(Entity::toString).toList();
    QuarantinedRow.<QuarantinedRow>list("entity in ?1", texts)
        .forEach(row -> quarantine.byEntity.put(row.entity, row));
    return quarantine;
  }

  /** Whether exactly this state is quarantined. */
  boolean holds(Change change) {
    QuarantinedRow row = byEntity.get(change.entity().toString());
    return row != null && row.generation == change.generation();
  }

  /** Notes that a row has taken a change over: an earlier state leaves the quarantine. */
  void taken(Change change, Instant now) {
    String entity = change.entity().toString();
    QuarantinedRow row = byEntity.remove(entity);
    if (change.content() instanceof Change.Withheld withheld) {
      LOG.errorf(
          "%s at %d is quarantined, and search goes on without it: %s",
          entity, change.generation(), withheld.reason());
      boolean isNew = row == null;
      row = isNew ? QuarantinedRow.empty(entity) : row;
      row.take(change.generation(), withheld.reason(), now);
      if (isNew) {
        row.persist();
      }
    } else if (row != null) {
      row.delete();
    }
  }
}
