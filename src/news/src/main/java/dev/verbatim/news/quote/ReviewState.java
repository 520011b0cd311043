package dev.verbatim.news.quote;

import java.time.Instant;
import java.util.Objects;

/**
 * What editors said of a quotation.
 *
 * @param verdict what they found
 * @param by the editor who said so, or who took a review back, as the token names it; null while
 *     nobody has
 * @param at when; null while nobody has
 * @param note what the editor noted, or null
 * @param found what the machine had found; null where it stands, and for a quotation that an editor
 *     has added
 */
public record ReviewState(
    Review verdict, String by, Instant at, String note, MachineFinding found) {

  /** Nobody has looked at the quotation yet. */
  public static final ReviewState NONE = new ReviewState(Review.MACHINE, null, null, null, null);

  public ReviewState {
    Objects.requireNonNull(verdict, "verdict");
  }
}
