package dev.verbatim.api.search;

import dev.verbatim.api.filter.QuoteParameters;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.search.query.SearchQuery;
import dev.verbatim.search.query.SearchQuery.Kind;
import dev.verbatim.search.query.SearchQuery.Sort;
import java.util.EnumSet;

/** The query parameters of a search. */
final class SearchParameters {

  private SearchParameters() {}

  /** What a search's parameters ask for. */
  static SearchQuery search(Parameters parameters) {
    String typed = parameters.text("q", SearchQuery.LONGEST);
    Kind in = parameters.oneOf("in", Kind.class);
    Sort sort = parameters.oneOf("sort", Sort.class);
    return SearchQuery.of(
        typed,
        in == null ? EnumSet.allOf(Kind.class) : EnumSet.of(in),
        sort,
        QuoteParameters.filter(parameters));
  }
}
