package dev.verbatim.speaker;

/**
 * How many quotations of a speaker there are, in an article or in all.
 *
 * @param quotes those that count, 0 or more
 * @param rejected those that an editor has rejected, 0 or more
 */
public record Tally(int quotes, int rejected) {

  /** None at all. */
  public static final Tally NONE = new Tally(0, 0);

  /** One quotation. */
  public static Tally one(boolean rejected) {
    return rejected ? new Tally(0, 1) : new Tally(1, 0);
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(quotes + other.quotes, rejected + other.rejected);
  }

  /** What is left without the other. */
  public Tally minus(Tally other) {
    return new Tally(quotes - other.quotes, rejected - other.rejected);
  }

  /** Whether there is no quotation, not even a rejected one. */
  public boolean isNone() {
    return quotes == 0 && rejected == 0;
  }
}
