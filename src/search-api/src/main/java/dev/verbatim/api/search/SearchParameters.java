package dev.verbatim.api.search;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.news.quote.Review;
import dev.verbatim.platform.value.Slugs;
import dev.verbatim.search.query.SearchFilter;
import dev.verbatim.search.query.SearchFilter.OfQuotes;
import dev.verbatim.search.query.SearchQuery;
import dev.verbatim.search.query.SearchQuery.Kind;
import dev.verbatim.search.query.SearchQuery.Sort;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** The query parameters of search, timelines and trends. */
final class SearchParameters {

  /** In place of a speaker's id: quotations whose speaker is not known by a name. */
  private static final String NO_SPEAKER = "none";

  /** As in lists of quotations. */
  private static final int MOST_SPEAKERS = 20;

  private SearchParameters() {}

  /** What a search's parameters ask for. */
  static SearchQuery search(Parameters parameters) {
    String typed = parameters.text("q", SearchQuery.LONGEST);
    Kind in = parameters.oneOf("in", Kind.class);
    Sort sort = parameters.oneOf("sort", Sort.class);
    List<String> speakers =
        parameters.texts("speaker", MOST_SPEAKERS, NO_SPEAKER, "ids of speakers");
    boolean none = speakers.contains(NO_SPEAKER);
    return SearchQuery.of(
        typed,
        in == null ? EnumSet.allOf(Kind.class) : EnumSet.of(in),
        sort,
        filter(parameters, none ? List.of() : speakers, none));
  }

  /**
   * What narrows quotations that are counted, whatever their words.
   *
   * @param speakers whose quotations; none for everybody's
   */
  static SearchFilter ofQuotes(Parameters parameters, List<String> speakers) {
    return filter(parameters, speakers, false);
  }

  private static SearchFilter filter(
      Parameters parameters, List<String> speakers, boolean noSpeaker) {
    QuotationType type = parameters.oneOf("type", QuotationType.class);
    Review review = parameters.oneOf("review", Review.class);
    return new SearchFilter(
        speakers,
        noSpeaker,
        parameters.text("publisher"),
        slug(parameters.text("section")),
        slug(parameters.text("tag")),
        parameters.language("language"),
        new OfQuotes(
            type == null ? null : type.name().toLowerCase(Locale.ROOT),
            review == null ? null : review.name().toLowerCase(Locale.ROOT),
            parameters.fraction("minConfidence"),
            parameters.fraction("maxConfidence", "minConfidence"),
            parameters.text("reviewedBy")),
        parameters.time("from"),
        parameters.time("to", "from"));
  }

  private static String slug(String text) {
    return text == null ? null : Slugs.of(text);
  }
}
