package dev.verbatim.news.quote;

import dev.verbatim.extraction.Span;

/**
 * Whose words a quotation is.
 *
 * @param speaker the speaker, or null when the text does not say
 * @param cue the words that introduce the quotation, or null
 * @param confidence how likely words and speaker are both right, 0 to 1
 */
public record QuoteAttribution(QuotedSpeaker speaker, Span cue, double confidence) {

  QuoteAttribution withSpeaker(QuotedSpeaker newSpeaker) {
    return new QuoteAttribution(newSpeaker, cue, confidence);
  }
}
