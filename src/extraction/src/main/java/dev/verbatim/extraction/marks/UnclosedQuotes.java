package dev.verbatim.extraction.marks;

import dev.verbatim.extraction.language.Language;
import dev.verbatim.extraction.text.TokenSequence;

/** Where a quotation ends whose closing mark was forgotten. */
public final class UnclosedQuotes {
  private static final int LONGEST_ATTRIBUTION = 8;

  private UnclosedQuotes() {}

  /**
   * Ends a span at the comma before its attribution ("I never saw the letter, Nadia Fox said"), if
   * one follows; otherwise leaves it as it is.
   */
  public static QuotedSpan trim(QuotedSpan span, TokenSequence tokens, Language language) {
    int last = tokens.at(span.end() - 1);
    for (int i = tokens.at(span.start()) + 1; i < last; i++) {
      char c = tokens.first(i);
      boolean pause = c == ',' || c == '?' || c == '!';
      if (pause
          && tokens.kind(i) == TokenSequence.PUNCTUATION
          && isAttribution(tokens, i + 1, last, language)) {
        return span.until(tokens.end(i));
      }
    }
    return span;
  }

  /** A name or pronoun and a reporting verb, in either order, and nothing else before the stop. */
  private static boolean isAttribution(
      TokenSequence tokens, int from, int last, Language language) {
    boolean subject = false;
    boolean said = false;
    int limit = Math.min(last, from + LONGEST_ATTRIBUTION);
    for (int i = from; i <= limit && tokens.isWord(i); i++) {
      said |= language.verbs.saying.contains(tokens.hash(i));
      subject |=
          tokens.isCapitalised(i) || language.grammar.subjectPronouns.contains(tokens.hash(i));
      if (said && subject) {
        return true;
      }
      if (said && i > from) {
        return false;
      }
    }
    return false;
  }
}
