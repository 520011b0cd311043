package dev.verbatim.store.table;

import dev.verbatim.platform.problem.StoreUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Repeats a write from its reads on when it was refused because something it had read has changed
 * since.
 *
 * <p>This is not a retry of a call that failed: the SDK does those. Between two attempts is a short
 * random pause, so that writers who met do not meet again.
 */
public final class Attempts {

  private static final int MOST = 40;
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

  private Attempts() {}

  /**
   * @param attempt the write from its reads on; empty when it was refused and is to be repeated
   * @throws StoreUnavailable when it was refused too often
   */
  public static <T> T until(Supplier<Optional<T>> attempt) {
    for (int i = 0; i < MOST; i++) {
      Optional<T> result = attempt.get();
      if (result.isPresent()) {
        return result.get();
      }
      pause(i + 1);
    }
    throw new StoreUnavailable(Duration.ofSeconds(1));
  }

  /** Waits for a random time, longer after each attempt; not at all where that is the first. */
  static void pause(int attempt) {
    if (attempt == 0) {
      return;
    }
    long longest =
        Math.min(
            LONGEST_PAUSE.toNanos(), Duration.ofMillis(4).toNanos() << Math.min(attempt - 1, 10));
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
  }
}
