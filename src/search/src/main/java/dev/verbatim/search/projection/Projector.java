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
   * Brings a batch into the rows, in one transaction unless part of it has to be set aside.
   *
   * @param progress how far the follower of a stream has come with it; null where nobody asks
   * @return how many of its items are set aside, or passed over
   * @throws SearchUnavailable when nothing has been done, or not all, and the batch is to be sent
   *     again
   */
  public int project(List<DynamoRecord> records, RevisionGuard gate, StreamProgress progress) {
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
      rows.write(changes.values(), gate, progress);
      return withheld(changes.values());
    } catch (SearchUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      int aside = writeApart(List.copyOf(changes.values()), gate, sequences);
      rows.write(List.of(), gate, progress);
      return aside;
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
   * Writes what can be written: halves of what cannot be written as one, until what is at fault
   * stands alone and is set aside.
   *
   * @return how many these are
   */
  private int writeApart(List<Change> changes, RevisionGuard gate, Map<Change, String> sequences) {
    if (changes.isEmpty()) {
      return 0;
    }
    try {
      rows.write(changes, gate, null);
      return withheld(changes);
    } catch (SearchUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      if (changes.size() == 1) {
        Change change = changes.get(0);
        setAside(change.withheld(sequences.get(change), reason(e)), gate);
        return 1;
      }
      int half = changes.size() / 2;
      return writeApart(changes.subList(0, half), gate, sequences)
          + writeApart(changes.subList(half, changes.size()), gate, sequences);
    }
  }

  private static int withheld(Collection<Change> changes) {
    return (int)
        changes.stream().filter(change -> change.content() instanceof Change.Withheld).count();
  }

  private void setAside(Change change, RevisionGuard gate) {
    try {
      rows.write(List.of(change), gate, null);
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
