package dev.verbatim.extraction.circumstance;

import dev.verbatim.extraction.language.WordHash;
import dev.verbatim.extraction.language.WordSet;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.Tokenizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the words that name a day ("late on Sunday", "last Tuesday", "two days ago", "June 26")
 * against the day on which the article appeared.
 *
 * <p>A weekday is the last one that had come when the article appeared. Days after that one, spans
 * ("last week", "June 3 and 4") and what repeats ("on Mondays") are no day.
 */
final class DayParser {
  private static final WordSet LEADING =
      WordSet.of("on late early earlier later just only again shortly");
  private static final WordSet PARTS_OF_DAY =
      WordSet.of("morning afternoon evening night noon midday lunchtime");
  private static final WordSet THIS_PART = WordSet.of("morning afternoon evening");
  private static final WordSet TO_COME = WordSet.of("next coming following");
  private static final WordSet NOT_THIS_DAY =
      WordSet.of(
          "until till from by since for before after every each through to between into past"
              + " than black super good ash palm cyber easter holy bloody");
  private static final WordSet JOINING = WordSet.of("and or to through until till -");
  private static final WordSet FEW =
      WordSet.of("two three four five six seven eight nine ten eleven twelve");
  private static final String[] NUMBERS =
      "zero a two three four five six seven eight nine ten eleven twelve".split(" ");
  private static final Map<Integer, Integer> WEEKDAYS = new HashMap<>();
  private static final int LONGEST_AGO = 60;
  private static final int LAST = WordHash.hash("last");
  private static final int THIS = WordHash.hash("this");
  private static final int OF = WordHash.hash("of");
  private static final int WEEK = WordHash.hash("week");
  private static final int NIGHT = WordHash.hash("night");
  private static final int DAY = WordHash.hash("day");
  private static final int DAYS = WordHash.hash("days");
  private static final int AGO = WordHash.hash("ago");
  private static final int A = WordHash.hash("a");
  private static final int ONE = WordHash.hash("one");
  private static final int THE = WordHash.hash("the");
  private static final int BEFORE = WordHash.hash("before");
  private static final int YESTERDAY = WordHash.hash("yesterday");
  private static final WordSet NOW = WordSet.of("today tonight");

  static {
    String[] names = "monday tuesday wednesday thursday friday saturday sunday".split(" ");
    String[] shorter = "mon. tue. wed. thu. fri. sat. sun. tues. thur. thurs.".split(" ");
    for (int i = 0; i < names.length; i++) {
      WEEKDAYS.put(WordHash.hash(names[i]), i + 1);
    }
    for (int i = 0; i < shorter.length; i++) {
      WEEKDAYS.put(WordHash.hash(shorter[i]), i < 7 ? i + 1 : i == 7 ? 2 : 4);
    }
  }

  private final TokenSequence tokens;
  private final LocalDate published;
  private final CalendarDates dates;

  DayParser(TokenSequence tokens, LocalDate published) {
    this.tokens = tokens;
    this.published = published;
    this.dates = new CalendarDates(tokens, published);
  }

  /** The words for a time that begin at a token, "on" and "late" included; null when none do. */
  DayPhrase at(int first) {
    int i = first;
    while (i < first + 3 && LEADING.contains(tokens.hash(i))) {
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
    return NOT_THIS_DAY.contains(hash)
        || hash == OF && !(before > 0 && PARTS_OF_DAY.contains(tokens.hash(before - 1)));
  }

  private boolean isPossessor(int last) {
    return Tokenizer.isPossessive(tokens.hash(last + 1)) || tokens.is(last + 1, '\'');
  }

  /** Where "June 3 and 4" or "Monday or Tuesday" ends; {@code last} when it is one day. */
  private int endOfSpan(int last) {
    int next = last + 2;
    boolean joined = JOINING.contains(tokens.hash(last + 1)) || tokens.is(last + 1, '\u2013');
    if (!joined || next >= tokens.size()) {
      return last;
    }
    DayPhrase other = bare(next);
    boolean number = tokens.kind(next) == TokenSequence.NUMBER;
    return other != null ? other.last() : number ? next : last;
  }

  private DayPhrase bare(int i) {
    int hash = tokens.hash(i);
    if (WEEKDAYS.containsKey(hash) && tokens.isCapitalised(i)) {
      return weekday(i);
    }
    if (hash == YESTERDAY || NOW.contains(hash)) {
      boolean name = tokens.isCapitalised(i) && i > 0 && tokens.isWord(i - 1);
      return name ? null : new DayPhrase(partOfDay(i), back(hash == YESTERDAY ? 1 : 0));
    }
    if (hash == LAST && tokens.hash(i + 1) == NIGHT) {
      return new DayPhrase(i + 1, back(1));
    }
    if (hash == THIS && THIS_PART.contains(tokens.hash(i + 1))) {
      return new DayPhrase(i + 1, back(0));
    }
    if ((hash == LAST || hash == THIS || TO_COME.contains(hash)) && isWeekday(i + 1)) {
      DayPhrase day = weekday(i + 1);
      boolean before = hash == LAST && day.day() != null && day.day().equals(published);
      LocalDate found = TO_COME.contains(hash) ? null : before ? back(7) : day.day();
      return new DayPhrase(day.last(), found);
    }
    DayPhrase ago = ago(i);
    return ago != null ? ago : dates.at(i);
  }

  private boolean isWeekday(int i) {
    return tokens.isCapitalised(i) && WEEKDAYS.containsKey(tokens.hash(i));
  }

  /** A weekday with what makes it plainer: "Sunday evening", "Sunday, June 26", "of last week". */
  private DayPhrase weekday(int i) {
    int last = partOfDay(i);
    int next = tokens.is(last + 1, ',') || tokens.is(last + 1, '(') ? last + 2 : last + 1;
    DayPhrase date = dates.at(next);
    if (date != null && date.day() != null) {
      return date;
    }
    int week = tokens.hash(last + 1) == OF ? last + 2 : last + 1;
    int back =
        published == null ? 0 : published.getDayOfWeek().getValue() - WEEKDAYS.get(tokens.hash(i));
    if (tokens.hash(week + 1) == WEEK && tokens.hash(week) == LAST) {
      return new DayPhrase(week + 1, back(back + 7));
    }
    if (tokens.isCapitalised(last + 1) && !tokens.isCapitalised(i - 1) && isTitle(last + 1)) {
      return new DayPhrase(last, null);
    }
    return new DayPhrase(last, back(Math.floorMod(back, 7)));
  }

  /** Whether the weekday before is part of a name: "the Sunday Times". */
  private boolean isTitle(int i) {
    return TITLES.contains(tokens.hash(i));
  }

  private static final WordSet TITLES =
      WordSet.of("times night mail express mirror telegraph post herald football club evening");

  private int partOfDay(int i) {
    boolean part = PARTS_OF_DAY.contains(tokens.hash(i + 1)) && !tokens.isCapitalised(i + 1);
    return part ? i + 1 : i;
  }

  /** "two days ago", "the day before yesterday". */
  private DayPhrase ago(int i) {
    if (tokens.hash(i) == THE
        && tokens.hash(i + 1) == DAY
        && tokens.hash(i + 2) == BEFORE
        && tokens.hash(i + 3) == YESTERDAY) {
      return new DayPhrase(i + 3, back(2));
    }
    boolean days = tokens.hash(i + 1) == DAYS || tokens.hash(i + 1) == DAY;
    if (!days || tokens.hash(i + 2) != AGO) {
      return null;
    }
    int count = count(i);
    return count > 0 ? new DayPhrase(i + 2, back(count)) : null;
  }

  private int count(int i) {
    int hash = tokens.hash(i);
    if (hash == A || hash == ONE) {
      return 1;
    }
    if (FEW.contains(hash)) {
      for (int n = 2; n < NUMBERS.length; n++) {
        if (WordHash.hash(NUMBERS[n]) == hash) {
          return n;
        }
      }
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
