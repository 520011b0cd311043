package dev.verbatim.extraction.text;

/**
 * Tokens that follow each other.
 *
 * @param first the first token
 * @param last the last token, included
 */
public record TokenSpan(int first, int last) {
  /** Whether the two share a token. */
  public boolean overlaps(TokenSpan other) {
    return first <= other.last && other.first <= last;
  }
}
