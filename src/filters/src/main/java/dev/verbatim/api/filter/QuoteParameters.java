package dev.verbatim.api.filter;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.QuoteFilter.ConfidenceRange;
import dev.verbatim.news.quote.QuoteFilter.WantedSpeakers;
import dev.verbatim.news.quote.Review;
import java.util.List;

/** The query parameters that filter quotations. */
public final class QuoteParameters {

  /** In place of a speaker's id: quotations whose speaker is not known by a name. */
  private static final String NO_SPEAKER = "none";

  /** A list of each is read and merged, so more of them would cost a page too much. */
  private static final int MOST_SPEAKERS = 20;

  private QuoteParameters() {}

  /** Which quotations the parameters ask for. */
  public static QuoteFilter filter(Parameters parameters) {
    List<String> speakers =
        parameters.texts("speaker", MOST_SPEAKERS, NO_SPEAKER, "ids of speakers");
    return filter(
        parameters,
        speakers.contains(NO_SPEAKER) ? WantedSpeakers.UNKNOWN : WantedSpeakers.of(speakers));
  }

  /** Which quotations of these speakers the parameters ask for. */
  public static QuoteFilter filter(Parameters parameters, WantedSpeakers speakers) {
    return new QuoteFilter(
        ArticleParameters.filter(parameters),
        speakers,
        parameters.oneOf("type", QuotationType.class),
        parameters.oneOf("review", Review.class),
        parameters.text("reviewedBy"),
        new ConfidenceRange(
            parameters.fraction("minConfidence"),
            parameters.fraction("maxConfidence", "minConfidence")));
  }
}
