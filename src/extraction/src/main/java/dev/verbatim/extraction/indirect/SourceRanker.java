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
  private static final int BEFORE = 7;
  private static final int AFTER = 4;
  private static final int BEYOND = 3;

  private final Grammar grammar;
  private final FeatureWeights weights;
  private final Analysis analysis;
  private final Tags tags;
  private final TokenSequence tokens;
  private final Features features = new Features();

  public SourceRanker(FeatureWeights weights, Analysis analysis) {
    this.grammar = analysis.document.language.grammar;
    this.weights = weights;
    this.analysis = analysis;
    this.tags = analysis.tags;
    this.tokens = analysis.document.tokens;
  }

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
      f.add(1, hash);
      f.add(1, before, after);
      f.add(2, before, tags.in(s, cue - 2));
      f.add(2, candidates.isEmpty() ? 1 : 2);
      f.add(3, before);
      f.add(3, after);
      return;
    }
    boolean ahead = m.first > cue;
    int side = m.sentence != s ? 2 : ahead ? 1 : 0;
    int link = m.after.token() == cue ? 1 + m.after.pattern() : 0;
    int back = m.before.token() == cue ? 1 + m.before.pattern() : 0;
    int place = (side * 8 + link) * 8 + back;
    int gap = ahead ? m.first - cue : cue - m.last;
    int rank = Math.min(5, rank(m, cue, ahead, candidates));
    f.add(4, place, m.typeCode);
    f.add(4, place, rank);
    f.add(4, place, hash);
    f.add(4, place, m.type.ordinal(), Features.step(gap));
    f.add(5, place, path(cue, m, ahead));
    f.add(5, path(cue, m, ahead), m.type.ordinal(), side);
    f.add(5, place, before, after);
    f.add(6, side, m.left, 1);
    f.add(6, side, m.right, 2);
    f.add(6, tags.in(m.sentence, m.first - 1), side, rank);
    f.add(6, tags.in(m.sentence, m.last + 1), side, rank);
    f.add(6, tags.in(m.sentence, m.first - 1), m.type.ordinal(), link);
    f.add(7, side, rank, m.startsSentence ? 1 : 0, ending(cue));
    f.add(7, side, Features.step(gap), ending(cue), before);
    f.add(8, hash, side, rank);
    int chained = chained(m);
    f.add(10, chained, link, rank);
    f.add(10, chained, m.type.ordinal(), m.startsSentence ? 1 : 0, side * 8 + link);
    if (m.type != MentionType.NAME) {
      f.add(9, m.key, side);
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
