package dev.verbatim.store.record;

import dev.verbatim.store.table.Key;

/** The keys of an article's items. Those that are read together are next to each other. */
public final class ArticleKeys {

  /** The sort key of the summary; also of another text's address, which leads to an article. */
  static final String SUMMARY = "ARTICLE";

  static final String BODY = "BODY";
  static final String QUOTES = "QUOTES";
  static final String REVIEW = "REVIEW#";

  private static final String PREFIX = "ARTICLE#";

  private ArticleKeys() {}

  /** The partition of an article, in either table. */
  public static String partition(String articleId) {
    return PREFIX + articleId;
  }

  /** Whether a partition is an article's. */
  public static boolean isArticle(String partition) {
    return partition.startsWith(PREFIX);
  }

  /** The article whose partition it is. */
  public static String articleId(String partition) {
    return partition.substring(PREFIX.length());
  }

  static Key summary(String articleId) {
    return new Key(partition(articleId), SUMMARY);
  }

  static Key body(String articleId) {
    return new Key(partition(articleId), BODY);
  }

  static Key quotes(String articleId) {
    return new Key(partition(articleId), QUOTES);
  }
}
