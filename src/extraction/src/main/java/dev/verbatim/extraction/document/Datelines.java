package dev.verbatim.extraction.document;

import dev.verbatim.extraction.language.CalendarWords;
import dev.verbatim.extraction.text.TokenSequence;

/**
 * Where a report says its place, day and agency before its first sentence: {@code PORT VARR (AP)
 * —}, {@code March 2 (Reuters) -}, {@code VARR, Norland, March 2 --}.
 *
 * <p>A dateline ends with a dash that has space after it. Before the dash are only words with a
 * capital letter, numbers, commas and brackets; and one of them shows that it is no phrase of a
 * sentence: a place in capitals, an agency in brackets, or a month.
 */
final class Datelines {
  private static final int LONGEST = 16;
  private static final int SHORTEST_PLACE = 3;

  private final TokenSequence tokens;
  private final CalendarWords calendar;

  Datelines(TokenSequence tokens, CalendarWords calendar) {
    this.tokens = tokens;
    this.calendar = calendar;
  }

  /**
   * One past the dash that ends the dateline of a paragraph.
   *
   * @param from the paragraph's first token
   * @param to one past its last token
   * @return {@code from} when it has no dateline
   */
  int end(int from, int to) {
    boolean evident = false;
    int open = -1;
    int limit = Math.min(to - 1, from + LONGEST);
    for (int i = from; i < limit; i++) {
      if (i > from && isDash(i)) {
        return evident && open < 0 && !tokens.is(i - 1, ',') ? i + 1 : from;
      }
      if (tokens.is(i, '(')) {
        open = i;
      } else if (tokens.is(i, ')')) {
        evident |= i - open > 1 && i - open <= 4 && isDash(i + 1);
        open = -1;
      } else if (!belongs(i, open >= 0)) {
        return from;
      } else {
        evident |= i == from && isInCapitals(i) || isMonth(i);
      }
    }
    return from;
  }

  private boolean belongs(int token, boolean inBrackets) {
    return tokens.kind(token) == TokenSequence.NUMBER
        || tokens.isCapitalised(token)
        || tokens.is(token, ',')
        || tokens.is(token, '/')
        || tokens.is(token, '.')
        || (inBrackets && tokens.isWord(token));
  }

  private boolean isDash(int token) {
    char c = token < tokens.size() ? tokens.first(token) : 'x';
    return (c == '-' || c == '\u2013' || c == '\u2014')
        && token + 1 < tokens.size()
        && tokens.spaceBefore(token)
        && (tokens.spaceBefore(token + 1)
            || tokens.kind(token + 1) == TokenSequence.MARK
            || tokens.isCapitalised(token + 1));
  }

  private boolean isMonth(int token) {
    boolean beside = isNumber(token + 1) || isNumber(token - 1);
    return beside && tokens.isCapitalised(token) && calendar.month(tokens.hash(token)) > 0;
  }

  private boolean isNumber(int token) {
    return token >= 0 && token < tokens.size() && tokens.kind(token) == TokenSequence.NUMBER;
  }

  private boolean isInCapitals(int token) {
    int start = tokens.start(token);
    int end = tokens.end(token);
    for (int i = start; i < end; i++) {
      if (Character.isLowerCase(tokens.text.charAt(i))) {
        return false;
      }
    }
    return end - start >= SHORTEST_PLACE && tokens.isWord(token);
  }
}
