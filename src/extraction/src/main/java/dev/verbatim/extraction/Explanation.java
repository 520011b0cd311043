package dev.verbatim.extraction;

import java.util.List;

/**
 * Why a quotation was given its speaker, in words that an editor understands.
 *
 * @param candidates the mentions that were weighed, best first
 */
public record Explanation(List<Candidate> candidates) {
  public Explanation {
    candidates = List.copyOf(candidates);
  }

  /**
   * One mention that might have been the speaker's.
   *
   * @param mention where it is
   * @param score what its reasons add up to; only the order means something
   * @param reasons what spoke for it and against it ("stands right after \u201csaid\u201d")
   */
  public record Candidate(Span mention, double score, List<String> reasons) {
    public Candidate {
      reasons = List.copyOf(reasons);
    }
  }
}
