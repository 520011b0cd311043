package dev.verbatim.api.filter;

import dev.verbatim.http.request.Parameters;
import dev.verbatim.news.filter.ArticleFilter;

/** The query parameters that filter articles, and quotations by their articles. */
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
