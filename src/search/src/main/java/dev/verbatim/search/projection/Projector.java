package dev.verbatim.search.projection;

import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.StreamProgress;
import dev.verbatim.search.database.SearchUnavailable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
   * What has become of a batch.
   *
   * @param quarantined how many of its changes are quarantined, or passed over
   * @param overtaken what somebody else has written meanwhile, and is to be read again
   */
  public record Outcome(int quarantined, Set<Entity> overtaken) {

    private Outcome plus(Outcome other) {
      Set<Entity> all = new LinkedHashSet<>(overtaken);
      all.addAll(other.overtaken);
      return new Outcome(quarantined + other.quarantined, all);
    }
  }

  /**
   * Brings a batch into the rows, in one transaction unless part of it has to be quarantined.
   *
   * @param changes at most one of each article or speaker
   * @param seen the versions of the rows before the changes were read
   * @param progress how far the follower of a stream has come with it; noted when nothing of it was
   *     overtaken. Null where it is not noted
   * @throws SearchUnavailable when nothing has been done, or not all, and the batch is to be sent
   *     again
   */
  public Outcome project(Collection<Change> changes, SeenVersions seen, StreamProgress progress) {
    try {
      return outcome(changes, rows.write(changes, seen, progress));
    } catch (SearchUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      Outcome outcome = writeApart(List.copyOf(changes), seen);
      if (outcome.overtaken().isEmpty()) {
        rows.write(List.of(), seen, progress);
      }
      return outcome;
    }
  }

  /**
   * Writes what can be written: halves of what cannot be written as one, until what is at fault is
   * alone, and is quarantined.
   */
  private Outcome writeApart(List<Change> changes, SeenVersions seen) {
    if (changes.isEmpty()) {
      return new Outcome(0, Set.of());
    }
    try {
      return outcome(changes, rows.write(changes, seen, null));
    } catch (SearchUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      if (changes.size() == 1) {
        return quarantine(changes.get(0).withheld(reason(e)), seen);
      }
      int half = changes.size() / 2;
      return writeApart(changes.subList(0, half), seen)
          .plus(writeApart(changes.subList(half, changes.size()), seen));
    }
  }

  private static Outcome outcome(Collection<Change> changes, Set<Entity> overtaken) {
    long withheld =
        changes.stream()
            .filter(change -> change.content() instanceof Change.Withheld)
            .filter(change -> !overtaken.contains(change.entity()))
            .count();
    return new Outcome((int) withheld, overtaken);
  }

  private Outcome quarantine(Change change, SeenVersions seen) {
    List<Change> alone = List.of(change);
    try {
      return outcome(alone, rows.write(alone, seen, null));
    } catch (SearchUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s has an id that no row can have, and is passed over", change.entity());
      return outcome(alone, Set.of());
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
