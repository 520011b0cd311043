package dev.verbatim.extraction;

/**
 * Words reported without marks ("that the ferry would sail again").
 *
 * @param site the word that reports them and whose words they are
 * @param first the first token
 * @param last the last token
 * @param reported how likely the word reports speech at all, 0 to 1
 * @param placed how sure both edges are, 0 to 1
 */
record ReportedClause(ReportSite site, int first, int last, double reported, double placed) {
  /** Whether the two share a token. */
  boolean overlaps(ReportedClause other) {
    return first <= other.last && other.first <= last;
  }
}
