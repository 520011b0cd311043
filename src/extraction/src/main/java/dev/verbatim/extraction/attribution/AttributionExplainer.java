package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.learned.ExtractionModel;
import dev.verbatim.extraction.learned.FeatureWeights;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shows the candidates of a decision, the best first, with what spoke for and against each. */
final class AttributionExplainer {
  private static final int MOST = 6;

  /** More than there are families of features. */
  private static final int FAMILIES = 32;

  private final FeatureWeights weights;
  private final SpeakerFeatures facts;
  private final Reasons reasons;

  AttributionExplainer(ExtractionModel model, Analysis analysis) {
    this.weights = model.speaker;
    this.facts = new SpeakerFeatures(model.lead, analysis);
    this.reasons = new Reasons(analysis);
  }

  /**
   * Explains one decision.
   *
   * @param before who had spoken when the decision was taken
   */
  List<CandidateReasons> explain(Decision decision, Discourse before) {
    SpeakerRanker.Ranking ranking = decision.ranking();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < ranking.candidates().size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> -ranking.scores()[i]));
    List<CandidateReasons> candidates = new ArrayList<>();
    for (int i : order.subList(0, Math.min(MOST, order.size()))) {
      Mention m = ranking.candidates().get(i);
      candidates.add(
          new CandidateReasons(m, ranking.scores()[i], reasons(decision.quote(), m, before)));
    }
    return candidates;
  }

  private List<String> reasons(QuoteContext quote, Mention m, Discourse before) {
    Features features = new Features();
    facts.describe(features, quote, m, before);
    double[] share = new double[FAMILIES];
    for (int i = 0; i < features.size(); i++) {
      share[features.family(i)] += weights.of(features.id(i));
    }
    return reasons.of(share, quote, m, before);
  }
}
