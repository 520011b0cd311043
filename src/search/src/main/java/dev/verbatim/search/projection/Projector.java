package dev.verbatim.search.projection;

import dev.verbatim.platform.projection.StreamProgress;
import dev.verbatim.search.database.SearchUnavailable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Brings changes into the rows of search, and into quarantine those that cannot be there.
 *
 * <p>Safe to share between threads and processes.
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
   * @param changes at most one of each article or speaker
   * @param seen the generations of the rows before the changes were read
   * @param progress how far the follower of a stream has come with it; null where it is not noted
   * @return how many of them are quarantined, or passed over
   * @throws SearchUnavailable when nothing has been done, or not all, and the batch is to be sent
   *     again
   */
  public int project(Collection<Change> changes, SeenGenerations seen, StreamProgress progress) {
    try {
      rows.write(changes, seen, progress);
      return withheld(changes);
    } catch (SearchUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      int quarantined = writeApart(List.copyOf(changes), seen);
      rows.write(List.of(), seen, progress);
      return quarantined;
    }
  }

  /**
   * Writes what can be written: halves of what cannot be written as one, until what is at fault is
   * alone, and is quarantined.
   *
   * @return how many these are
   */
  private int writeApart(List<Change> changes, SeenGenerations seen) {
    if (changes.isEmpty()) {
      return 0;
    }
    try {
      rows.write(changes, seen, null);
      return withheld(changes);
    } catch (SearchUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      if (changes.size() == 1) {
        quarantine(changes.get(0).withheld(reason(e)), seen);
        return 1;
      }
      int half = changes.size() / 2;
      return writeApart(changes.subList(0, half), seen)
          + writeApart(changes.subList(half, changes.size()), seen);
    }
  }

  private static int withheld(Collection<Change> changes) {
    return (int)
        changes.stream().filter(change -> change.content() instanceof Change.Withheld).count();
  }

  private void quarantine(Change change, SeenGenerations seen) {
    try {
      rows.write(List.of(change), seen, null);
    } catch (SearchUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s has an id that no row can have, and is passed over", change.entity());
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
