package dev.verbatim.extraction.text;

/**
 * Tokens that follow each other.
 *
 * @param first the first token
 * @param last the last token, included
 */
public record TokenRange(int first, int last) {
  public boolean overlaps(TokenRange other) {
    return first <= other.last && other.first <= last;
  }
}
