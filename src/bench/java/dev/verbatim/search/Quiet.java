package dev.verbatim.search;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Nothing is measured on a machine that is busy with something else. */
final class Quiet {

  private static final double BUSY = 0.15;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private Quiet() {}

  /**
   * Waits until the machine is quiet.
   *
   * @throws IllegalStateException when it stays busy
   */
  static void await() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Instant deadline = Instant.now().plus(PATIENCE);
    // The first answer is of no time at all.
    double load = Math.max(system.getCpuLoad(), 1);
    while (load > BUSY && !Boolean.getBoolean("loaded")) {
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException(
            "the machine is busy (%.0f %%); try again when it is not, or with -Dloaded=true"
                .formatted(100 * load));
      }
      LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
      load = system.getCpuLoad();
    }
  }
}
