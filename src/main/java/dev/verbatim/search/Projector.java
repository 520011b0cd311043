package dev.verbatim.search;

import dev.verbatim.platform.Revision;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
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
  Projector(Rows rows) {
    this.rows = rows;
  }

  /**
   * Brings a batch into the rows, in one transaction unless part of it has to be set aside.
   *
   * @param progress how far the follower of a stream has come with it; null where nobody asks
   * @throws SearchUnavailable when nothing has been done, or not all, and the batch is to be sent
   *     again
   */
  void project(List<DynamoRecord> records, Gate gate, Progress progress) {
    Map<String, Change> changes = new LinkedHashMap<>();
    Map<String, String> sequences = new HashMap<>();
    List<SetAside> poison = new ArrayList<>();
    for (DynamoRecord record : records) {
      try {
        Optional<Change> change = record.change();
        change.ifPresent(known -> changes.merge(known.item(), known, Change::later));
        change.ifPresent(known -> sequences.put(known.item(), record.sequence()));
      } catch (RuntimeException e) {
        poison.add(setAside(record.item(), revision(record), record.sequence(), e));
      }
    }
    try {
      rows.write(changes.values(), gate, poison, progress);
    } catch (RuntimeException e) {
      refuseIfPassing(e);
      poison.addAll(writeApart(List.copyOf(changes.values()), gate, sequences));
      rows.write(List.of(), gate, poison, progress);
    }
  }

  /**
   * Writes what can be written: halves of what cannot be written as one, until what is at fault
   * stands alone.
   *
   * @return what cannot
   */
  private List<SetAside> writeApart(
      List<Change> changes, Gate gate, Map<String, String> sequences) {
    try {
      rows.write(changes, gate, List.of(), null);
      return List.of();
    } catch (RuntimeException e) {
      refuseIfPassing(e);
      if (changes.size() == 1) {
        Change change = changes.get(0);
        return List.of(setAside(change.item(), change.revision(), sequences.get(change.item()), e));
      }
      int half = changes.size() / 2;
      List<SetAside> poison =
          new ArrayList<>(writeApart(changes.subList(0, half), gate, sequences));
      poison.addAll(writeApart(changes.subList(half, changes.size()), gate, sequences));
      return poison;
    }
  }

  private static void refuseIfPassing(RuntimeException e) {
    if (Faults.isPassing(e)) {
      throw new SearchUnavailable(e);
    }
  }

  private static SetAside setAside(String item, Revision revision, String sequence, Throwable why) {
    Throwable cause = why;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    LOG.errorf("%s at %s is set aside, and search goes on without it: %s", item, revision, cause);
    return new SetAside(item, revision, sequence, cause.toString());
  }

  private static Revision revision(DynamoRecord record) {
    try {
      return record.revision();
    } catch (RuntimeException e) {
      return Revision.NONE;
    }
  }
}
