package dev.verbatim.api.quote;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.http.request.Parameters;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.Review;

/** The query parameters that filter quotations. */
public final class QuoteParameters {

  private QuoteParameters() {}

  /** Which quotations the parameters ask for. */
  public static QuoteFilter filter(Parameters parameters) {
    return filter(parameters, parameters.text("speaker"));
  }

  /** Which quotations of a speaker the parameters ask for. */
  public static QuoteFilter filter(Parameters parameters, String speaker) {
    return new QuoteFilter(
        speaker,
        parameters.text("publisher"),
        parameters.oneOf("type", QuotationType.class),
        parameters.oneOf("review", Review.class),
        parameters.fraction("minConfidence"),
        parameters.time("from"),
        parameters.time("to", "from"));
  }
}
