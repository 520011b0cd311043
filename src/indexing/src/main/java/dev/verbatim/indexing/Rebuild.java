package dev.verbatim.indexing;

import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.Projection;
import dev.verbatim.platform.projection.TargetUnavailable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Builds what a projection makes again, while its source is written and followed.
 *
 * <p>Everything that is in the source is projected, and then what is only in the target. So it
 * fills an empty target, and repairs one that is not. One that was killed goes on where it was.
 */
@Singleton
public class Rebuild {

  private static final Logger LOG = Logger.getLogger(Rebuild.class);

  /** What waits for two stores most of the time. */
  private static final int THREADS = 4;

  /** How long a stream has what was written since a rebuild began, and a little less. */
  static final Duration REACH = Duration.ofHours(20);

  private final Clock clock;

  @Inject
  public Rebuild(Clock clock) {
    this.clock = clock;
  }

  /** Whether one was begun and not ended. */
  static boolean isUnfinished(Projection projection) {
    return Checkpoint.of(projection).filter(Checkpoint::isUnfinished).isPresent();
  }

  /**
   * Does it, or the rest of it.
   *
   * @return how many articles and speakers the source has
   * @throws TargetUnavailable when it is to go on later
   */
  public long run(Projection projection) {
    Checkpoint left =
        Checkpoint.of(projection)
            .filter(Checkpoint::isUnfinished)
            .filter(checkpoint -> checkpoint.start().isAfter(clock.instant().minus(REACH)))
            .orElse(null);
    if (left == null) {
      projection.forgetPositions();
      left = new Checkpoint(clock.instant(), null);
    } else {
      LOG.infof("%s is rebuilt from behind %s on", projection.name(), left.last());
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      RebuildPass pass = new RebuildPass(projection, threads, left);
      if (!pass.run()) {
        // What it had come to is no longer there.
        pass = new RebuildPass(projection, threads, new Checkpoint(left.start(), null));
        pass.run();
      }
      takeAway(projection, pass.seen());
      new Checkpoint(left.start(), null).note(projection);
      LOG.infof("%s was rebuilt from %d articles and speakers", projection.name(), pass.count());
      return pass.count();
    } finally {
      threads.shutdownNow();
    }
  }

  /** Takes away what is only in the target: where the source has nothing, nothing is projected. */
  private static void takeAway(Projection projection, EntitySet seen) {
    projection.forEachTargetPage(
        page -> {
          List<Entity> gone = page.stream().filter(entity -> !seen.contains(entity)).toList();
          if (!gone.isEmpty()) {
            projection.project(gone, null);
          }
        });
  }
}
