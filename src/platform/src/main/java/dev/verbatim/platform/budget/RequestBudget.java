package dev.verbatim.platform.budget;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.concurrent.atomic.DoubleAdder;

/** What one HTTP request may still spend on the store, and what it has consumed. */
@RequestScoped
public class RequestBudget {

  private final DoubleAdder readUnits = new DoubleAdder();
  private final DoubleAdder writeUnits = new DoubleAdder();
  private volatile long startedAt;

  /**
   * Starts the clock, or starts it again for a part of the request that has a bound of its own.
   * What runs without it (the loading of seeds) has none.
   */
  public void begin() {
    startedAt = System.nanoTime();
  }

  /** How much of {@code total} is left; never negative. */
  public Duration left(Duration total) {
    if (startedAt == 0) {
      return total;
    }
    Duration left = total.minusNanos(System.nanoTime() - startedAt);
    return left.isNegative() ? Duration.ZERO : left;
  }

  public void readUnits(double units) {
    readUnits.add(units);
  }

  public void writeUnits(double units) {
    writeUnits.add(units);
  }

  /** Read capacity units consumed so far. */
  public double readUnits() {
    return readUnits.sum();
  }

  /** Write capacity units consumed so far. */
  public double writeUnits() {
    return writeUnits.sum();
  }
}
