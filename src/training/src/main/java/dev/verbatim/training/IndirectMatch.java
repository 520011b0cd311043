package dev.verbatim.training;

import dev.verbatim.extraction.text.TokenSpan;
import java.util.List;

/** Compares clauses that were found with those that people marked. */
final class IndirectMatch {
  private static final double LEAST = 0.5;

  private final Example example;

  IndirectMatch(Example example) {
    this.example = example;
  }

  /** How many clauses of reported speech people marked. */
  long expected() {
    return example.gold.quotes().stream().filter(q -> !q.isMarked() && q.speech()).count();
  }

  /**
   * The marked clause of reported speech that shares at least half of the text of both, or null.
   */
  GoldArticle.GoldQuote find(TokenSpan clause) {
    for (GoldArticle.GoldQuote q : example.gold.quotes()) {
      if (!q.isMarked() && q.speech() && union(clause, q.start(), q.end()) >= LEAST) {
        return q;
      }
    }
    return null;
  }

  /** Whether the clause is neither right nor wrong: thoughts, marked fragments, unclear places. */
  boolean isIgnored(TokenSpan clause) {
    for (GoldArticle.GoldQuote q : example.gold.quotes()) {
      if ((q.isMarked() || !q.speech()) && covers(clause, q.start(), q.end())) {
        return true;
      }
    }
    List<int[]> ignored = example.gold.ignored();
    return ignored.stream().anyMatch(i -> covers(clause, i[0], i[1]));
  }

  private boolean covers(TokenSpan clause, int start, int end) {
    double length = end(clause) - start(clause);
    return shared(clause, start, end) >= LEAST * length || union(clause, start, end) >= LEAST;
  }

  private double union(TokenSpan clause, int start, int end) {
    double shared = shared(clause, start, end);
    return shared / (end - start + end(clause) - start(clause) - shared);
  }

  private int shared(TokenSpan clause, int start, int end) {
    return Math.max(0, Math.min(end(clause), end) - Math.max(start(clause), start));
  }

  private int start(TokenSpan clause) {
    return example.analysis.document.tokens.start(clause.first());
  }

  private int end(TokenSpan clause) {
    return example.analysis.document.tokens.end(clause.last());
  }
}
