package dev.verbatim.speaker;

import dev.verbatim.extraction.Source;
import java.time.Instant;

/**
 * That a speaker is quoted in an article.
 *
 * @param speakerId the speaker
 * @param articleId the article
 * @param source what the article says of the speaker
 * @param quotes how many quotations, 1 or more
 * @param published when the article appeared
 */
public record Appearance(
    String speakerId, String articleId, Source source, int quotes, Instant published) {

  /** Both as one. */
  public Appearance plus(Appearance other) {
    return new Appearance(speakerId, articleId, source, quotes + other.quotes, published);
  }
}
