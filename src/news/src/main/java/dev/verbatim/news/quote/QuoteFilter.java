package dev.verbatim.news.quote;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.platform.value.DateOrInstant;

/**
 * Which quotations a list shows; null means any.
 *
 * @param speaker the speaker's id
 * @param publisher the publisher's id
 * @param type how they are reported
 * @param review what editors said; where it is null, rejected ones are left out
 * @param minConfidence the least confidence
 * @param from the first day or instant of publication
 * @param to the last one, a day being meant to its end
 */
public record QuoteFilter(
    String speaker,
    String publisher,
    QuotationType type,
    Review review,
    Double minConfidence,
    DateOrInstant from,
    DateOrInstant to) {

  /** Those of a speaker. */
  public static QuoteFilter bySpeaker(String speaker) {
    return new QuoteFilter(speaker, null, null, null, null, null, null);
  }

  /** The same filter, for what was published until then. */
  public QuoteFilter until(DateOrInstant last) {
    return new QuoteFilter(speaker, publisher, type, review, minConfidence, from, last);
  }
}
