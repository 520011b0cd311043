package dev.verbatim.search.projection;

/**
 * What of an article its quotations depend on.
 *
 * @param edition the edition of its quotations that counts; null while there is no such article
 * @param language its language, or null
 * @param shown whether the article is found
 */
public record ArticleState(String id, String edition, String language, boolean shown) {

  public static ArticleState of(ArticleRow row) {
    return new ArticleState(row.id, row.edition, row.language, row.shown);
  }

  /** Of an article that is not there. */
  public static ArticleState none(String id) {
    return new ArticleState(id, null, null, false);
  }
}
