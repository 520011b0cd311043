package dev.verbatim.news.quote;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a quotation knows of its article.
 *
 * @param id the article
 * @param publisherId who published it, or null
 * @param published when it appeared, or when it was stored where that is not known; in whole
 *     seconds
 */
public record QuotedArticle(String id, String publisherId, Instant published) {
  public QuotedArticle {
    published = published.truncatedTo(ChronoUnit.SECONDS);
  }
}
