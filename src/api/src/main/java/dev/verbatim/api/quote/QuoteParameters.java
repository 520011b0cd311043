package dev.verbatim.api.quote;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.news.quote.QuoteFilter;
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
    boolean none = speakers.contains(NO_SPEAKER);
    return filter(parameters, none ? List.of() : speakers, none);
  }

  /** Which quotations of a speaker the parameters ask for. */
  public static QuoteFilter filter(Parameters parameters, String speaker) {
    return filter(parameters, List.of(speaker), false);
  }

  private static QuoteFilter filter(
      Parameters parameters, List<String> speakers, boolean noSpeaker) {
    return QuoteFilter.builder()
        .speakers(speakers)
        .noSpeaker(noSpeaker)
        .publisher(parameters.text("publisher"))
        .section(parameters.text("section"))
        .tag(parameters.text("tag"))
        .language(parameters.language("language"))
        .type(parameters.oneOf("type", QuotationType.class))
        .review(parameters.oneOf("review", Review.class))
        .minConfidence(parameters.fraction("minConfidence"))
        .maxConfidence(parameters.fraction("maxConfidence", "minConfidence"))
        .reviewedBy(parameters.text("reviewedBy"))
        .from(parameters.time("from"))
        .to(parameters.time("to", "from"))
        .build();
  }
}
