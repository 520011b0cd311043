package dev.verbatim.search.projection;

import dev.verbatim.platform.table.Revision;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** What is set aside of some items, in the transaction that changes their rows. */
public final class Quarantine {

  private static final Logger LOG = Logger.getLogger(Quarantine.class);

  private final Map<String, QuarantinedRow> byItem = new HashMap<>();

  private Quarantine() {}

  /** What is set aside of these. */
  public static Quarantine of(Collection<String> items) {
    Quarantine aside = new Quarantine();
    QuarantinedRow.<QuarantinedRow>list("item in ?1", List.copyOf(items))
        .forEach(row -> aside.byItem.put(row.item, row));
    return aside;
  }

  /** Whether a later state of the item is set aside, so that this one is no news. */
  boolean isPassed(Change change) {
    QuarantinedRow row = byItem.get(change.item());
    return row != null && row.revision.isAfter(change.revision());
  }

  /** Whether this very state of an item is set aside. */
  public boolean holds(String item, Revision revision) {
    QuarantinedRow row = byItem.get(item);
    return row != null && row.revision.equals(revision);
  }

  /** Whether any state of an item is set aside. */
  public boolean holds(String item) {
    return byItem.containsKey(item);
  }

  /** Says that a row has taken over a change: whatever was set aside of its item is past. */
  void taken(Change change, Instant now) {
    QuarantinedRow standing = byItem.remove(change.item());
    if (change.content() instanceof Change.Withheld why) {
      LOG.errorf(
          "%s at %s is set aside, and search goes on without it: %s",
          change.item(), change.revision(), why.reason());
      QuarantinedRow row = QuarantinedRow.of(change, why, now);
      if (standing == null) {
        row.persist();
      } else {
        standing.revision = row.revision;
        standing.sequence = row.sequence;
        standing.reason = row.reason;
        standing.setAsideAt = now;
      }
    } else if (standing != null) {
      standing.delete();
    }
  }
}
