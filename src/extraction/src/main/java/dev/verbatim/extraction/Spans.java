package dev.verbatim.extraction;

import dev.verbatim.extraction.attribution.CandidateReasons;
import dev.verbatim.extraction.document.Document;
import java.util.List;

/** Turns offsets of a document into {@link Span}s, which count code points. */
final class Spans {
  private final Document document;

  Spans(Document document) {
    this.document = document;
  }

  /** The span from one char to another, the last one excluded. */
  Span ofChars(int start, int end) {
    return new Span(
        document.codePoint(start), document.codePoint(end), document.body.substring(start, end));
  }

  /** The span from one token to another, the last one included. */
  Span ofTokens(int first, int last) {
    return ofChars(document.tokens.start(first), document.tokens.end(last));
  }

  /** The explanation that lists these candidates; null when there is none to give. */
  Explanation explanation(List<CandidateReasons> candidates) {
    return candidates == null
        ? null
        : new Explanation(
            candidates.stream()
                .map(
                    c ->
                        new Explanation.Candidate(
                            ofTokens(c.mention().first, c.mention().last), c.score(), c.reasons()))
                .toList());
  }
}
