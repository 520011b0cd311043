package dev.verbatim.store.editing;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.Review;
import dev.verbatim.platform.validation.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What an editor can say of a quotation.
 *
 * @param review what it is found to be
 * @param speaker whose words they are, or null when the text does not say
 * @param saidOn the day on which they were said, or null
 * @param type how they are reported
 * @param note what the editor notes, or null
 */
public record ReviewQuote(
    @NotNull(message = REVIEWS)
        @Pattern(regexp = "machine|confirmed|corrected|rejected", message = REVIEWS)
        String review,
    @Valid NamedSpeaker speaker,
    LocalDate saidOn,
    @NotNull(message = TYPES) @Pattern(regexp = "direct|mixed|indirect", message = TYPES)
        String type,
    @PlainText @Size(max = 1000) String note) {

  private static final String REVIEWS = "must be one of machine, confirmed, corrected, rejected";
  private static final String TYPES = "must be one of direct, mixed, indirect";

  /** What can be said of a quotation, as it is now. */
  public static ReviewQuote of(Quote quote) {
    return new ReviewQuote(
        lowerCase(quote.review()),
        quote.speaker() == null
            ? null
            : new NamedSpeaker(quote.speaker().id(), quote.speaker().name()),
        quote.saidOn(),
        lowerCase(quote.type()),
        quote.reviewState().note());
  }

  Review verdict() {
    return Review.valueOf(review.toUpperCase(Locale.ROOT));
  }

  QuotationType quotationType() {
    return QuotationType.valueOf(type.toUpperCase(Locale.ROOT));
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
