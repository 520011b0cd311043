package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.learned.ExtractionModel;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.Mention;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through an article's quoted spans from first to last and decides about each: whether it is a
 * quotation ({@link FilterFeatures}, {@link SecondPassFeatures}), who speaks ({@link
 * SpeakerRanker}), and which word introduces it ({@link CueRanker}).
 */
public final class QuoteAttributor {
  private static final double KEEP = 0.5;

  /** Below this nothing that is found later makes a quotation of quoted words. */
  private static final double WORTH_A_LOOK = 0.05;

  private final ExtractionModel model;
  private final Analysis analysis;
  private final FilterFeatures filter;
  private final SpeakerRanker ranker;
  private final AgencyFilter agencies;
  private final CueRanker cues;
  private final SecondPassFeatures secondPass;
  private final AttributionExplainer explainer;
  private final Features features = new Features();
  private final Discourse discourse = new Discourse();

  /**
   * Prepares for one article.
   *
   * @param explain whether each decision carries an explanation
   */
  public QuoteAttributor(ExtractionModel model, Analysis analysis, boolean explain) {
    this.model = model;
    this.analysis = analysis;
    filter = new FilterFeatures(analysis);
    ranker = new SpeakerRanker(model, analysis);
    agencies = new AgencyFilter(analysis);
    cues = new CueRanker(model.cue, analysis);
    secondPass = new SecondPassFeatures(analysis, filter);
    explainer = explain ? new AttributionExplainer(model, analysis) : null;
  }

  /** The quotations among the quoted spans, in reading order. */
  public List<Decision> decide() {
    List<Decision> decisions = new ArrayList<>();
    Decision last = null;
    for (QuoteContext quote : analysis.quotes) {
      if (quote.span.continues()) {
        last = last == null ? null : last.goingOnAt(quote);
      } else {
        last = decide(quote, analysis.anchor(quote));
      }
      if (last != null) {
        decisions.add(last);
        discourse.said(quote, last.speaker());
      }
    }
    return decisions;
  }

  private Decision decide(QuoteContext quote, QuoteContext anchor) {
    features.clear();
    filter.describe(features, quote);
    if (quote.words == 0 || model.filter.probability(features) < WORTH_A_LOOK) {
      return null;
    }
    List<Mention> candidates = SpeakerCandidates.of(anchor, analysis, discourse);
    SpeakerRanker.Ranking ranking =
        agencies.withoutAgency(ranker.rank(anchor, candidates, discourse));
    Mention speaker = ranking.winner();
    int lead = ranker.lead(anchor);
    int cue = cues.choose(anchor, speaker, lead);
    features.clear();
    secondPass.describe(features, quote, ranking, speaker, cue, lead);
    double keep = model.secondPass.probability(features);
    if (keep < KEEP) {
      return null;
    }
    features.clear();
    filter.describeType(features, quote);
    boolean direct = model.type.score(features) > 0;
    boolean alone = ranker.isAlone(anchor);
    Decision decision = new Decision(quote, keep, direct, ranking, speaker, cue, alone, null);
    return explainer == null ? decision : decision.with(explainer.explain(decision, discourse));
  }
}
