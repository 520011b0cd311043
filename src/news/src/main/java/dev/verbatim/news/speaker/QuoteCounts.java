package dev.verbatim.news.speaker;

/**
 * How many quotations of a speaker there are, in an article or in all.
 *
 * @param quotes those that count, 0 or more
 * @param rejected those that an editor has rejected, 0 or more
 */
public record QuoteCounts(int quotes, int rejected) {

  /** None at all. */
  public static final QuoteCounts NONE = new QuoteCounts(0, 0);

  /** One quotation. */
  public static QuoteCounts one(boolean rejected) {
    return rejected ? new QuoteCounts(0, 1) : new QuoteCounts(1, 0);
  }

  /** Both together. */
  public QuoteCounts plus(QuoteCounts other) {
    return new QuoteCounts(quotes + other.quotes, rejected + other.rejected);
  }

  /** What is left without the other. */
  public QuoteCounts minus(QuoteCounts other) {
    return new QuoteCounts(quotes - other.quotes, rejected - other.rejected);
  }
}
