package dev.verbatim.extraction.indirect;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.text.TokenSequence;

/**
 * Lists where a reported clause may begin and end: next to the word that reports it, after "that",
 * at commas, conjunctions and the ends of the sentence. Never more than a few dozen places.
 */
public final class ClauseEdges {
  private static final int NEXT = 3;
  private static final int MOST_NEAR = 10;
  private static final int MOST_FAR = 40;
  private static final int MOST_RESUMPTIONS = 4;
  private static final int REACH_NEAR = 24;
  private static final int REACH_FAR = 90;

  private final Grammar grammar;
  private final Document document;
  private final TokenSequence tokens;

  /** The places that were found last. */
  public final int[] place = new int[MOST_FAR + 2];

  /** How many places were found last. */
  public int count;

  /** Edges for one article. */
  public ClauseEdges(Document document) {
    this.grammar = document.language.grammar;
    this.document = document;
    this.tokens = document.tokens;
  }

  /** First tokens of clauses that follow the word. */
  public void after(ReportContext report) {
    count = 0;
    int end = Math.min(report.to, report.cue + REACH_NEAR);
    for (int i = report.cue + 1; i < end && count < MOST_NEAR && isPlain(i); i++) {
      if (isInside(i)
          && (i <= report.cue + NEXT
              || grammar.reportedClauseOpeners.contains(tokens.hash(i))
              || isPause(i - 1)
              || endsSource(report, i - 1))) {
        place[count++] = i;
      }
    }
  }

  /** Last tokens of clauses that the word follows. */
  public void before(ReportContext report) {
    count = 0;
    int end = Math.max(report.from, report.cue - REACH_NEAR);
    for (int i = report.cue - 1; i >= end && count < MOST_NEAR && isPlain(i); i--) {
      if (isInside(i)
          && (i == report.cue - 1
              || isPause(i + 1)
              || report.source != null && report.source.first == i + 1)) {
        place[count++] = i;
      }
    }
  }

  /** Last tokens of a clause that begins at a token. */
  public void ends(ReportContext report, int first) {
    count = 0;
    int end = Math.min(report.to, first + REACH_FAR);
    for (int i = first; i < end && count < MOST_FAR && isPlain(i); i++) {
      boolean last = i + 1 >= end || !isPlain(i + 1) || onlyStops(i + 1, report.to);
      if (isEnding(i)
          && (last
              || tokens.kind(i + 1) > TokenSequence.NUMBER
              || grammar.functionWords.contains(tokens.hash(i + 1)))) {
        place[count++] = i;
      }
      if (last && onlyStops(i + 1, report.to)) {
        break;
      }
    }
  }

  /** First tokens of a clause that ends at a token. */
  public void starts(ReportContext report, int last) {
    count = 0;
    int end = Math.max(report.from, last - REACH_FAR);
    for (int i = last; i >= end && count < MOST_FAR && isPlain(i); i--) {
      if (isInside(i)
          && (i == report.from
              || !isPlain(i - 1)
              || tokens.kind(i - 1) > TokenSequence.NUMBER
              || grammar.functionWords.contains(tokens.hash(i)))) {
        place[count++] = i;
      }
    }
  }

  /** First tokens of what goes on after the attribution has interrupted a clause. */
  public void resumptions(ReportContext report) {
    count = 0;
    boolean sourceAfter = report.source != null && report.source.first > report.cue;
    int from = sourceAfter ? report.source.last : report.cue;
    int end = Math.min(report.to, from + REACH_NEAR);
    for (int i = from + 1; i < end && count < MOST_RESUMPTIONS && isPlain(i); i++) {
      boolean more = i + 1 < end && isPlain(i + 1) && isInside(i + 1);
      if (isPause(i) && more) {
        place[count++] = i + 1;
      }
    }
  }

  private boolean endsSource(ReportContext report, int token) {
    return report.source != null && report.source.last == token;
  }

  private boolean isPlain(int token) {
    return document.quoted(token) < 0;
  }

  private boolean isInside(int token) {
    return tokens.kind(token) <= TokenSequence.NUMBER || tokens.is(token, '$');
  }

  private boolean isEnding(int token) {
    return isInside(token)
        || tokens.is(token, ')')
        || tokens.is(token, '%')
        || tokens.is(token, ']');
  }

  private boolean isPause(int token) {
    char c = tokens.first(token);
    return tokens.kind(token) == TokenSequence.PUNCTUATION
        && (c == ',' || c == ':' || c == ';' || c == '-' || c == '\u2014' || c == '\u2013');
  }

  /** Whether nothing but punctuation is between a token and the end of the sentence. */
  public boolean onlyStops(int from, int to) {
    for (int i = from; i < to; i++) {
      if (i > from + 3 || tokens.kind(i) <= TokenSequence.NUMBER || document.quoted(i) >= 0) {
        return false;
      }
    }
    return true;
  }
}
