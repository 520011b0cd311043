package dev.verbatim.news.quote;

import dev.verbatim.extraction.QuotationType;

/**
 * What a quotation is filtered by.
 *
 * @param article its article
 * @param speakerId its speaker, or null when it is of no speaker that has a name
 * @param reviewedBy the editor who reviewed it, or null
 */
public record QuoteFacts(
    QuotedArticle article,
    String speakerId,
    QuotationType type,
    Review review,
    double confidence,
    String reviewedBy) {

  /** Those of a quotation. */
  public static QuoteFacts of(Quote quote) {
    return new QuoteFacts(
        quote.article(),
        quote.speakerId(),
        quote.type(),
        quote.review(),
        quote.attribution().confidence(),
        quote.reviewState().by());
  }
}
