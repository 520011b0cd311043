package dev.verbatim.extraction;

import java.util.Objects;

/**
 * A span of an article's body and the words that are there.
 *
 * <p>Offsets count Unicode code points from 0, {@code end} exclusive, as in the W3C
 * TextPositionSelector; {@code body[start,end)} is exactly {@code exact}.
 *
 * @param start the first code point, 0 or more
 * @param end one past the last code point, greater than {@code start}
 * @param exact the words, marks included
 */
public record Span(int start, int end, String exact) {
  public Span {
    Objects.requireNonNull(exact, "exact");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a span of text: [" + start + "," + end + ")");
    }
  }

  /** Whether {@code other} lies wholly inside this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one code point. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
