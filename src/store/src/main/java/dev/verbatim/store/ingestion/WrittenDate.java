package dev.verbatim.store.ingestion;

import dev.verbatim.platform.value.DateOrInstant;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date in English words: {@code 2 March 2026}, {@code Monday, March 2, 2026}. */
final class WrittenDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:[A-Za-z]{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\\.?,? (\\d{4})");

  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:[A-Za-z]{3,9},? )?([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");

  private WrittenDate() {}

  /** The date; null when the text is none. */
  static DateOrInstant parse(String text) {
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return of(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    return monthFirst.matches()
        ? of(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2))
        : null;
  }

  private static DateOrInstant of(String year, String month, String day) {
    int number = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    try {
      LocalDate date = LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day));
      return DateOrInstant.parse(date.toString());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
