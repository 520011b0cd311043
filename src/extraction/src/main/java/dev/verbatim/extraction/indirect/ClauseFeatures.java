package dev.verbatim.extraction.indirect;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.language.CalendarWords;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.WordHash;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.TokenSpan;

/** What speaks for and against a word reporting speech, and for the edges of the clause. */
public final class ClauseFeatures {
  // Families of features.
  private static final int CUE_WORD = 1;
  private static final int CUE_NEIGHBOURS = 2;
  private static final int SOURCE = 3;
  private static final int QUOTES = 4;
  private static final int CUE_PLACE = 5;
  private static final int VERBS = 6;
  private static final int SOURCE_WORD = 7;
  private static final int CLAUSE_AFTER_CUE = 8;
  private static final int CLAUSE_BEFORE_CUE = 9;
  private static final int END_NEXT = 10;
  private static final int END_BALANCE = 11;
  private static final int END_WORDS = 12;
  private static final int END_OF_SENTENCE = 13;
  private static final int START = 14;
  private static final int NO_REST = 15;
  private static final int REST = 16;

  private static final int LOOK = 12;

  /** A class of words beside those of {@link Tags}. */
  private static final int CALENDAR = 6;

  private final Grammar grammar;
  private final CalendarWords calendar;
  private final TokenSequence tokens;
  private final Tags tags;
  private final Document document;

  /** For each token how many words with a tense are before it. */
  private final int[] verbsBefore;

  private final int[] commasBefore;

  /** Features for one article. */
  public ClauseFeatures(Analysis analysis) {
    this.grammar = analysis.document.language.grammar;
    this.calendar = analysis.document.language.calendar;
    document = analysis.document;
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

  private int tag(int i) {
    boolean day = i >= 0 && i < tokens.size() && calendar.capitalised.contains(tokens.hash(i));
    return day && tags.of(i) != Tags.QUOTED ? CALENDAR : tags.of(i);
  }

  private int tag(int sentence, int i) {
    int tag = tags.in(sentence, i);
    return tag == Tags.NAME ? tag(i) : tag;
  }

  private boolean isVerb(int i) {
    return grammar.auxiliaries.contains(tokens.hash(i))
        || tags.isPast(i)
        || tags.cue(i) >= Rates.CUE_COMMON;
  }

  private int verbs(int from, int to) {
    return from >= to ? 0 : Math.min(2, verbsBefore[to] - verbsBefore[from]);
  }

  private int commas(int from, int to) {
    return from >= to ? 0 : Math.min(3, commasBefore[to] - commasBefore[from]);
  }

  /** The word reports no speech without marks. */
  public void describeNone(Features f, ReportContext report) {
    int s = report.sentence;
    int cue = report.cue;
    int hash = tokens.hash(cue);
    int rate = report.rate;
    int a = tag(s, cue - 1);
    int b = tag(s, cue + 1);
    int c = tag(s, cue + 2);
    int quotes = distance(report.quoteBefore) * 8 + distance(report.quoteAfter);
    int stem = stem(cue);
    f.add(CUE_WORD, hash);
    f.add(CUE_WORD, stem, 1);
    f.add(CUE_WORD, stem, report.side(), b);
    f.add(CUE_WORD, rate);
    f.add(CUE_WORD, tag(cue), tag(cue + 1) == Tags.EDGE ? 1 : 0);
    f.add(CUE_NEIGHBOURS, a, hash);
    f.add(CUE_NEIGHBOURS, b, hash);
    f.add(CUE_NEIGHBOURS, a, b);
    f.add(CUE_NEIGHBOURS, b, c);
    f.add(CUE_NEIGHBOURS, a, rate);
    f.add(CUE_NEIGHBOURS, b, rate);
    f.add(CUE_NEIGHBOURS, a, tag(s, cue - 2), rate);
    f.add(CUE_NEIGHBOURS, b, c, rate);
    f.add(SOURCE, report.relation(), rate);
    f.add(SOURCE, report.relation(), a, b);
    f.add(SOURCE, report.relation(), hash);
    f.add(SOURCE, report.source == null ? 0 : report.source.typeCode, rate);
    f.add(SOURCE, report.side(), (int) (report.sourceProbability * 4));
    f.add(QUOTES, quotes);
    f.add(QUOTES, quotes, rate);
    f.add(QUOTES, quotes, report.relation());
    f.add(CUE_PLACE, report.to - cue < 4 ? report.to - cue : 4, rate, 1);
    f.add(CUE_PLACE, cue - report.from < 4 ? cue - report.from : 4, rate, 2);
    f.add(VERBS, verbs(cue + 1, Math.min(report.to, cue + LOOK)), verbs(report.from, cue), rate);
    f.add(VERBS, tokens.hash(cue - 1), 1);
    f.add(VERBS, tokens.hash(cue + 1), 2);
    if (report.source != null) {
      f.add(SOURCE_WORD, report.source.key, rate);
    }
  }

  /** The same for the forms of one verb, in most cases. */
  private int stem(int i) {
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

  private static int distance(int tokens) {
    return tokens < 0 ? 0 : tokens < 3 ? tokens : tokens < 6 ? 3 : tokens < 12 ? 4 : 5;
  }

  /** The clause begins at {@code edge} after the word, or ends there before it. */
  public void describeNear(Features f, ReportContext report, int edge) {
    int s = report.sentence;
    int cue = report.cue;
    boolean after = edge > cue;
    int side = after ? CLAUSE_AFTER_CUE : CLAUSE_BEFORE_CUE;
    int hash = tokens.hash(cue);
    int rate = report.rate;
    int here = tag(edge);
    int beyond = tag(s, edge + (after ? -1 : 1));
    int inner = tag(s, edge + (after ? 1 : -1));
    int path = path(after ? cue + 1 : edge + 1, after ? edge : cue);
    int gap = Features.step(Math.abs(edge - cue) - 1);
    int relation = report.relation();
    int overSource = overSource(report, edge);
    f.add(side, 1);
    f.add(side, gap, rate);
    f.add(side, here, hash);
    f.add(side, beyond, hash, 1);
    int stem = stem(cue);
    f.add(side, stem, here, 10);
    f.add(side, stem, path, 10);
    f.add(side, path, hash);
    f.add(side, path, rate);
    f.add(side, path, overSource);
    f.add(side, path, here, 2);
    f.add(side, here, gap);
    f.add(side, here, beyond, 3);
    f.add(side, here, inner, 4);
    f.add(side, here, inner, rate, gap);
    f.add(side, relation, overSource, gap);
    f.add(side, relation, overSource, here);
    f.add(side, relation, hash, 5);
    if (after) {
      int look = Math.min(report.to, edge + LOOK);
      f.add(side, verbs(edge, look), here, 6);
      f.add(side, verbs(edge, look), hash, 6);
      f.add(side, verbs(edge, look), rate, gap);
      int quote =
          distance(report.quoteAfter < 0 ? -1 : Math.max(0, cue + report.quoteAfter - edge));
      f.add(side, quote, here, 7);
      f.add(side, quote, rate, 7);
      f.add(side, distance(report.quoteBefore), relation, 8);
      f.add(side, commas(cue, edge), overSource, 9);
    } else {
      f.add(side, verbs(report.from, edge), overSource, rate, 6);
      f.add(side, Features.step(edge - report.from), beyond, rate);
      f.add(side, tag(report.from), beyond, rate, 7);
      f.add(side, tag(s, cue + 1), beyond, rate, 8);
      f.add(side, tag(s, cue + 1), hash, 8);
      f.add(side, report.to - cue < 8 ? report.to - cue : 8, beyond, overSource);
      int quote = distance(report.quoteBefore < 0 ? -1 : edge - (cue - report.quoteBefore));
      f.add(side, quote, rate, 9);
    }
  }

  /** Whether the source lies between word and clause, beyond the edge, or elsewhere. */
  private static int overSource(ReportContext report, int edge) {
    if (report.source == null || report.source.sentence != report.sentence) {
      return 0;
    }
    int low = Math.min(report.cue, edge);
    int high = Math.max(report.cue, edge);
    boolean between = report.source.first > low && report.source.last < high;
    boolean sameSide = report.source.first > report.cue == edge > report.cue;
    return between ? 1 : sameSide ? 2 : 3;
  }

  private int path(int from, int to) {
    int path = 7;
    int last = 0;
    int count = 0;
    for (int i = from; i < to && count < 7; i++) {
      int tag = tag(i);
      if (tag != last || tag != Tags.NAME) {
        path = WordHash.pair(path, tag);
        count++;
      }
      last = tag;
    }
    return path;
  }

  /** A clause that the word interrupts does not go on after it. */
  public void describeNoRest(Features f, ReportContext report, TokenSpan before) {
    int s = report.sentence;
    int verbs = verbs(before.first(), before.last() + 1);
    int next = tag(s, report.cue + 1);
    f.add(NO_REST, 1);
    f.add(NO_REST, verbs, next);
    f.add(NO_REST, verbs, Features.step(before.last() - before.first()));
    f.add(NO_REST, next, tag(s, report.cue + 2));
    f.add(NO_REST, distance(report.quoteAfter), verbs);
    f.add(NO_REST, tag(before.first()), verbs);
    f.add(NO_REST, tokens.hash(report.cue));
    f.add(NO_REST, tag(s, before.last() + 1), verbs);
  }

  /** A clause that the word interrupts goes on at {@code first}. */
  public void describeRest(
      Features f, ReportContext report, TokenSpan before, int first, int rank) {
    int s = report.sentence;
    int verbs = verbs(before.first(), before.last() + 1);
    int here = tag(first);
    int next = tag(s, first + 1);
    int more = verbs(first, Math.min(report.to, first + LOOK));
    int gap = Features.step(first - report.cue);
    f.add(REST, rank, gap);
    f.add(REST, here, rank);
    f.add(REST, here, next, verbs);
    f.add(REST, here, verbs, more);
    f.add(REST, here, tags.cue(first) >= Rates.CUE_OCCASIONAL ? 1 : 0, verbs, 1);
    f.add(REST, rank, report.relation(), gap);
    f.add(REST, verbs, more, Features.step(before.last() - before.first()));
    f.add(REST, here, tag(before.first()), verbs);
    f.add(REST, Features.step(report.to - first), more, verbs);
    f.add(REST, tag(s, before.last() + 1), tag(s, first - 1), verbs);
    int quote =
        distance(report.quoteAfter < 0 ? -1 : Math.max(0, report.cue + report.quoteAfter - first));
    f.add(REST, quote, verbs, 2);
  }

  /** A clause that follows the word from {@code first} ends at {@code last}. */
  public void describeEnd(Features f, ReportContext report, int first, int last, boolean atEnd) {
    int s = report.sentence;
    int opening = tag(first);
    int hash = tokens.hash(report.cue);
    int next = atEnd ? Tags.EDGE : tag(s, last + 1);
    int second = atEnd ? Tags.EDGE : tag(s, last + 2);
    int third = atEnd ? Tags.EDGE : tag(s, last + 3);
    int verbs = verbs(first, last + 1);
    int length = Features.step(last - first);
    int commas = commas(first, last + 1);
    int rest = verbs(last + 1, Math.min(report.to, last + LOOK));
    int inner = tag(s, first + 1);
    f.add(END_NEXT, next);
    f.add(END_NEXT, next, stem(report.cue), 4);
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
    f.add(END_BALANCE, next, tag(last), 3);
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
    for (int i = last + 2; i < Math.min(report.to, last + LOOK); i++) {
      if (tags.cue(i) >= Rates.CUE_FREQUENT) {
        return 1 + distance(i - last);
      }
    }
    return 0;
  }

  /** A clause that the word follows from {@code first} ends at {@code last}. */
  public void describeStart(Features f, ReportContext report, int first, int last) {
    int s = report.sentence;
    int before = tag(s, first - 1);
    int here = tag(first);
    int verbs = verbs(first, last + 1);
    int rest = verbs(report.from, first);
    int commas = commas(first, last);
    int start = first == report.from ? 1 : 0;
    int hash = tokens.hash(report.cue);
    int opening = tag(report.from);
    f.add(START, before, here);
    f.add(START, before, here, tag(s, first + 1));
    f.add(START, before, tag(s, first - 2), here);
    f.add(START, before, hash);
    f.add(START, before, verbs, rest);
    f.add(START, before, verbs, commas);
    f.add(START, before, Features.step(last - first));
    f.add(START, before, Features.step(first - report.from), opening);
    f.add(START, start, opening, tag(s, report.from + 1));
    f.add(START, start, opening, verbs, commas);
    f.add(START, here, opening, rest);
  }
}
