package dev.verbatim.extraction.indirect;

import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.TokenSpan;

/** What speaks for the edge of a clause that is farther from its cue word, and for its going on. */
public final class ClauseEndFeatures {
  // Families of features.
  private static final int END_NEXT = 10;
  private static final int END_BALANCE = 11;
  private static final int END_WORDS = 12;
  private static final int END_OF_SENTENCE = 13;
  private static final int START = 14;
  private static final int NO_REST = 15;
  private static final int REST = 16;

  private final ClauseWords words;
  private final TokenSequence tokens;
  private final Tags tags;

  ClauseEndFeatures(Analysis analysis, ClauseWords words) {
    this.words = words;
    tokens = analysis.document.tokens;
    tags = analysis.tags;
  }

  /** A clause that the word interrupts does not go on after it. */
  public void describeNoRest(Features f, ReportContext report, TokenSpan before) {
    int s = report.sentence;
    int verbs = words.verbs(before.first(), before.last() + 1);
    int next = words.tag(s, report.cue + 1);
    f.add(NO_REST, 1);
    f.add(NO_REST, verbs, next);
    f.add(NO_REST, verbs, Features.step(before.last() - before.first()));
    f.add(NO_REST, next, words.tag(s, report.cue + 2));
    f.add(NO_REST, words.distance(report.quoteAfter), verbs);
    f.add(NO_REST, words.tag(before.first()), verbs);
    f.add(NO_REST, tokens.hash(report.cue));
    f.add(NO_REST, words.tag(s, before.last() + 1), verbs);
  }

  /** A clause that the word interrupts goes on at {@code first}. */
  public void describeRest(
      Features f, ReportContext report, TokenSpan before, int first, int rank) {
    int s = report.sentence;
    int verbs = words.verbs(before.first(), before.last() + 1);
    int here = words.tag(first);
    int next = words.tag(s, first + 1);
    int more = words.verbs(first, Math.min(report.to, first + ClauseWords.LOOK));
    int gap = Features.step(first - report.cue);
    f.add(REST, rank, gap);
    f.add(REST, here, rank);
    f.add(REST, here, next, verbs);
    f.add(REST, here, verbs, more);
    f.add(REST, here, tags.cue(first) >= Rates.CUE_OCCASIONAL ? 1 : 0, verbs, 1);
    f.add(REST, rank, report.relation(), gap);
    f.add(REST, verbs, more, Features.step(before.last() - before.first()));
    f.add(REST, here, words.tag(before.first()), verbs);
    f.add(REST, Features.step(report.to - first), more, verbs);
    f.add(REST, words.tag(s, before.last() + 1), words.tag(s, first - 1), verbs);
    int quote =
        words.distance(
            report.quoteAfter < 0 ? -1 : Math.max(0, report.cue + report.quoteAfter - first));
    f.add(REST, quote, verbs, 2);
  }

  /** A clause that follows the word from {@code first} ends at {@code last}. */
  public void describeEnd(Features f, ReportContext report, int first, int last, boolean atEnd) {
    int s = report.sentence;
    int opening = words.tag(first);
    int hash = tokens.hash(report.cue);
    int next = atEnd ? Tags.EDGE : words.tag(s, last + 1);
    int second = atEnd ? Tags.EDGE : words.tag(s, last + 2);
    int third = atEnd ? Tags.EDGE : words.tag(s, last + 3);
    int verbs = words.verbs(first, last + 1);
    int length = Features.step(last - first);
    int commas = words.commas(first, last + 1);
    int rest = words.verbs(last + 1, Math.min(report.to, last + ClauseWords.LOOK));
    int inner = words.tag(s, first + 1);
    f.add(END_NEXT, next);
    f.add(END_NEXT, next, words.stem(report.cue), 4);
    f.add(END_NEXT, next, commas, opening, inner);
    f.add(END_NEXT, next, opening);
    f.add(END_NEXT, next, hash);
    f.add(END_NEXT, next, second, 1);
    f.add(END_NEXT, next, second, third, 2);
    f.add(END_NEXT, next, second, opening);
    f.add(END_BALANCE, next, length);
    f.add(END_BALANCE, next, verbs, opening);
    f.add(END_BALANCE, next, verbs, rest, 1);
    f.add(END_BALANCE, next, verbs, rest, second);
    f.add(END_BALANCE, next, commas, verbs, 2);
    f.add(END_BALANCE, next, commas, rest, opening);
    f.add(END_BALANCE, next, words.tag(last), 3);
    f.add(END_WORDS, tokens.hash(last + 1), tokens.hash(last + 2));
    f.add(END_WORDS, tokens.hash(last + 1), verbs, 1);
    f.add(END_WORDS, tokens.hash(last), atEnd ? 1 : 0, 2);
    f.add(
        END_WORDS,
        next,
        tags.cue(last + 2) > Rates.CUE_OCCASIONAL || tags.cue(last + 3) > Rates.CUE_OCCASIONAL
            ? 1
            : 0,
        3);
    f.add(END_WORDS, next, report.relation());
    f.add(END_WORDS, Features.step(report.to - last), atEnd ? 1 : 0, verbs);
    int later = laterCue(report, last);
    f.add(END_WORDS, next, later, second, 4);
    f.add(END_WORDS, next, later, verbs, 5);
    if (report.source != null && report.source.isPronoun()) {
      f.add(END_WORDS, next, report.source.key, verbs, 6);
    }
    if (atEnd) {
      f.add(END_OF_SENTENCE, opening, verbs, commas);
      f.add(END_OF_SENTENCE, hash, verbs);
      f.add(END_OF_SENTENCE, length, opening);
    }
  }

  /** How soon another cue word follows a place in the sentence. */
  private int laterCue(ReportContext report, int last) {
    for (int i = last + 2; i < Math.min(report.to, last + ClauseWords.LOOK); i++) {
      if (tags.cue(i) >= Rates.CUE_FREQUENT) {
        return 1 + words.distance(i - last);
      }
    }
    return 0;
  }

  /** A clause that the word follows from {@code first} ends at {@code last}. */
  public void describeStart(Features f, ReportContext report, int first, int last) {
    int s = report.sentence;
    int before = words.tag(s, first - 1);
    int here = words.tag(first);
    int verbs = words.verbs(first, last + 1);
    int rest = words.verbs(report.from, first);
    int commas = words.commas(first, last);
    int start = first == report.from ? 1 : 0;
    int hash = tokens.hash(report.cue);
    int opening = words.tag(report.from);
    f.add(START, before, here);
    f.add(START, before, here, words.tag(s, first + 1));
    f.add(START, before, words.tag(s, first - 2), here);
    f.add(START, before, hash);
    f.add(START, before, verbs, rest);
    f.add(START, before, verbs, commas);
    f.add(START, before, Features.step(last - first));
    f.add(START, before, Features.step(first - report.from), opening);
    f.add(START, start, opening, words.tag(s, report.from + 1));
    f.add(START, start, opening, verbs, commas);
    f.add(START, here, opening, rest);
  }
}
