package dev.verbatim.extraction.indirect;

import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.language.WordHash;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.text.TokenSequence;

/**
 * What speaks for and against a word reporting speech, and for the edge of the clause next to it.
 */
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

  /** What speaks for the other edge of the clause, and for its going on. */
  public final ClauseEndFeatures ends;

  private final ClauseWords words;
  private final TokenSequence tokens;

  /** Features for one article. */
  public ClauseFeatures(Analysis analysis) {
    words = new ClauseWords(analysis);
    tokens = analysis.document.tokens;
    ends = new ClauseEndFeatures(analysis, words);
  }

  /** The word reports no speech without marks. */
  public void describeNone(Features f, ReportContext report) {
    int s = report.sentence;
    int cue = report.cue;
    int hash = tokens.hash(cue);
    int rate = report.rate;
    int a = words.tag(s, cue - 1);
    int b = words.tag(s, cue + 1);
    int c = words.tag(s, cue + 2);
    int quotes = words.distance(report.quoteBefore) * 8 + words.distance(report.quoteAfter);
    int stem = words.stem(cue);
    f.add(CUE_WORD, hash);
    f.add(CUE_WORD, stem, 1);
    f.add(CUE_WORD, stem, report.side(), b);
    f.add(CUE_WORD, rate);
    f.add(CUE_WORD, words.tag(cue), words.tag(cue + 1) == Tags.EDGE ? 1 : 0);
    f.add(CUE_NEIGHBOURS, a, hash);
    f.add(CUE_NEIGHBOURS, b, hash);
    f.add(CUE_NEIGHBOURS, a, b);
    f.add(CUE_NEIGHBOURS, b, c);
    f.add(CUE_NEIGHBOURS, a, rate);
    f.add(CUE_NEIGHBOURS, b, rate);
    f.add(CUE_NEIGHBOURS, a, words.tag(s, cue - 2), rate);
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
    f.add(
        VERBS,
        words.verbs(cue + 1, Math.min(report.to, cue + ClauseWords.LOOK)),
        words.verbs(report.from, cue),
        rate);
    f.add(VERBS, tokens.hash(cue - 1), 1);
    f.add(VERBS, tokens.hash(cue + 1), 2);
    if (report.source != null) {
      f.add(SOURCE_WORD, report.source.key, rate);
    }
  }

  /** The clause begins at {@code edge} after the word, or ends there before it. */
  public void describeNear(Features f, ReportContext report, int edge) {
    int s = report.sentence;
    int cue = report.cue;
    boolean after = edge > cue;
    int side = after ? CLAUSE_AFTER_CUE : CLAUSE_BEFORE_CUE;
    int hash = tokens.hash(cue);
    int rate = report.rate;
    int here = words.tag(edge);
    int beyond = words.tag(s, edge + (after ? -1 : 1));
    int inner = words.tag(s, edge + (after ? 1 : -1));
    int path = path(after ? cue + 1 : edge + 1, after ? edge : cue);
    int gap = Features.step(Math.abs(edge - cue) - 1);
    int relation = report.relation();
    int overSource = overSource(report, edge);
    f.add(side, 1);
    f.add(side, gap, rate);
    f.add(side, here, hash);
    f.add(side, beyond, hash, 1);
    int stem = words.stem(cue);
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
      int look = Math.min(report.to, edge + ClauseWords.LOOK);
      f.add(side, words.verbs(edge, look), here, 6);
      f.add(side, words.verbs(edge, look), hash, 6);
      f.add(side, words.verbs(edge, look), rate, gap);
      int quote =
          words.distance(report.quoteAfter < 0 ? -1 : Math.max(0, cue + report.quoteAfter - edge));
      f.add(side, quote, here, 7);
      f.add(side, quote, rate, 7);
      f.add(side, words.distance(report.quoteBefore), relation, 8);
      f.add(side, words.commas(cue, edge), overSource, 9);
    } else {
      f.add(side, words.verbs(report.from, edge), overSource, rate, 6);
      f.add(side, Features.step(edge - report.from), beyond, rate);
      f.add(side, words.tag(report.from), beyond, rate, 7);
      f.add(side, words.tag(s, cue + 1), beyond, rate, 8);
      f.add(side, words.tag(s, cue + 1), hash, 8);
      f.add(side, report.to - cue < 8 ? report.to - cue : 8, beyond, overSource);
      int quote = words.distance(report.quoteBefore < 0 ? -1 : edge - (cue - report.quoteBefore));
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
      int tag = words.tag(i);
      if (tag != last || tag != Tags.NAME) {
        path = WordHash.pair(path, tag);
        count++;
      }
      last = tag;
    }
    return path;
  }
}
