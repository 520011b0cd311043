package dev.verbatim.extraction;

/**
 * Tokens that follow each other.
 *
 * @param first the first token
 * @param last the last token, included
 */
record TokenRange(int first, int last) {
  boolean overlaps(TokenRange other) {
    return first <= other.last && other.first <= last;
  }
}
