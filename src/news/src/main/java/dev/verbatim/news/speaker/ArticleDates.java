package dev.verbatim.news.speaker;

import java.time.Instant;

/**
 * The times of publication under which the ledger lists an article, before and after a write.
 *
 * @param articleId the article
 * @param was as it was listed before the write; the same as {@code now} where that has not changed
 * @param now as it is listed from now on
 */
public record ArticleDates(String articleId, Instant was, Instant now) {

  /** Those of an article that stays where it is listed. */
  public static ArticleDates of(String articleId, Instant listedAt) {
    return new ArticleDates(articleId, listedAt, listedAt);
  }
}
