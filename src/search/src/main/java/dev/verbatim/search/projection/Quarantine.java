package dev.verbatim.search.projection;

import dev.verbatim.platform.table.Revision;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** The quarantined states of some items, in the transaction that changes their rows. */
public final class Quarantine {

  private static final Logger LOG = Logger.getLogger(Quarantine.class);

  private final Map<String, QuarantinedRow> byItem = new HashMap<>();

  private Quarantine() {}

  /** The quarantined states of these items. */
  public static Quarantine of(Collection<String> items) {
    Quarantine quarantine = new Quarantine();
    QuarantinedRow.<QuarantinedRow>list("item in ?1", List.copyOf(items))
        .forEach(row -> quarantine.byItem.put(row.item, row));
    return quarantine;
  }

  /** Whether a later state of the item is quarantined, so that this one is passed over. */
  boolean isOvertaken(Change change) {
    QuarantinedRow row = byItem.get(change.item());
    return row != null && row.revision.isAfter(change.revision());
  }

  /** Whether exactly this state of an item is quarantined. */
  public boolean holds(String item, Revision revision) {
    QuarantinedRow row = byItem.get(item);
    return row != null && row.revision.equals(revision);
  }

  /** Whether any state of an item is quarantined. */
  public boolean holds(String item) {
    return byItem.containsKey(item);
  }

  /**
   * Notes that a row has taken over a change: an earlier state of its item leaves the quarantine.
   */
  void taken(Change change, Instant now) {
    QuarantinedRow earlier = byItem.remove(change.item());
    if (change.content() instanceof Change.Withheld why) {
      LOG.errorf(
          "%s at %s is quarantined, and search goes on without it: %s",
          change.item(), change.revision(), why.reason());
      QuarantinedRow row = QuarantinedRow.of(change, why, now);
      if (earlier == null) {
        row.persist();
      } else {
        earlier.revision = row.revision;
        earlier.sequence = row.sequence;
        earlier.reason = row.reason;
        earlier.quarantinedAt = now;
      }
    } else if (earlier != null) {
      earlier.delete();
    }
  }
}
