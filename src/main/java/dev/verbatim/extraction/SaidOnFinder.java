package dev.verbatim.extraction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;

/** Finds the day on which words were said, where the sentence of their attribution gives one. */
final class SaidOnFinder {
  private static final int REACH = 16;
  private static final int LAST = Words.hash("last");
  private static final int NEXT = Words.hash("next");
  private static final int YESTERDAY = Words.hash("yesterday");
  private static final int TODAY = Words.hash("today");

  private final Reading reading;
  private final Tokens tokens;

  SaidOnFinder(Reading reading) {
    this.reading = reading;
    this.tokens = reading.document.tokens;
  }

  /**
   * The day on which the words were said.
   *
   * @param published the day on which the article appeared, or null
   * @return the day, or null when the text gives none or {@code published} is needed and unknown
   */
  LocalDate find(Decision decision, LocalDate published) {
    return find(decision.cue(), reading.document.tokens.size(), published);
  }

  /**
   * The day on which words were said.
   *
   * @param cue the token that introduces them, or -1
   * @param limit where the search ends, a token
   * @param published the day on which the article appeared, or null
   */
  LocalDate find(int cue, int limit, LocalDate published) {
    if (published == null || cue < 0) {
      return null;
    }
    int sentence = reading.document.sentences.of(cue);
    int end = Math.min(limit, Math.min(reading.document.sentences.end(sentence), cue + REACH));
    for (int i = cue + 1; i < end && reading.document.quoted(i) < 0; i++) {
      LocalDate day = day(i, published);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private LocalDate day(int i, LocalDate published) {
    int hash = tokens.hash(i);
    if (hash == TODAY) {
      return published;
    }
    if (hash == YESTERDAY) {
      return published.minusDays(1);
    }
    if (!English.WEEKDAYS.contains(hash) || tokens.hash(i - 1) == NEXT) {
      return null;
    }
    DayOfWeek weekday = DayOfWeek.valueOf(tokens.string(i).toUpperCase(Locale.ROOT));
    int back = Math.floorMod(published.getDayOfWeek().getValue() - weekday.getValue(), 7);
    boolean today = back == 0 && tokens.hash(i - 1) == LAST;
    return published.minusDays(today ? 7 : back);
  }
}
