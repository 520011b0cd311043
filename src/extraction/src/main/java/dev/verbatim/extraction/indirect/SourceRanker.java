package dev.verbatim.extraction.indirect;

import dev.verbatim.extraction.document.Tags;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.WordHash;
import dev.verbatim.extraction.learned.FeatureWeights;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.MentionType;
import dev.verbatim.extraction.text.TokenSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whose speech a cue word reports: its subject, the one after "according to", or nobody
 * that the text names. A log-linear model.
 */
public final class SourceRanker {
  // Families of features.
  private static final int NOBODY_CUE = 1;
  private static final int NOBODY_CONTEXT = 2;
  private static final int NOBODY_NEIGHBOURS = 3;
  private static final int PLACE = 4;
  private static final int PATH = 5;
  private static final int NEIGHBOURS = 6;
  private static final int SENTENCE_START = 7;
  private static final int CUE_WORD = 8;
  private static final int HEAD_WORD = 9;
  private static final int CHAIN = 10;

  private static final int BEFORE = 7;
  private static final int AFTER = 4;
  private static final int BEYOND = 3;

  private final Grammar grammar;
  private final FeatureWeights weights;
  private final Analysis analysis;
  private final Tags tags;
  private final TokenSequence tokens;
  private final Features features = new Features();

  /** A ranker for one article. */
  public SourceRanker(FeatureWeights weights, Analysis analysis) {
    this.grammar = analysis.document.language.grammar;
    this.weights = weights;
    this.analysis = analysis;
    this.tags = analysis.tags;
    this.tokens = analysis.document.tokens;
  }

  /** Chooses whose speech a word reports. */
  public ReportContext choose(ReportingWords.Word word) {
    int cue = word.token();
    List<Mention> candidates = candidates(cue);
    float[] scores = new float[candidates.size() + 1];
    for (int i = 0; i < scores.length; i++) {
      features.clear();
      describe(features, cue, i < candidates.size() ? candidates.get(i) : null, candidates);
      scores[i] = weights.score(features);
    }
    return new ReportContext(analysis.document, word, candidates, scores);
  }

  /** Mentions of the same sentence near the word, and the last ones of the sentence before. */
  public List<Mention> candidates(int cue) {
    int sentence = analysis.document.sentences.of(cue);
    int paragraph = analysis.document.sentences.paragraphOf(cue);
    List<Mention> chosen = new ArrayList<>();
    int next = analysis.firstMentionFrom(cue);
    int beyond = 0;
    for (int i = next - 1; i >= 0 && i >= next - BEFORE && beyond < BEYOND; i--) {
      Mention m = analysis.mentions.get(i);
      if (m.sentence < sentence - 1 || m.paragraph != paragraph) {
        break;
      }
      beyond += m.sentence < sentence ? 1 : 0;
      chosen.add(m);
    }
    for (int i = next; i < analysis.mentions.size() && i < next + AFTER; i++) {
      Mention m = analysis.mentions.get(i);
      if (m.sentence != sentence) {
        break;
      }
      chosen.add(m);
    }
    return chosen;
  }

  /** What speaks for one candidate; null stands for nobody. */
  public void describe(Features f, int cue, Mention m, List<Mention> candidates) {
    int s = analysis.document.sentences.of(cue);
    int hash = tokens.hash(cue);
    int before = tags.in(s, cue - 1);
    int after = tags.in(s, cue + 1);
    if (m == null) {
      f.add(NOBODY_CUE, hash);
      f.add(NOBODY_CUE, before, after);
      f.add(NOBODY_CONTEXT, before, tags.in(s, cue - 2));
      f.add(NOBODY_CONTEXT, candidates.isEmpty() ? 1 : 2);
      f.add(NOBODY_NEIGHBOURS, before);
      f.add(NOBODY_NEIGHBOURS, after);
      return;
    }
    boolean ahead = m.first > cue;
    int side = m.sentence != s ? 2 : ahead ? 1 : 0;
    int link = m.after.token() == cue ? 1 + m.after.pattern() : 0;
    int back = m.before.token() == cue ? 1 + m.before.pattern() : 0;
    int place = (side * 8 + link) * 8 + back;
    int gap = ahead ? m.first - cue : cue - m.last;
    int rank = Math.min(5, rank(m, cue, ahead, candidates));
    f.add(PLACE, place, m.typeCode);
    f.add(PLACE, place, rank);
    f.add(PLACE, place, hash);
    f.add(PLACE, place, m.type.ordinal(), Features.step(gap));
    f.add(PATH, place, path(cue, m, ahead));
    f.add(PATH, path(cue, m, ahead), m.type.ordinal(), side);
    f.add(PATH, place, before, after);
    f.add(NEIGHBOURS, side, m.left, 1);
    f.add(NEIGHBOURS, side, m.right, 2);
    f.add(NEIGHBOURS, tags.in(m.sentence, m.first - 1), side, rank);
    f.add(NEIGHBOURS, tags.in(m.sentence, m.last + 1), side, rank);
    f.add(NEIGHBOURS, tags.in(m.sentence, m.first - 1), m.type.ordinal(), link);
    f.add(SENTENCE_START, side, rank, m.startsSentence ? 1 : 0, ending(cue));
    f.add(SENTENCE_START, side, Features.step(gap), ending(cue), before);
    f.add(CUE_WORD, hash, side, rank);
    int chained = chained(m);
    f.add(CHAIN, chained, link, rank);
    f.add(CHAIN, chained, m.type.ordinal(), m.startsSentence ? 1 : 0, side * 8 + link);
    if (m.type != MentionType.NAME) {
      f.add(HEAD_WORD, m.key, side);
    }
  }

  /** Whether the phrase hangs on another one: "delegates <i>at the convention</i>". */
  private int chained(Mention m) {
    if (!grammar.prepositions.contains(tokens.hash(m.first - 1)) || m.index == 0) {
      return 0;
    }
    Mention other = analysis.mentions.get(m.index - 1);
    return other.sentence != m.sentence ? 1 : other.last == m.first - 2 ? 2 : 3;
  }

  private static int rank(Mention m, int cue, boolean ahead, List<Mention> candidates) {
    int rank = 0;
    for (Mention other : candidates) {
      boolean between = ahead ? other.first > cue && other.first < m.first : other.last > m.last;
      rank += between && other.first > cue == ahead ? 1 : 0;
    }
    return rank;
  }

  /** "saying" and "told" have their subjects in other places. */
  private int ending(int cue) {
    int end = tokens.end(cue);
    char last = tokens.text.charAt(end - 1);
    return last == 'g' || last == 's' || last == 'd' ? last : 0;
  }

  private int path(int cue, Mention m, boolean ahead) {
    int from = ahead ? cue + 1 : m.last + 1;
    int to = ahead ? m.first : cue;
    int path = ahead ? 7 : 11;
    int count = 0;
    int last = 0;
    for (int i = from; i < to && count < 7; i++) {
      int tag = tags.of(i);
      if (tag != last || tag != Tags.NAME && tag != Tags.QUOTED) {
        path = WordHash.pair(path, tag);
        count++;
      }
      last = tag;
    }
    return path;
  }
}
