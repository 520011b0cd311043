package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.learned.ExtractionModel;
import dev.verbatim.extraction.learned.FeatureWeights;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.Mention;
import java.util.List;

/**
 * Decides who speaks: weighs the candidates of one quotation against each other and against the
 * answer that the text does not say. A log-linear model over {@link SpeakerFeatures}.
 */
public final class SpeakerRanker {
  private final FeatureWeights weights;
  private final SpeakerFeatures facts;
  private final Features features = new Features();

  /** A ranker for one article. */
  public SpeakerRanker(ExtractionModel model, Analysis analysis) {
    this(model.speaker, new SpeakerFeatures(model.lead, analysis));
  }

  /** A ranker with other weights, as in training. */
  public SpeakerRanker(FeatureWeights weights, SpeakerFeatures facts) {
    this.weights = weights;
    this.facts = facts;
  }

  /**
   * The outcome of one ranking.
   *
   * @param candidates the mentions that were weighed
   * @param scores their scores, in the same order; the last one is for nobody
   * @param best the index of the highest score
   */
  public record Ranking(List<Mention> candidates, float[] scores, int best) {
    public Mention winner() {
      return best < candidates.size() ? candidates.get(best) : null;
    }

    /** The same candidates, with the scores of the best one and of another exchanged. */
    Ranking exchanged(int other) {
      float[] changed = scores.clone();
      changed[best] = scores[other];
      changed[other] = scores[best];
      return new Ranking(candidates, changed, other);
    }

    /** How sure the choice is, 0 to 1, before calibration. */
    double probability() {
      double sum = 0;
      for (float score : scores) {
        sum += Math.exp(score - scores[best]);
      }
      return 1 / sum;
    }
  }

  /** The word that introduces a quotation whoever speaks, or -1. */
  public int lead(QuoteContext quote) {
    return facts.lead(quote);
  }

  /** Whether a quotation has a paragraph to itself that nothing introduces. */
  boolean isAlone(QuoteContext quote) {
    return facts.isAlone(quote);
  }

  /** Ranks the candidates of one quotation. */
  public Ranking rank(QuoteContext quote, List<Mention> candidates, Discourse discourse) {
    float[] scores = new float[candidates.size() + 1];
    int best = 0;
    for (int i = 0; i < scores.length; i++) {
      features.clear();
      if (i < candidates.size()) {
        facts.describe(features, quote, candidates.get(i), discourse);
      } else {
        facts.describeNobody(features, quote, discourse);
      }
      scores[i] = weights.score(features);
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return new Ranking(candidates, scores, best);
  }
}
