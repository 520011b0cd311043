package dev.verbatim.store.editing;

import dev.verbatim.news.quote.MachineFinding;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedSpeaker;
import dev.verbatim.news.quote.Review;
import dev.verbatim.news.quote.ReviewState;
import java.time.Instant;

/** What editors say of quotations in tests. */
public final class Verdicts {

  private static final Instant NOW = Instant.parse("2026-03-03T08:00:00Z");

  private Verdicts() {}

  /** The quotation with this verdict, everything else being right. */
  public static Quote of(Quote quote, Review review) {
    return quote
        .withReview(new ReviewState(review, "editor", NOW, null, found(quote)))
        .after(quote, NOW);
  }

  /** The quotation as said by another. */
  public static Quote spokenBy(Quote quote, String id, String name) {
    QuotedSpeaker speaker = QuotedSpeaker.named(id, name);
    return quote
        .withSpeaker(speaker)
        .withReview(new ReviewState(Review.CORRECTED, "editor", NOW, null, found(quote)))
        .after(quote, NOW);
  }

  private static MachineFinding found(Quote quote) {
    return quote.review() == Review.MACHINE
        ? new MachineFinding(
            quote.type(), quote.speaker(), quote.saidOn(), quote.attribution().confidence())
        : quote.reviewState().found();
  }
}
