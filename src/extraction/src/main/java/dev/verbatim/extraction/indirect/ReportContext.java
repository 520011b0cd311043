package dev.verbatim.extraction.indirect;

import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.mentions.CueLink;
import dev.verbatim.extraction.mentions.Mention;
import java.util.List;

/**
 * A word that may report speech, in its sentence, with the one whose speech it would report.
 * Immutable.
 */
public final class ReportContext {
  private static final int FARTHEST_QUOTE = 40;

  /** The word's token. */
  public final int cue;

  /** The sentence of the word. */
  public final int sentence;

  /** The sentence's first token. */
  public final int from;

  /** One past the sentence's last token. */
  public final int to;

  /** How often the word introduces speech, in steps from 0 to 4. */
  final int rate;

  final List<Mention> candidates;
  final float[] scores;

  /** Who speaks, or null when the text does not say. */
  public final Mention source;

  /** How sure the choice of the source is, 0 to 1, before calibration. */
  final double sourceProbability;

  /** Tokens to the nearest quoted span before the word in its sentence, or -1. */
  final int quoteBefore;

  /** Tokens to the nearest quoted span after the word in its sentence, or -1. */
  final int quoteAfter;

  ReportContext(
      Document document, ReportingWords.Word word, List<Mention> candidates, float[] scores) {
    this.cue = word.token();
    rate = CueLink.step(word.rate());
    this.candidates = candidates;
    this.scores = scores;
    sentence = document.sentences.of(cue);
    from = document.sentences.first(sentence);
    to = document.sentences.end(sentence);
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    double sum = 0;
    for (float score : scores) {
      sum += Math.exp(score - scores[best]);
    }
    source = best < candidates.size() ? candidates.get(best) : null;
    sourceProbability = 1 / sum;
    quoteBefore = quote(document, -1);
    quoteAfter = quote(document, 1);
  }

  private int quote(Document document, int step) {
    for (int n = 1; n <= FARTHEST_QUOTE; n++) {
      int i = cue + n * step;
      if (i < from || i >= to) {
        return -1;
      }
      if (document.quoted(i) >= 0) {
        return n;
      }
    }
    return -1;
  }

  /**
   * Where the source is, seen from the word: 0 nowhere, 1 before it, 2 after it, 3 out of sentence.
   */
  int side() {
    if (source == null) {
      return 0;
    }
    if (source.sentence != sentence) {
      return 3;
    }
    return source.first < cue ? 1 : 2;
  }

  /** How source and word relate, as one number for learning. */
  int relation() {
    if (source == null) {
      return 0;
    }
    if (source.after.token() == cue) {
      return 4 + source.after.pattern();
    }
    if (source.before.token() == cue) {
      return 12 + source.before.pattern();
    }
    return side();
  }
}
