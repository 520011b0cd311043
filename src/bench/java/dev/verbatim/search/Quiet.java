package dev.verbatim.search;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;

/** Whether the machine has nothing else to do, without which no figure is worth anything. */
final class Quiet {

  private Quiet() {}

  /** Fails on a machine that is loaded, unless that is meant. */
  static void check() {
    OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
    double load = machine.getSystemLoadAverage();
    double most = machine.getAvailableProcessors() / 2.0;
    if (load > most && !Boolean.getBoolean("loaded")) {
      throw new IllegalStateException(
          "The machine is loaded: its load average is %.2f, more than half of its %d cores. Wait, or measure all the same with -Dloaded=true."
              .formatted(load, machine.getAvailableProcessors()));
    }
  }
}
