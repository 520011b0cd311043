package dev.verbatim.speaker;

import dev.verbatim.extraction.Source;

/**
 * That a speaker is quoted in an article.
 *
 * @param speakerId the speaker
 * @param source what the article says of the speaker
 * @param tally how many quotations
 */
public record Appearance(String speakerId, Source source, Tally tally) {

  /** Both as one. */
  public Appearance plus(Appearance other) {
    return new Appearance(speakerId, source, tally.plus(other.tally));
  }
}
