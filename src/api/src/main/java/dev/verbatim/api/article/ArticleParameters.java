package dev.verbatim.api.article;

import dev.verbatim.http.request.Parameters;
import dev.verbatim.news.article.ArticleFilter;

/** The query parameters that filter articles. */
public final class ArticleParameters {

  private ArticleParameters() {}

  /** Which articles the parameters ask for. */
  public static ArticleFilter filter(Parameters parameters) {
    return new ArticleFilter(
        parameters.text("publisher"),
        parameters.text("section"),
        parameters.text("tag"),
        parameters.language("language"),
        parameters.time("from"),
        parameters.time("to", "from"));
  }
}
