package dev.verbatim.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Whether the machine has nothing else to do, without which no figure is worth anything. */
public final class Quiet {

  private static final OperatingSystemMXBean MACHINE = ManagementFactory.getOperatingSystemMXBean();

  private Quiet() {}

  /** Fails on a machine that is loaded, unless that is meant. */
  public static void check() {
    if (isLoaded()) {
      throw new IllegalStateException(
          "The machine is loaded: its load average is %.2f, more than half of its %d cores. Wait, or measure all the same with -Dloaded=true."
              .formatted(MACHINE.getSystemLoadAverage(), MACHINE.getAvailableProcessors()));
    }
  }

  /** Waits for what was run before to be over, such as the build, and then checks. */
  public static void check(Duration patience) {
    Instant deadline = Instant.now().plus(patience);
    while (isLoaded() && Instant.now().isBefore(deadline)) {
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
    check();
  }

  private static boolean isLoaded() {
    return MACHINE.getSystemLoadAverage() > most() && !Boolean.getBoolean("loaded");
  }

  private static double most() {
    return MACHINE.getAvailableProcessors() / 2.0;
  }
}
