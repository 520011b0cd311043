package dev.verbatim.extraction.indirect;

import dev.verbatim.extraction.text.TokenSpan;
import java.util.List;

/**
 * Words reported without marks ("that the ferry would sail again").
 *
 * @param report the word that reports them and whose words they are
 * @param parts where they are: one range, or two when the attribution interrupts them ("The ferry,
 *     she said, would sail again")
 * @param reported how likely the word reports speech at all, 0 to 1
 * @param placed how sure the edges are, 0 to 1
 */
public record ReportedClause(
    ReportContext report, List<TokenSpan> parts, double reported, double placed) {
  /** The first token. */
  public int first() {
    return parts.get(0).first();
  }

  /** The last token. */
  public int last() {
    return parts.get(parts.size() - 1).last();
  }

  /** Whether the two share a token. */
  boolean overlaps(ReportedClause other) {
    return parts.stream().anyMatch(p -> other.parts.stream().anyMatch(p::overlaps));
  }
}
