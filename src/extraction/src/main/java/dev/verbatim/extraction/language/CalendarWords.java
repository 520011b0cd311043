package dev.verbatim.extraction.language;

import java.util.List;
import java.util.Map;

/** Words for days and times. Immutable. */
public final class CalendarWords {
  /** Weekdays, in the order of the week. */
  public final WordSet weekdays;

  /** Words with a capital letter that are times, not names. */
  public final WordSet capitalised;

  /** Nouns for a part of a day, a week or a year. */
  public final WordSet timeUnits;

  /** Words before a day ("late on Sunday"). */
  public final WordSet leads;

  /** Parts of a day after its name. */
  public final WordSet partsOfDay;

  /** Parts of a day after "this". */
  public final WordSet partsAfterThis;

  /** Words before a day that is still to come. */
  public final WordSet toCome;

  /** Words before a day that make it a limit, a habit or part of a name. */
  public final WordSet limits;

  /** Words between two days. */
  public final WordSet joiners;

  /** Words for the day itself. */
  public final WordSet now;

  /** Words after a weekday that is part of a name ("the Sunday Times"). */
  public final WordSet afterNamedDay;

  /** Words that begin a time and end the phrase of a medium. */
  public final WordSet timeLeads;

  /** The hash of "ago". */
  public final int ago;

  /** The hash of "day". */
  public final int day;

  /** The hash of "days". */
  public final int days;

  /** The hash of "last". */
  public final int last;

  /** The hash of "night". */
  public final int night;

  /** The hash of "this". */
  public final int thisWord;

  /** The hash of "week". */
  public final int week;

  /** The hash of "yesterday". */
  public final int yesterday;

  private final Map<Integer, Integer> weekdayNumbers;
  private final Map<Integer, Integer> monthNumbers;
  private final Map<Integer, Integer> numbers;
  private final List<String> ordinalEndings;

  CalendarWords(WordFile file) {
    weekdayNumbers = file.numbers("weekday-numbers");
    monthNumbers = file.numbers("month-numbers");
    numbers = file.numbers("numbers");
    ordinalEndings = file.entries("ordinal-endings");
    weekdays = file.words("weekdays");
    capitalised = file.words("capitalised");
    timeUnits = file.words("time-units");
    leads = file.words("leads");
    partsOfDay = file.words("parts-of-day");
    partsAfterThis = file.words("parts-after-this");
    toCome = file.words("to-come");
    limits = file.words("limits");
    joiners = file.words("joiners");
    now = file.words("now");
    afterNamedDay = file.words("after-named-day");
    timeLeads = file.words("time-leads");
    Map<String, String> keywords = file.table("keywords");
    ago = WordHash.hash(keywords.get("ago"));
    day = WordHash.hash(keywords.get("day"));
    days = WordHash.hash(keywords.get("days"));
    last = WordHash.hash(keywords.get("last"));
    night = WordHash.hash(keywords.get("night"));
    thisWord = WordHash.hash(keywords.get("this"));
    week = WordHash.hash(keywords.get("week"));
    yesterday = WordHash.hash(keywords.get("yesterday"));
    file.end();
  }

  /** The number of a weekday, short forms included: 1 for Monday; 0 for other words. */
  public int weekday(int hash) {
    return weekdayNumbers.getOrDefault(hash, 0);
  }

  /** The number of a month, short forms included; 0 for other words. */
  public int month(int hash) {
    return monthNumbers.getOrDefault(hash, 0);
  }

  /** The number that a word names; 0 when it names none. */
  public int number(int hash) {
    return numbers.getOrDefault(hash, 0);
  }

  /** Whether these letters end an ordinal number ("th" in "12th"). */
  public boolean endsOrdinal(String letters) {
    return ordinalEndings.contains(letters);
  }
}
