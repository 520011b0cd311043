package dev.verbatim.news.speaker;

import dev.verbatim.extraction.Source;

/**
 * That a speaker is quoted in an article.
 *
 * @param speakerId the speaker
 * @param source what the article says of the speaker
 * @param counts how many quotations
 */
public record LedgerEntry(String speakerId, Source source, QuoteCounts counts) {

  /** Both as one. */
  public LedgerEntry plus(LedgerEntry other) {
    return new LedgerEntry(speakerId, source, counts.plus(other.counts));
  }
}
