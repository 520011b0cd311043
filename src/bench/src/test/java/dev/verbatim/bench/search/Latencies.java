package dev.verbatim.bench.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long something took, again and again. */
final class Latencies {

  private final List<Long> nanos = new ArrayList<>();

  void add(long took) {
    nanos.add(took);
  }

  /** Milliseconds that a part of all did not exceed. */
  double millis(double part) {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    return sorted.get((int) Math.ceil(part * sorted.size()) - 1) / 1e6;
  }
}
