package dev.verbatim.training;

import dev.verbatim.extraction.attribution.CueRanker;
import dev.verbatim.extraction.attribution.Discourse;
import dev.verbatim.extraction.attribution.FilterFeatures;
import dev.verbatim.extraction.attribution.SecondPassFeatures;
import dev.verbatim.extraction.attribution.SpeakerCandidates;
import dev.verbatim.extraction.attribution.SpeakerRanker;
import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.learned.ExtractionModel;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.mentions.Mention;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Learns which quoted spans are quotations, and which of these stand alone. */
final class FilterTrainer {
  /** One in so many passages is seen with single marks too. */
  private static final int ONE_SINGLE_IN = 4;

  /** How much a made passage counts against one that somebody wrote. */
  private static final double MADE_WEIGHT = 0.25;

  /** Passes over the passages; more fit words that few passages have. */
  private static final int EPOCHS = 8;

  private final ExtractionModel model;
  private final List<Example> seen;
  private final List<Example> rearranged;
  private final Set<Example> made = new LinkedHashSet<>();

  /**
   * A trainer for one model. To the articles come passages with more words in marks that nobody
   * says than news of politics has.
   *
   * @param model has its lexicon; the filters are still empty
   * @param rearranged articles whose attributions were changed, for the second look
   */
  FilterTrainer(
      ExtractionModel model,
      List<GoldArticle> articles,
      List<Example> examples,
      List<Example> passages,
      List<Example> rearranged) {
    this.model = model;
    this.rearranged = rearranged;
    seen = new ArrayList<>(examples);
    seen.addAll(passages);
    for (int i = 0; i < passages.size(); i++) {
      GoldArticle single = SingleMarks.of(passages.get(i).gold);
      if (single != null && i % ONE_SINGLE_IN == 0) {
        seen.add(new Example(single, model.lexicon));
      }
    }
    for (GoldArticle article : articles) {
      MarkedWords.passages(article).forEach(p -> made.add(new Example(p, model.lexicon)));
    }
    seen.addAll(made);
  }

  /** Learns the first look, and what tells whole sentences from fragments. */
  void filterAndType() {
    Learner filter = new Learner(model.filter, 0.3, 1e-3);
    Learner type = new Learner(model.type, 0.3, 1e-3);
    List<Example> order = new ArrayList<>(seen);
    Features f = new Features();
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, new Random(epoch));
      for (Example e : order) {
        FilterFeatures facts = new FilterFeatures(e.analysis, !made.contains(e));
        for (QuoteContext quote : e.analysis.quotes) {
          GoldArticle.GoldQuote q = e.quotes.get(quote);
          if (q == null && e.isIgnored(quote)) {
            continue;
          }
          f.clear();
          facts.describe(f, quote);
          filter.binary(f, q != null, made.contains(e) ? MADE_WEIGHT : 1);
          if (q != null && !made.contains(e)) {
            f.clear();
            facts.describeType(f, quote);
            type.binary(f, q.type().equals("direct"));
          }
        }
      }
      ModelTrainer.endPass(epoch, filter, type);
    }
    filter.takeMean();
    type.takeMean();
  }

  /**
   * Learns the second look, from what halves of the articles make of each other.
   *
   * @param first a model for the articles of half 0, not trained on them
   * @param second the same for half 1
   */
  void secondPasses(ExtractionModel first, ExtractionModel second) {
    List<Features> facts = new ArrayList<>();
    List<Boolean> keep = new ArrayList<>();
    BitSet ofMade = new BitSet();
    List<Example> all = new ArrayList<>(seen);
    all.addAll(rearranged);
    for (Example e : all) {
      int from = facts.size();
      secondPasses(e, e.half() == 0 ? first : second, facts, keep);
      ofMade.set(from, facts.size(), made.contains(e));
    }
    Learner learner = new Learner(model.secondPass, 0.2, 1e-3);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      order.add(i);
    }
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, new Random(epoch));
      for (int i : order) {
        learner.binary(facts.get(i), keep.get(i), ofMade.get(i) ? MADE_WEIGHT : 1);
      }
      ModelTrainer.endPass(epoch, learner);
    }
    learner.takeMean();
  }

  private void secondPasses(
      Example e, ExtractionModel by, List<Features> facts, List<Boolean> keep) {
    FilterFeatures filter = new FilterFeatures(e.analysis, !made.contains(e));
    SecondPassFeatures look = new SecondPassFeatures(e.analysis, filter);
    SpeakerRanker ranker = new SpeakerRanker(by, e.analysis);
    CueRanker cues = new CueRanker(by.cue, e.analysis);
    Discourse discourse = new Discourse();
    for (QuoteContext quote : e.analysis.quotes) {
      GoldArticle.GoldQuote q = e.quotes.get(quote);
      if (quote.span.continues()) {
        continue;
      }
      QuoteContext anchor = e.analysis.anchor(quote);
      List<Mention> candidates = SpeakerCandidates.of(anchor, e.analysis, discourse);
      SpeakerRanker.Ranking ranking = ranker.rank(anchor, candidates, discourse);
      Mention speaker = ranking.winner();
      if (q != null) {
        discourse.said(quote, speaker);
      } else if (e.isIgnored(quote)) {
        continue;
      }
      Features f = new Features();
      int lead = ranker.lead(anchor);
      look.describe(f, quote, ranking, speaker, cues.choose(anchor, speaker, lead), lead);
      facts.add(f);
      keep.add(q != null);
    }
  }
}
