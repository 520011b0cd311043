package dev.verbatim.search.projection;

import dev.verbatim.search.database.SearchUnavailable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Brings what a stream or the table itself tells into the rows of search.
 *
 * <p>What comes may come twice, late, and of different items in any order: the rows are the same in
 * the end. Safe to share between threads and processes.
 */
@Singleton
public class Projector {

  private static final Logger LOG = Logger.getLogger(Projector.class);

  private final Rows rows;

  @Inject
  public Projector(Rows rows) {
    this.rows = rows;
  }

  /**
   * Brings a batch into the rows, in one transaction unless part of it has to be quarantined.
   *
   * @param progress how far the follower of a stream has come with it; null where it is not noted
   * @return how many of its items are quarantined, or passed over
   * @throws SearchUnavailable when nothing has been done, or not all, and the batch is to be sent
   *     again
   */
  public int project(List<DynamoRecord> records, RevisionGuard guard, StreamProgress progress) {
    Map<String, Change> changes = new LinkedHashMap<>();
    Map<Change, String> sequences = new IdentityHashMap<>();
    for (DynamoRecord record : records) {
      read(record)
          .ifPresent(
              change -> {
                changes.merge(change.item(), change, Change::later);
                sequences.put(change, record.sequence());
              });
    }
    try {
      rows.write(changes.values(), guard, progress);
      return withheld(changes.values());
    } catch (SearchUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      int quarantined = writeApart(List.copyOf(changes.values()), guard, sequences);
      rows.write(List.of(), guard, progress);
      return quarantined;
    }
  }

  private static Optional<Change> read(DynamoRecord record) {
    try {
      return record.change();
    } catch (RuntimeException e) {
      return Optional.of(record.withheld(reason(e)));
    }
  }

  /**
   * Writes what can be written: halves of what cannot be written as one, until what is at fault is
   * alone, and is quarantined.
   *
   * @return how many these are
   */
  private int writeApart(List<Change> changes, RevisionGuard guard, Map<Change, String> sequences) {
    if (changes.isEmpty()) {
      return 0;
    }
    try {
      rows.write(changes, guard, null);
      return withheld(changes);
    } catch (SearchUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      if (changes.size() == 1) {
        Change change = changes.get(0);
        quarantine(change.withheld(sequences.get(change), reason(e)), guard);
        return 1;
      }
      int half = changes.size() / 2;
      return writeApart(changes.subList(0, half), guard, sequences)
          + writeApart(changes.subList(half, changes.size()), guard, sequences);
    }
  }

  private static int withheld(Collection<Change> changes) {
    return (int)
        changes.stream().filter(change -> change.content() instanceof Change.Withheld).count();
  }

  private void quarantine(Change change, RevisionGuard guard) {
    try {
      rows.write(List.of(change), guard, null);
    } catch (SearchUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s has a key that no row can have, and is passed over", change.item());
    }
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.toString();
  }
}
