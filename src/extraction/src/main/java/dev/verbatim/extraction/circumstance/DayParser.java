package dev.verbatim.extraction.circumstance;

import dev.verbatim.extraction.language.CalendarWords;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.Language;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.Tokenizer;
import java.time.LocalDate;

/**
 * Reads the words that name a day ("late on Sunday", "last Tuesday", "two days ago", "June 26")
 * against the day on which the article appeared.
 *
 * <p>A weekday is the last one that had come when the article appeared. Days after that one, spans
 * ("last week", "June 3 and 4") and what repeats ("on Mondays") are no day.
 */
final class DayParser {
  private static final int LONGEST_AGO = 60;

  private final Grammar grammar;
  private final CalendarWords calendar;
  private final TokenSequence tokens;
  private final LocalDate published;
  private final CalendarDates dates;

  DayParser(TokenSequence tokens, LocalDate published, Language language) {
    this.grammar = language.grammar;
    this.calendar = language.calendar;
    this.tokens = tokens;
    this.published = published;
    this.dates = new CalendarDates(tokens, published, language);
  }

  /** The words for a time that begin at a token, "on" and "late" included; null when none do. */
  DayPhrase at(int first) {
    int i = first;
    while (i < first + 3 && calendar.leads.contains(tokens.hash(i))) {
      i++;
    }
    DayPhrase phrase = bare(i);
    if (phrase == null) {
      return null;
    }
    int end = endOfSpan(phrase.last());
    LocalDate day = phrase.day();
    boolean other = first > 0 && isOther(first - 1) || isPossessor(end) || end > phrase.last();
    if (other || day != null && published != null && day.isAfter(published)) {
      day = null;
    }
    return new DayPhrase(end, day);
  }

  /** Whether the word before turns the day into a limit or the part of a name. */
  private boolean isOther(int before) {
    int hash = tokens.hash(before);
    return calendar.limits.contains(hash)
        || hash == grammar.of
            && !(before > 0 && calendar.partsOfDay.contains(tokens.hash(before - 1)));
  }

  private boolean isPossessor(int last) {
    return Tokenizer.isPossessive(tokens.hash(last + 1)) || tokens.is(last + 1, '\'');
  }

  /** Where "June 3 and 4" or "Monday or Tuesday" ends; {@code last} when it is one day. */
  private int endOfSpan(int last) {
    int next = last + 2;
    boolean joined =
        calendar.joiners.contains(tokens.hash(last + 1)) || tokens.is(last + 1, '\u2013');
    if (!joined || next >= tokens.size()) {
      return last;
    }
    DayPhrase other = bare(next);
    boolean number = tokens.kind(next) == TokenSequence.NUMBER;
    return other != null ? other.last() : number ? next : last;
  }

  private DayPhrase bare(int i) {
    int hash = tokens.hash(i);
    if (calendar.weekday(hash) > 0 && tokens.isCapitalised(i)) {
      return weekday(i);
    }
    if (hash == calendar.yesterday || calendar.now.contains(hash)) {
      boolean name = tokens.isCapitalised(i) && i > 0 && tokens.isWord(i - 1);
      return name ? null : new DayPhrase(partOfDay(i), back(hash == calendar.yesterday ? 1 : 0));
    }
    if (hash == calendar.last && tokens.hash(i + 1) == calendar.night) {
      return new DayPhrase(i + 1, back(1));
    }
    if (hash == calendar.thisWord && calendar.partsAfterThis.contains(tokens.hash(i + 1))) {
      return new DayPhrase(i + 1, back(0));
    }
    if ((hash == calendar.last || hash == calendar.thisWord || calendar.toCome.contains(hash))
        && isWeekday(i + 1)) {
      DayPhrase day = weekday(i + 1);
      boolean before = hash == calendar.last && day.day() != null && day.day().equals(published);
      LocalDate found = calendar.toCome.contains(hash) ? null : before ? back(7) : day.day();
      return new DayPhrase(day.last(), found);
    }
    DayPhrase ago = ago(i);
    return ago != null ? ago : dates.at(i);
  }

  private boolean isWeekday(int i) {
    return tokens.isCapitalised(i) && calendar.weekday(tokens.hash(i)) > 0;
  }

  /** A weekday with what makes it plainer: "Sunday evening", "Sunday, June 26", "of last week". */
  private DayPhrase weekday(int i) {
    int last = partOfDay(i);
    int next = tokens.is(last + 1, ',') || tokens.is(last + 1, '(') ? last + 2 : last + 1;
    DayPhrase date = dates.at(next);
    if (date != null && date.day() != null) {
      return date;
    }
    int week = tokens.hash(last + 1) == grammar.of ? last + 2 : last + 1;
    int back =
        published == null
            ? 0
            : published.getDayOfWeek().getValue() - calendar.weekday(tokens.hash(i));
    if (tokens.hash(week + 1) == calendar.week && tokens.hash(week) == calendar.last) {
      return new DayPhrase(week + 1, back(back + 7));
    }
    if (tokens.isCapitalised(last + 1) && !tokens.isCapitalised(i - 1) && isTitle(last + 1)) {
      return new DayPhrase(last, null);
    }
    return new DayPhrase(last, back(Math.floorMod(back, 7)));
  }

  /** Whether the weekday before is part of a name: "the Sunday Times". */
  private boolean isTitle(int i) {
    return calendar.afterNamedDay.contains(tokens.hash(i));
  }

  private int partOfDay(int i) {
    boolean part = calendar.partsOfDay.contains(tokens.hash(i + 1)) && !tokens.isCapitalised(i + 1);
    return part ? i + 1 : i;
  }

  /** "two days ago", "the day before yesterday". */
  private DayPhrase ago(int i) {
    if (tokens.hash(i) == grammar.the
        && tokens.hash(i + 1) == calendar.day
        && tokens.hash(i + 2) == grammar.before
        && tokens.hash(i + 3) == calendar.yesterday) {
      return new DayPhrase(i + 3, back(2));
    }
    boolean days = tokens.hash(i + 1) == calendar.days || tokens.hash(i + 1) == calendar.day;
    if (!days || tokens.hash(i + 2) != calendar.ago) {
      return null;
    }
    int count = count(i);
    return count > 0 ? new DayPhrase(i + 2, back(count)) : null;
  }

  private int count(int i) {
    int named = calendar.number(tokens.hash(i));
    if (named > 0) {
      return named;
    }
    String word = tokens.string(i);
    boolean number = word.length() <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    int days = number ? Integer.parseInt(word) : 0;
    return days <= LONGEST_AGO ? days : 0;
  }

  private LocalDate back(int days) {
    return published == null ? null : published.minusDays(days);
  }
}
