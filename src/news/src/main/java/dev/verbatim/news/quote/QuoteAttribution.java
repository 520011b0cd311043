package dev.verbatim.news.quote;

import dev.verbatim.extraction.Span;

/**
 * Whose words a quotation is, and where the article says so.
 *
 * @param speaker the speaker, named or not; null when the text does not say, or has only a pronoun
 *     that nothing explains
 * @param mention the words of the article that stand for the speaker ("she", "the minister"); null
 *     when none do. What an editor says of the speaker does not change it
 * @param cue the words that introduce the quotation, or null
 * @param confidence how likely words and speaker are both right, 0 to 1
 */
public record QuoteAttribution(QuotedSpeaker speaker, Span mention, Span cue, double confidence) {

  QuoteAttribution withSpeaker(QuotedSpeaker newSpeaker) {
    return new QuoteAttribution(newSpeaker, mention, cue, confidence);
  }

  QuoteAttribution withConfidence(double newConfidence) {
    return new QuoteAttribution(speaker, mention, cue, newConfidence);
  }

  /** The same, said at other places; each is null when there is none. */
  QuoteAttribution at(Span newMention, Span newCue) {
    return new QuoteAttribution(speaker, newMention, newCue, confidence);
  }
}
