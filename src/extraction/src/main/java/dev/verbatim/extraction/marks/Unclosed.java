package dev.verbatim.extraction.marks;

import dev.verbatim.extraction.language.English;
import dev.verbatim.extraction.text.Tokens;

/** Where a quotation ends whose closing mark was forgotten. */
public final class Unclosed {
  private static final int LONGEST_ATTRIBUTION = 8;

  private Unclosed() {}

  /**
   * Ends a stretch at the comma before its attribution ("I never saw the letter, Nadia Fox said"),
   * if one follows; otherwise leaves it as it is.
   */
  public static Marked trim(Marked marked, Tokens tokens) {
    int last = tokens.at(marked.end() - 1);
    for (int i = tokens.at(marked.start()) + 1; i < last; i++) {
      char c = tokens.first(i);
      boolean pause = c == ',' || c == '?' || c == '!';
      if (pause && tokens.kind(i) == Tokens.PUNCTUATION && isAttribution(tokens, i + 1, last)) {
        return marked.until(tokens.end(i));
      }
    }
    return marked;
  }

  /** A name or pronoun and a verb of saying, in either order, and nothing else before the stop. */
  private static boolean isAttribution(Tokens tokens, int from, int last) {
    boolean subject = false;
    boolean said = false;
    int limit = Math.min(last, from + LONGEST_ATTRIBUTION);
    for (int i = from; i <= limit && tokens.isWord(i); i++) {
      said |= English.SAYING.contains(tokens.hash(i));
      subject |= tokens.isCapitalised(i) || isPronoun(tokens, i);
      if (said && subject) {
        return true;
      }
      if (said && i > from) {
        return false;
      }
    }
    return false;
  }

  private static boolean isPronoun(Tokens tokens, int i) {
    return English.SUBJECT_PRONOUNS.contains(tokens.hash(i));
  }
}
