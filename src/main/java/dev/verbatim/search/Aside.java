package dev.verbatim.search;

import dev.verbatim.platform.Revision;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** What is set aside of some items, in the transaction that changes their rows. */
final class Aside {

  private static final Logger LOG = Logger.getLogger(Aside.class);

  private final Map<String, SetAsideRow> byItem = new HashMap<>();

  private Aside() {}

  /** What is set aside of these. */
  static Aside of(Collection<String> items) {
    Aside aside = new Aside();
    SetAsideRow.<SetAsideRow>list("item in ?1", List.copyOf(items))
        .forEach(row -> aside.byItem.put(row.item, row));
    return aside;
  }

  /** Whether a later state of the item is set aside, so that this one is no news. */
  boolean isPassed(Change change) {
    SetAsideRow row = byItem.get(change.item());
    return row != null && row.revision.isAfter(change.revision());
  }

  /** Whether this very state of an item is set aside. */
  boolean holds(String item, Revision revision) {
    SetAsideRow row = byItem.get(item);
    return row != null && row.revision.equals(revision);
  }

  /** Whether any state of an item is set aside. */
  boolean holds(String item) {
    return byItem.containsKey(item);
  }

  /** Says that a row has taken over a change: whatever was set aside of its item is past. */
  void taken(Change change, Instant now) {
    SetAsideRow standing = byItem.remove(change.item());
    if (change.content() instanceof Change.Withheld why) {
      LOG.errorf(
          "%s at %s is set aside, and search goes on without it: %s",
          change.item(), change.revision(), why.reason());
      SetAsideRow row = SetAsideRow.of(change, why, now);
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
