package dev.verbatim.extraction.indirect;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.language.CalendarWords;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.WordHash;
import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.text.TokenSequence;

/** Classes and counts of words from which the features of reported clauses are made. */
final class ClauseWords {
  /** How many tokens after a place are looked at. */
  static final int LOOK = 12;

  /** A class of words beside those of {@link Tags}. */
  private static final int CALENDAR = 6;

  private final Grammar grammar;
  private final CalendarWords calendar;
  private final TokenSequence tokens;
  private final Tags tags;

  /** For each token how many words with a tense are before it. */
  private final int[] verbsBefore;

  private final int[] commasBefore;

  ClauseWords(Analysis analysis) {
    this.grammar = analysis.document.language.grammar;
    this.calendar = analysis.document.language.calendar;
    Document document = analysis.document;
    tokens = document.tokens;
    tags = analysis.tags;
    int size = tokens.size();
    verbsBefore = new int[size + 1];
    commasBefore = new int[size + 1];
    for (int i = 0; i < size; i++) {
      boolean plain = document.quoted(i) < 0;
      verbsBefore[i + 1] = verbsBefore[i] + (plain && isVerb(i) ? 1 : 0);
      commasBefore[i + 1] = commasBefore[i] + (plain && tokens.is(i, ',') ? 1 : 0);
    }
  }

  int tag(int i) {
    boolean day = i >= 0 && i < tokens.size() && calendar.capitalised.contains(tokens.hash(i));
    return day && tags.of(i) != Tags.QUOTED ? CALENDAR : tags.of(i);
  }

  int tag(int sentence, int i) {
    int tag = tags.in(sentence, i);
    return tag == Tags.NAME ? tag(i) : tag;
  }

  private boolean isVerb(int i) {
    return grammar.auxiliaries.contains(tokens.hash(i))
        || tags.isPast(i)
        || tags.cue(i) >= Rates.CUE_COMMON;
  }

  int verbs(int from, int to) {
    return from >= to ? 0 : Math.min(2, verbsBefore[to] - verbsBefore[from]);
  }

  int commas(int from, int to) {
    return from >= to ? 0 : Math.min(3, commasBefore[to] - commasBefore[from]);
  }

  /** The same for the forms of one verb, in most cases. */
  int stem(int i) {
    int start = tokens.start(i);
    int end = tokens.end(i);
    String text = tokens.text;
    if (end - start > 5 && text.startsWith("ing", end - 3)) {
      end -= 3;
    } else if (end - start > 4
        && (text.startsWith("ed", end - 2) || text.startsWith("es", end - 2))) {
      end -= 2;
    } else if (end - start > 3
        && (text.startsWith("s", end - 1) || text.startsWith("e", end - 1))) {
      end -= 1;
    }
    return WordHash.hash(text, start, end);
  }

  static int distance(int tokens) {
    return tokens < 0 ? 0 : tokens < 3 ? tokens : tokens < 6 ? 3 : tokens < 12 ? 4 : 5;
  }
}
