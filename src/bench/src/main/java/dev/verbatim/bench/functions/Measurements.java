package dev.verbatim.bench.functions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What was measured again and again. */
final class Measurements {

  private final List<Double> values = new ArrayList<>();

  static Measurements ofNanos(Collection<Long> nanos) {
    Measurements measurements = new Measurements();
    nanos.forEach(measurements::addNanos);
    return measurements;
  }

  void add(double value) {
    values.add(value);
  }

  void addNanos(long nanos) {
    add(nanos / 1e6);
  }

  int size() {
    return values.size();
  }

  double median() {
    return at(0.5);
  }

  double mean() {
    return values.stream().mapToDouble(value -> value).average().orElseThrow();
  }

  /** The value that a part of all does not exceed; not a number where there is none. */
  double at(double part) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get(Math.max(0, (int) Math.ceil(part * sorted.size()) - 1));
  }

  /** The median, and the quartiles as the spread. */
  String show(String format) {
    return (format + " (" + format + "–" + format + ")").formatted(median(), at(0.25), at(0.75));
  }
}
