package dev.verbatim.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts into words what spoke for and against each candidate. */
final class Explainer {
  private static final int MOST = 5;
  private static final double WORTH_SAYING = 0.25;

  private final Weights weights;
  private final Reading reading;
  private final SpeakerFeatures facts;

  Explainer(Model model, Reading reading) {
    this.weights = model.speaker;
    this.reading = reading;
    this.facts = new SpeakerFeatures(model.lead, reading);
  }

  /**
   * Explains one decision.
   *
   * @param before who had spoken when the decision was taken
   */
  Explanation explain(Decision decision, Discourse before) {
    SpeakerRanker.Ranking ranking = decision.ranking();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < ranking.candidates().size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> -ranking.scores()[i]));
    List<Explanation.Candidate> candidates = new ArrayList<>();
    for (int i : order.subList(0, Math.min(MOST, order.size()))) {
      Mention m = ranking.candidates().get(i);
      candidates.add(
          new Explanation.Candidate(
              reading.document.spanOfTokens(m.first, m.last),
              ranking.scores()[i],
              reasons(decision.site(), m, before)));
    }
    return new Explanation(candidates);
  }

  private List<String> reasons(QuoteSite site, Mention m, Discourse before) {
    Features features = new Features();
    facts.describe(features, site, m, before);
    double[] share = new double[16];
    for (int i = 0; i < features.size(); i++) {
      share[features.family(i)] += weights.of(features.id(i));
    }
    List<Integer> families = new ArrayList<>();
    for (int family = 1; family < share.length; family++) {
      if (Math.abs(share[family]) >= WORTH_SAYING) {
        families.add(family);
      }
    }
    families.sort(Comparator.comparingDouble(f -> -Math.abs(share[f])));
    List<String> reasons = new ArrayList<>();
    for (int family : families) {
      String words = words(family, site, m, before);
      String reason = (share[family] > 0 ? "for: " : "against: ") + words;
      if (!reasons.contains(reason)) {
        reasons.add(reason);
      }
    }
    return reasons;
  }

  private String words(int family, QuoteSite site, Mention m, Discourse before) {
    return switch (family) {
      case SpeakerFeatures.PLACE, SpeakerFeatures.RANK -> place(site, m);
      case SpeakerFeatures.CUE_LINK,
          SpeakerFeatures.NEAREST_CUE,
          SpeakerFeatures.CUE_WORD,
          SpeakerFeatures.SUBJECT ->
          cue(m);
      case SpeakerFeatures.NEIGHBOURS -> "the words right beside it";
      case SpeakerFeatures.PATH -> "the words between it and the quotation";
      case SpeakerFeatures.COMPETITION -> "other candidates near it";
      case SpeakerFeatures.DISTANCE -> distance(site, m);
      case SpeakerFeatures.PREVIOUS_SPEAKER -> previous(m, before);
      case SpeakerFeatures.WORD -> "how often such a phrase names a speaker";
      default -> "how often it has spoken in this article";
    };
  }

  private static String place(QuoteSite site, Mention m) {
    String side = m.first > site.lastToken ? "after" : "before";
    if (m.sentence == site.sentence) {
      return "stands " + side + " the quotation in the same sentence";
    }
    String where = m.paragraph == site.paragraph ? "in the same paragraph" : "in another paragraph";
    return "stands " + side + " the quotation " + where;
  }

  private String cue(Mention m) {
    if (m.before.rate() > m.after.rate()) {
      return linked(m.before, "stands before it", "stands a little before it");
    }
    if (m.after.token() >= 0) {
      return linked(m.after, "stands right after it", "follows it");
    }
    return "no word of saying belongs to it";
  }

  private String linked(CueLink link, String near, String far) {
    String word = reading.document.tokens.string(link.token());
    return "\u201c" + word + "\u201d " + (link.pattern() == CueLink.ADJACENT ? near : far);
  }

  private String distance(QuoteSite site, Mention m) {
    boolean after = m.first > site.lastToken;
    int words =
        after
            ? reading.distance(site.lastToken + 1, m.first)
            : reading.distance(Math.min(m.last + 1, site.firstToken), site.firstToken);
    return words == 0 ? "stands right beside the quotation" : words + " words from the quotation";
  }

  private static String previous(Mention m, Discourse before) {
    if (before.previousSite() == null) {
      return "the first quotation of the article";
    }
    return m == before.previousSpeaker()
        ? "speaks the quotation before this one"
        : "does not speak the quotation before this one";
  }
}
