package dev.verbatim.news.quote;

import dev.verbatim.platform.table.Key;

/** The keys of an article's partition, which holds the article and its quotations. */
public final class ArticleKeys {

  /** The sort key of the article itself: everything but its body. */
  public static final String SUMMARY = "ARTICLE";

  private static final String PREFIX = SUMMARY + "#";

  private ArticleKeys() {}

  /** The partition of an article. */
  public static String partition(String articleId) {
    return PREFIX + articleId;
  }

  /** The key of the article itself. */
  public static Key summary(String articleId) {
    return new Key(partition(articleId), SUMMARY);
  }

  /** Whether a partition is an article's. */
  public static boolean isArticle(String partition) {
    return partition.startsWith(PREFIX);
  }

  /** The id of the article that a partition belongs to. */
  public static String articleId(String partition) {
    return partition.substring(PREFIX.length());
  }
}
