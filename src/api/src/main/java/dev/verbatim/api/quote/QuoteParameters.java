package dev.verbatim.api.quote;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.Review;

/** The query parameters that filter quotations. */
public final class QuoteParameters {

  /** In place of a speaker's id: quotations whose speaker is not known by a name. */
  private static final String NO_SPEAKER = "none";

  private QuoteParameters() {}

  /** Which quotations the parameters ask for. */
  public static QuoteFilter filter(Parameters parameters) {
    String speaker = parameters.text("speaker");
    boolean none = NO_SPEAKER.equals(speaker);
    return filter(parameters, none ? null : speaker, none);
  }

  /** Which quotations of a speaker the parameters ask for. */
  public static QuoteFilter filter(Parameters parameters, String speaker) {
    return filter(parameters, speaker, false);
  }

  private static QuoteFilter filter(Parameters parameters, String speaker, boolean noSpeaker) {
    return new QuoteFilter(
        speaker,
        noSpeaker,
        parameters.text("publisher"),
        parameters.oneOf("type", QuotationType.class),
        parameters.oneOf("review", Review.class),
        parameters.fraction("minConfidence"),
        parameters.time("from"),
        parameters.time("to", "from"));
  }
}
