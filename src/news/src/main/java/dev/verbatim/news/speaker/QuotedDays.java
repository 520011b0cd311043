package dev.verbatim.news.speaker;

import java.time.LocalDate;

/**
 * The days (UTC) between which articles quote a speaker.
 *
 * @param first the day of the first article; null while none counts
 * @param last the day of the last one; null while none counts
 */
public record QuotedDays(LocalDate first, LocalDate last) {

  /** No article counts. */
  public static final QuotedDays NONE = new QuotedDays(null, null);

  /** Those of one article; {@link #NONE} where the day is null. */
  public static QuotedDays of(LocalDate day) {
    return new QuotedDays(day, day);
  }

  /** Both together. */
  public QuotedDays plus(QuotedDays other) {
    return new QuotedDays(earlier(first, other.first), later(last, other.last));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }
}
