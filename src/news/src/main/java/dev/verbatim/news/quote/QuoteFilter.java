package dev.verbatim.news.quote;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.platform.value.DateOrInstant;
import java.time.Instant;

/**
 * Which quotations a list shows; null means any.
 *
 * @param speaker the speaker's id
 * @param noSpeaker whether only those are wanted whose speaker is not known by a name
 * @param publisher the publisher's id
 * @param type how they are reported
 * @param review what editors said; where it is null, rejected ones are left out
 * @param minConfidence the least confidence
 * @param from the first day or instant of publication
 * @param to the last one, a day being meant to its end
 */
public record QuoteFilter(
    String speaker,
    boolean noSpeaker,
    String publisher,
    QuotationType type,
    Review review,
    Double minConfidence,
    DateOrInstant from,
    DateOrInstant to) {

  /** All but rejected ones. */
  public static final QuoteFilter ANY =
      new QuoteFilter(null, false, null, null, null, null, null, null);

  /** Those of a speaker. */
  public static QuoteFilter bySpeaker(String speaker) {
    return new QuoteFilter(speaker, false, null, null, null, null, null, null);
  }

  /** The same filter, for what was published until then. */
  public QuoteFilter until(DateOrInstant last) {
    return new QuoteFilter(speaker, noSpeaker, publisher, type, review, minConfidence, from, last);
  }

  /** Whether a quotation passes. */
  public boolean matches(Quote quote) {
    return (speaker == null || speaker.equals(quote.speakerId()))
        && (!noSpeaker || quote.speakerId() == null)
        && (publisher == null || publisher.equals(quote.article().publisherId()))
        && (type == null || type == quote.type())
        && (review == null ? !quote.isRejected() : review == quote.review())
        && (minConfidence == null || quote.attribution().confidence() >= minConfidence)
        && isWithin(quote.article().listedAt());
  }

  /** Whether what was published then passes. */
  public boolean isWithin(Instant published) {
    return (from == null || !published.isBefore(from.startInstant()))
        && (to == null || published.isBefore(to.endExclusive()));
  }
}
