package dev.verbatim.news.quote;

import java.time.Instant;
import java.util.Objects;

/**
 * What editors said of a quotation.
 *
 * @param verdict what they found
 * @param by the editor who said so, as the token names it; null while nobody has
 * @param at when; null while nobody has
 */
public record ReviewState(Review verdict, String by, Instant at) {

  /** Nobody has looked at the quotation yet. */
  public static final ReviewState NONE = new ReviewState(Review.MACHINE, null, null);

  public ReviewState {
    Objects.requireNonNull(verdict, "verdict");
  }

  /** The same, with another verdict. */
  public ReviewState withVerdict(Review newVerdict) {
    return new ReviewState(newVerdict, by, at);
  }
}
