package dev.verbatim.search.following;

import dev.verbatim.platform.problem.StoreUnavailable;
import dev.verbatim.platform.projection.TargetUnavailable;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for a PostgreSQL that was killed: its connections fail, each once, until they are new. */
final class Recovered {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Recovered() {}

  static <T> T call(Supplier<T> work) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return work.get();
      } catch (TargetUnavailable | StoreUnavailable e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        LockSupport.parkNanos(20_000_000);
      }
    }
  }
}
