package dev.verbatim.api.search;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.news.quote.Review;
import dev.verbatim.platform.value.Slugs;
import dev.verbatim.search.query.SearchQuery;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The query parameters of search, timelines and trends. */
final class SearchParameters {

  /** In place of a speaker's id: quotations whose speaker is not known by a name. */
  private static final String NO_SPEAKER = "none";

  private SearchParameters() {}

  /** What a search's parameters ask for. */
  static SearchQuery search(Parameters parameters) {
    String words = parameters.text("q");
    SearchQuery.Kind in = parameters.oneOf("in", SearchQuery.Kind.class);
    SearchQuery.Sort sort = parameters.oneOf("sort", SearchQuery.Sort.class);
    String speaker = parameters.text("speaker");
    boolean none = NO_SPEAKER.equals(speaker);
    return filtered(
        parameters,
        words,
        in == null ? EnumSet.allOf(SearchQuery.Kind.class) : EnumSet.of(in),
        sort == null ? SearchQuery.Sort.RELEVANCE : sort,
        none ? null : speaker,
        none);
  }

  /** What a request's parameters ask of quotations that are counted, whatever their words. */
  static SearchQuery ofQuotes(Parameters parameters, String speaker) {
    return filtered(
        parameters,
        null,
        EnumSet.of(SearchQuery.Kind.QUOTES),
        SearchQuery.Sort.NEWEST,
        speaker,
        false);
  }

  private static SearchQuery filtered(
      Parameters parameters,
      String words,
      Set<SearchQuery.Kind> kinds,
      SearchQuery.Sort sort,
      String speaker,
      boolean noSpeaker) {
    QuotationType type = parameters.oneOf("type", QuotationType.class);
    Review review = parameters.oneOf("review", Review.class);
    return new SearchQuery(
        words,
        kinds,
        sort,
        speaker,
        noSpeaker,
        parameters.text("publisher"),
        slug(parameters.text("section")),
        slug(parameters.text("tag")),
        parameters.language("language"),
        type == null ? null : type.name().toLowerCase(Locale.ROOT),
        review == null ? null : review.name().toLowerCase(Locale.ROOT),
        parameters.fraction("minConfidence"),
        parameters.time("from"),
        parameters.time("to", "from"));
  }

  private static String slug(String text) {
    return text == null ? null : Slugs.of(text);
  }
}
