package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.document.QuoteSite;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.learned.Model;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through an article's marked stretches from first to last and decides about each: whether it
 * is a quotation ({@link FilterFeatures}, {@link SecondLook}), who speaks ({@link SpeakerRanker}),
 * and which word introduces it ({@link CueChooser}).
 */
public final class Attributor {
  private static final double KEEP = 0.5;

  /** Below this nothing that is found later makes a quotation of marked words. */
  private static final double WORTH_A_LOOK = 0.05;

  private final Model model;
  private final Reading reading;
  private final FilterFeatures filter;
  private final SpeakerRanker ranker;
  private final CarriedWords carried;
  private final CueChooser cues;
  private final SecondLook secondLook;
  private final Explainer explainer;
  private final Features features = new Features();
  private final Discourse discourse = new Discourse();

  /**
   * Prepares for one article.
   *
   * @param explain whether each decision shall carry an explanation
   */
  public Attributor(Model model, Reading reading, boolean explain) {
    this.model = model;
    this.reading = reading;
    filter = new FilterFeatures(reading);
    ranker = new SpeakerRanker(model, reading);
    carried = new CarriedWords(reading);
    cues = new CueChooser(model.cue, reading);
    secondLook = new SecondLook(reading, filter);
    explainer = explain ? new Explainer(model, reading) : null;
  }

  /** The quotations among the marked stretches, in reading order. */
  public List<Decision> decide() {
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
    if (site.words == 0 || model.filter.probability(features) < WORTH_A_LOOK) {
      return null;
    }
    List<Mention> candidates = Candidates.of(anchor, reading, discourse);
    SpeakerRanker.Ranking ranking =
        carried.withoutCarrier(ranker.rank(anchor, candidates, discourse));
    Mention speaker = ranking.winner();
    int lead = ranker.lead(anchor);
    int cue = cues.choose(anchor, speaker, lead);
    features.clear();
    secondLook.describe(features, site, ranking, speaker, cue, lead);
    double keep = model.secondLook.probability(features);
    if (keep < KEEP) {
      return null;
    }
    features.clear();
    filter.describeType(features, site);
    boolean direct = model.type.score(features) > 0;
    Decision decision = new Decision(site, keep, direct, ranking, speaker, cue, null);
    return explainer == null ? decision : decision.with(explainer.explain(decision, discourse));
  }
}
