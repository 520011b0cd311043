package dev.verbatim.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * Goes through an article's marked stretches from first to last and decides about each: whether it
 * is a quotation ({@link FilterFeatures}), who speaks ({@link SpeakerRanker}), and which word
 * introduces it ({@link CueChooser}).
 */
final class Attributor {
  private static final double KEEP = 0.5;

  private final Model model;
  private final Reading reading;
  private final FilterFeatures filter;
  private final SpeakerRanker ranker;
  private final CueChooser cues;
  private final Explainer explainer;
  private final Features features = new Features();
  private final Discourse discourse = new Discourse();

  /**
   * Prepares for one article.
   *
   * @param explain whether each decision shall carry an explanation
   */
  Attributor(Model model, Reading reading, boolean explain) {
    this.model = model;
    this.reading = reading;
    filter = new FilterFeatures(reading);
    ranker = new SpeakerRanker(model.speaker, reading);
    cues = new CueChooser(model.cue, reading);
    explainer = explain ? new Explainer(model.speaker, reading) : null;
  }

  /** The quotations among the marked stretches, in reading order. */
  List<Decision> decide() {
    List<Decision> decisions = new ArrayList<>();
    Decision last = null;
    for (QuoteSite site : reading.sites) {
      if (site.marked.continues()) {
        last = last == null ? null : last.goingOnAt(site);
      } else {
        last = decide(site, reading.anchor(site));
      }
      if (last != null) {
        decisions.add(last);
        discourse.said(site, last.speaker());
      }
    }
    return decisions;
  }

  private Decision decide(QuoteSite site, QuoteSite anchor) {
    features.clear();
    filter.describe(features, site);
    double keep = site.words == 0 ? 0 : model.filter.probability(features);
    if (keep < KEEP) {
      return null;
    }
    features.clear();
    filter.describeType(features, site);
    boolean direct = model.type.score(features) > 0;
    List<Mention> candidates = Candidates.of(anchor, reading, discourse);
    SpeakerRanker.Ranking ranking = ranker.rank(anchor, candidates, discourse);
    Mention speaker = ranking.winner();
    int cue = cues.choose(anchor, speaker);
    Decision decision = new Decision(site, keep, direct, ranking, speaker, cue, null);
    return explainer == null
        ? decision
        : new Decision(
            site, keep, direct, ranking, speaker, cue, explainer.explain(decision, discourse));
  }
}
