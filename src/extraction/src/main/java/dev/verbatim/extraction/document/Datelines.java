package dev.verbatim.extraction.document;

import dev.verbatim.extraction.language.CalendarWords;
import dev.verbatim.extraction.language.Language;
import dev.verbatim.extraction.text.TokenSequence;
import java.util.Locale;

/**
 * Finds the dateline that a paragraph may begin with: "KARASU, Turkey (CNW) — ", "NEW DELHI: ",
 * "AL-MARSA, March 3 - ". Its places and agencies are nobody who speaks, and the sentence begins
 * after it.
 */
final class Datelines {
  private static final int LONGEST = 24;

  private final CalendarWords calendar;
  private final TokenSequence tokens;
  private final int[] quoted;

  Datelines(TokenSequence tokens, int[] quoted, Language language) {
    this.calendar = language.calendar;
    this.tokens = tokens;
    this.quoted = quoted;
  }

  /**
   * Where the dateline of a paragraph ends.
   *
   * @param from the first token of the paragraph
   * @param to one past its last token
   * @return the first token after the dateline; {@code from} when there is none
   */
  int end(int from, int to) {
    int limit = Math.min(to, from + LONGEST);
    if (from >= limit || quoted[from] >= 0) {
      return from;
    }
    boolean bracketed = tokens.is(from, '(');
    boolean place = isPlace(bracketed ? from + 1 : from);
    boolean credit = false;
    int open = -1;
    for (int i = from; i < limit && quoted[i] < 0; i++) {
      if (tokens.is(i, '(')) {
        open = i;
      } else if (tokens.is(i, ')') && open >= 0) {
        credit = true;
        open = -1;
        if (bracketed && place) {
          return i + 1;
        }
      } else if (open < 0) {
        boolean dash = isDash(i) && tokens.spaceBefore(i) && i > from;
        boolean colon = tokens.is(i, ':') && i > from && !isLabel(from, i);
        if (dash || colon) {
          return place || credit && dash ? afterDay(i + 1, limit) : from;
        }
        if (!belongs(i)) {
          return from;
        }
      }
    }
    return from;
  }

  /** "REPORTER: “…”": words that follow a colon at once are those of whoever is before it. */
  private boolean isLabel(int from, int colon) {
    return colon + 1 < tokens.size() && (quoted[colon + 1] >= 0 || from > 0);
  }

  /** After a day behind the dash: "AL-MARSA — Sept 15: ". */
  private int afterDay(int from, int limit) {
    boolean day =
        from + 2 < limit
            && calendar.month(tokens.hash(from)) > 0
            && tokens.kind(from + 1) == TokenSequence.NUMBER
            && (tokens.is(from + 2, ':') || isDash(from + 2) || tokens.is(from + 2, '.'));
    return day ? from + 3 : from;
  }

  /** "KARASU", "AL-MARSA". */
  private boolean isPlace(int i) {
    if (!tokens.isCapitalised(i) || tokens.end(i) - tokens.start(i) < 3) {
      return false;
    }
    String word = tokens.string(i);
    return word.equals(word.toUpperCase(Locale.ROOT));
  }

  private boolean isDash(int i) {
    char c = tokens.first(i);
    return c == '-' || c == '\u2013' || c == '\u2014';
  }

  /** Whether a token may be part of a dateline: names, days, numbers and what parts them. */
  private boolean belongs(int i) {
    return tokens.isCapitalised(i)
        || tokens.kind(i) == TokenSequence.NUMBER
        || tokens.is(i, ',')
        || tokens.is(i, '.')
        || tokens.is(i, '/')
        || tokens.is(i, ';')
        || calendar.month(tokens.hash(i)) > 0;
  }
}
