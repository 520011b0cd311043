package dev.verbatim.training;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.indirect.ReportingWords;
import dev.verbatim.extraction.language.WordHash;
import dev.verbatim.extraction.learned.Lexicon;
import dev.verbatim.extraction.text.TokenSequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people marked about reporting in one article, by token. */
final class IndirectLabels {
  private static final int THAT = WordHash.hash("that");

  private final TokenSequence tokens;
  private final Document document;
  private final ReportingWords words;
  private final Map<Integer, List<GoldArticle.GoldQuote>> reported = new HashMap<>();
  private final BitSet inside = new BitSet();

  IndirectLabels(Example example, Lexicon lexicon) {
    document = example.analysis.document;
    tokens = document.tokens;
    words = new ReportingWords(lexicon, example.analysis);
    for (GoldArticle.GoldQuote q : example.gold.quotes()) {
      if (q.isMarked() || q.cue() == null) {
        continue;
      }
      inside.set(first(q), last(q) + 1);
      int cue = cue(q);
      if (cue >= 0 && q.speech()) {
        reported.computeIfAbsent(cue, k -> new ArrayList<>(2)).add(q);
      }
    }
  }

  /** The clauses of speech that a word reports: none, one, or the parts of an interrupted one. */
  List<GoldArticle.GoldQuote> reportedBy(int cue) {
    return reported.getOrDefault(cue, List.of());
  }

  /**
   * Whether a word that reports nothing by itself is in a clause that another word reports. People
   * marked the outer one only, so that nothing can be learned from such a word.
   */
  boolean isUnclear(int cue) {
    return inside.get(cue) && !reported.containsKey(cue);
  }

  /** The word of a cue that introduces speech most often, or -1 when none ever does. */
  int cue(GoldArticle.GoldQuote q) {
    int best = -1;
    for (int i = tokens.at(q.cue()[0]); i < tokens.size() && tokens.start(i) < q.cue()[1]; i++) {
      boolean may = words.rate(i) > 0 || tokens.hash(i + 1) == THAT;
      if (document.quoted(i) < 0 && may && (best < 0 || words.rate(i) > words.rate(best))) {
        best = i;
      }
    }
    return best;
  }

  int first(GoldArticle.GoldQuote q) {
    return tokens.at(q.start());
  }

  /** The last token of a clause that is no punctuation. */
  int last(GoldArticle.GoldQuote q) {
    int last = tokens.at(q.end() - 1);
    while (last > 0 && ",.;:-".indexOf(tokens.first(last)) >= 0) {
      last--;
    }
    return Math.max(last, first(q));
  }
}
