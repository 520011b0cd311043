package dev.verbatim.extraction.circumstance;

import dev.verbatim.extraction.language.CalendarWords;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.Language;
import dev.verbatim.extraction.text.TokenSequence;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads dates that name a month: "June 26, 2022", "the 12th of March", "2022-06-26". */
final class CalendarDates {
  private static final int LATEST_YEAR = 2200;
  private static final int EARLIEST_YEAR = 1500;

  private final Grammar grammar;
  private final CalendarWords calendar;
  private final TokenSequence tokens;
  private final LocalDate published;

  /**
   * A reader for one text.
   *
   * @param published the day that a date without a year must not come after, or null
   */
  CalendarDates(TokenSequence tokens, LocalDate published, Language language) {
    this.grammar = language.grammar;
    this.calendar = language.calendar;
    this.tokens = tokens;
    this.published = published;
  }

  /** The date that begins at a token, or null when none does. */
  DayPhrase at(int i) {
    if (isMonth(i)) {
      return monthFirst(i);
    }
    int start = tokens.hash(i) == grammar.the ? i + 1 : i;
    int day = day(start);
    if (day > 0) {
      int month = tokens.hash(start + 1) == grammar.of ? start + 2 : start + 1;
      if (isMonth(month)) {
        return dated(month, day, month);
      }
      return start > i && isOrdinal(start) ? new DayPhrase(start, latest(day)) : null;
    }
    return iso(i);
  }

  /** "June 26, 2022" and "June 26"; "June" and "June 2022" mean no day. */
  private DayPhrase monthFirst(int month) {
    int day = day(month + 1);
    if (day > 0) {
      return dated(month, day, month + 1);
    }
    int year = year(month + 1);
    return new DayPhrase(year > 0 ? month + 1 : month, null);
  }

  private DayPhrase dated(int month, int day, int last) {
    int number = calendar.month(tokens.hash(month));
    int year = year(last + 1);
    if (year > 0) {
      return new DayPhrase(last + 1, date(year, number, day));
    }
    if (tokens.is(last + 1, ',')) {
      year = year(last + 2);
      if (year > 0) {
        return new DayPhrase(last + 2, date(year, number, day));
      }
    }
    if (published == null) {
      return new DayPhrase(last, null);
    }
    LocalDate date = date(published.getYear(), number, day);
    if (date == null || date.isAfter(published)) {
      date = date(published.getYear() - 1, number, day);
    }
    return new DayPhrase(last, date);
  }

  /** "the 12th": of this month, or of the last one when this month's is still to come. */
  private LocalDate latest(int day) {
    if (published == null) {
      return null;
    }
    LocalDate date = date(published.getYear(), published.getMonthValue(), day);
    if (date != null && !date.isAfter(published)) {
      return date;
    }
    LocalDate before = published.minusMonths(1);
    return date(before.getYear(), before.getMonthValue(), day);
  }

  private DayPhrase iso(int i) {
    if (!isNumber(i) || tokens.end(i) - tokens.start(i) != 10) {
      return null;
    }
    try {
      return new DayPhrase(i, LocalDate.parse(tokens.string(i)));
    } catch (DateTimeException notADate) {
      return null;
    }
  }

  /** Whether a month's name is here, and not the verb "may" or "march". */
  private boolean isMonth(int i) {
    return tokens.isCapitalised(i) && calendar.month(tokens.hash(i)) > 0;
  }

  /** A day of a month, "26" or "26th"; 0 for anything else. */
  private int day(int i) {
    if (!isNumber(i)) {
      return 0;
    }
    int length = tokens.end(i) - tokens.start(i);
    int digits = digits(i);
    boolean whole = digits == length || digits == length - 2 && isOrdinal(i);
    int day = whole && digits <= 2 ? number(i, digits) : 0;
    return day <= 31 ? day : 0;
  }

  private boolean isOrdinal(int i) {
    String end = tokens.string(i).substring(digits(i));
    return calendar.endsOrdinal(end);
  }

  private int year(int i) {
    if (!isNumber(i) || tokens.end(i) - tokens.start(i) != 4 || digits(i) != 4) {
      return 0;
    }
    int year = number(i, 4);
    return year >= EARLIEST_YEAR && year <= LATEST_YEAR ? year : 0;
  }

  private boolean isNumber(int i) {
    return i >= 0 && i < tokens.size() && tokens.kind(i) == TokenSequence.NUMBER;
  }

  private int digits(int i) {
    int end = tokens.start(i);
    while (end < tokens.end(i) && isDigit(tokens.text.charAt(end))) {
      end++;
    }
    return end - tokens.start(i);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private int number(int i, int digits) {
    return Integer.parseInt(
        tokens.text, tokens.start(i), tokens.start(i) + digits, /* radix= */ 10);
  }

  private static LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException notInThisMonth) {
      return null;
    }
  }
}
