package dev.verbatim.training;

import dev.verbatim.extraction.attribution.CueRanker;
import dev.verbatim.extraction.attribution.Discourse;
import dev.verbatim.extraction.attribution.LeadCue;
import dev.verbatim.extraction.attribution.SpeakerCandidates;
import dev.verbatim.extraction.attribution.SpeakerFeatures;
import dev.verbatim.extraction.attribution.SpeakerRanker;
import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.learned.ExtractionModel;
import dev.verbatim.extraction.learned.FeatureWeights;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.MentionExtent;
import dev.verbatim.extraction.text.TokenSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Learns a whole model from annotated articles. The same articles give the same model. */
final class ModelTrainer {
  private static final int EPOCHS = 14;

  private static final int FIRST_MEAN = 4;

  private final ExtractionModel model;
  private final List<Example> examples = new ArrayList<>();
  private final List<Example> passages = new ArrayList<>();

  /** Passages whose quotations are attributed in ways that the articles seldom use. */
  private final List<Example> made = new ArrayList<>();

  private int covered;
  private int total;

  private ModelTrainer(ExtractionModel model) {
    this.model = model;
  }

  static ExtractionModel train(List<GoldArticle> articles) {
    ExtractionModel model = new ExtractionModel(new LexiconTrainer().train(articles));
    ModelTrainer trainer = new ModelTrainer(model);
    articles.forEach(a -> trainer.examples.add(new Example(a, model.lexicon)));
    articles.forEach(
        a -> a.passages().forEach(p -> trainer.passages.add(new Example(p, model.lexicon))));
    LoneQuotations.of(articles).forEach(p -> trainer.made.add(new Example(p, model.lexicon)));
    AttributionForms.of(articles).forEach(p -> trainer.made.add(new Example(p, model.lexicon)));
    FilterTrainer filters =
        new FilterTrainer(model, articles, trainer.examples, trainer.passages, trainer.made);
    filters.filterAndType();
    trainer.leads();
    trainer.speakers();
    trainer.cues();
    trainer.extents();
    filters.secondPasses(trainer.half(1), trainer.half(0));
    AntecedentTrainer.train(model, trainer.examples);
    return model;
  }

  static void endPass(int epoch, Learner... learners) {
    if (epoch >= FIRST_MEAN) {
      for (Learner learner : learners) {
        learner.endPass();
      }
    }
  }

  private void speakers() {
    Learner learner = new Learner(model.speaker, 0.06, 1e-3);
    Features[] options = new Features[64];
    java.util.Arrays.setAll(options, i -> new Features());
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      total = 0;
      covered = 0;
      for (Example e : withPassages(epoch)) {
        speakers(e, learner, options);
      }
      endPass(epoch, learner);
    }
    learner.takeMean();
    System.err.println("speakers among the candidates: " + covered + " of " + total);
  }

  private void speakers(Example e, Learner learner, Features[] options) {
    SpeakerFeatures facts = new SpeakerFeatures(model.lead, e.analysis);
    SpeakerRanker ranker = new SpeakerRanker(model.speaker, facts);
    Discourse discourse = new Discourse();
    for (QuoteContext quote : e.analysis.quotes) {
      GoldArticle.GoldQuote q = e.quotes.get(quote);
      if (q == null || q.isCutOff()) {
        continue;
      }
      if (quote.span.continues()) {
        discourse.said(quote, discourse.previousSpeaker());
        continue;
      }
      QuoteContext anchor = e.analysis.anchor(quote);
      List<Mention> candidates = SpeakerCandidates.of(anchor, e.analysis, discourse);
      boolean[] right = new boolean[candidates.size() + 1];
      boolean any = q.speaker() == null;
      right[candidates.size()] = any;
      if (!any) {
        total++;
        for (int i : GoldSpeaker.right(e.analysis.document, q.speaker(), candidates)) {
          right[i] = true;
          any = true;
        }
        if (any) {
          covered++;
        }
      }
      Mention said = ranker.rank(anchor, candidates, discourse).winner();
      if (any) {
        for (int i = 0; i < right.length; i++) {
          options[i].clear();
          if (i < candidates.size()) {
            facts.describe(options[i], anchor, candidates.get(i), discourse);
          } else {
            facts.describeNobody(options[i], anchor, discourse);
          }
        }
        learner.choice(options, right.length, right);
      }
      discourse.said(quote, said);
    }
  }

  /**
   * What the later decisions see of this one in training comes from articles that it was not
   * trained on; otherwise they would trust it too much.
   */
  private void leads() {
    FeatureWeights[] halves = {leads(e -> e.half() == 1), leads(e -> e.half() == 0)};
    examples.forEach(e -> e.lead = halves[e.half()]);
    passages.forEach(e -> e.lead = halves[e.half()]);
    made.forEach(e -> e.lead = halves[e.half()]);
    FeatureWeights all = leads(e -> true);
    System.arraycopy(all.table, 0, model.lead.table, 0, all.table.length);
  }

  private FeatureWeights leads(Predicate<Example> from) {
    FeatureWeights weights = new FeatureWeights(15);
    Learner learner = new Learner(weights, 0.15, 1e-3);
    Features[] options = new Features[128];
    java.util.Arrays.setAll(options, i -> new Features());
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      for (Example e : withMade(epoch)) {
        if (from.test(e)) {
          leads(e, learner, options);
        }
      }
      endPass(epoch, learner);
    }
    learner.takeMean();
    return weights;
  }

  private void leads(Example e, Learner learner, Features[] options) {
    LeadCue lead = new LeadCue(null, e.analysis);
    TokenSequence tokens = e.analysis.document.tokens;
    for (QuoteContext quote : e.analysis.quotes) {
      GoldArticle.GoldQuote q = e.quotes.get(quote);
      if (q == null || q.cue() == null || quote.span.continues()) {
        continue;
      }
      QuoteContext anchor = e.analysis.anchor(quote);
      int count = 0;
      boolean any = false;
      boolean[] right = new boolean[options.length];
      for (int t = lead.from(anchor); t < lead.to(anchor) && count < options.length - 1; t++) {
        if (lead.isOption(t, anchor)) {
          options[count].clear();
          lead.describe(options[count], t, anchor);
          right[count] = tokens.start(t) < q.cue()[1] && tokens.end(t) > q.cue()[0];
          any |= right[count++];
        }
      }
      options[count].clear();
      lead.describeNothing(options[count], anchor);
      right[count++] = !any;
      learner.choice(options, count, right);
    }
  }

  private void cues() {
    Learner learner = new Learner(model.cue, 0.2, 3e-4);
    Features[] options = new Features[72];
    java.util.Arrays.setAll(options, i -> new Features());
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      for (Example e : withPassages(epoch)) {
        cues(e, learner, options);
      }
      endPass(epoch, learner);
    }
    learner.takeMean();
  }

  private void cues(Example e, Learner learner, Features[] options) {
    CueRanker chooser = new CueRanker(model.cue, e.analysis);
    LeadCue lead = new LeadCue(e.lead, e.analysis);
    Document d = e.analysis.document;
    for (QuoteContext quote : e.analysis.quotes) {
      GoldArticle.GoldQuote q = e.quotes.get(quote);
      if (q == null || q.cue() == null || q.cue()[0] < 0 || q.isCutOff()) {
        continue;
      }
      Mention speaker = null;
      if (q.speaker() != null) {
        List<Integer> right = GoldSpeaker.right(d, q.speaker(), e.analysis.mentions);
        if (right.isEmpty()) {
          continue;
        }
        speaker = e.analysis.mentions.get(right.get(0));
      }
      int guess = lead.find(quote);
      int[] tokens = chooser.options(quote, speaker);
      boolean[] right = new boolean[tokens.length];
      for (int i = 0; i < tokens.length; i++) {
        options[i].clear();
        chooser.describe(options[i], tokens[i], quote, speaker, guess);
        right[i] = d.tokens.start(tokens[i]) < q.cue()[1] && d.tokens.end(tokens[i]) > q.cue()[0];
      }
      learner.choice(options, tokens.length, right);
    }
  }

  private ExtractionModel half(int which) {
    ExtractionModel half = new ExtractionModel(model.lexicon);
    ModelTrainer trainer = new ModelTrainer(half);
    for (Example e : examples) {
      if (e.half() == which) {
        trainer.examples.add(e);
      }
    }
    for (Example e : made) {
      if (e.half() == which) {
        trainer.made.add(e);
      }
    }
    for (Example e : passages) {
      if (e.half() == which && LoneQuotations.isOne(e.gold)) {
        trainer.passages.add(e);
      }
    }
    FeatureWeights lead = trainer.leads(e -> true);
    System.arraycopy(lead.table, 0, half.lead.table, 0, lead.table.length);
    trainer.speakers();
    trainer.cues();
    return half;
  }

  private void extents() {
    Learner left = new Learner(model.left, 0.2, 3e-4);
    Learner right = new Learner(model.right, 0.2, 3e-4);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      for (Example e : shuffled(epoch)) {
        extents(e, left, right);
      }
      endPass(epoch, left, right);
    }
    left.takeMean();
    right.takeMean();
  }

  private void extents(Example e, Learner left, Learner right) {
    MentionExtent extent = new MentionExtent(model, e.analysis);
    TokenSequence tokens = e.analysis.document.tokens;
    java.util.Set<Integer> seen = new java.util.HashSet<>();
    for (GoldArticle.GoldQuote q : e.gold.quotes()) {
      if (q.speaker() == null || !seen.add(q.speaker()[0] * 31 + q.speaker()[1])) {
        continue;
      }
      int head = GoldSpeaker.head(e.analysis.document, q.speaker());
      Mention m = head < 0 ? null : e.mentionAt(head);
      if (m == null) {
        continue;
      }
      List<Features> options = new ArrayList<>();
      List<Boolean> ok = new ArrayList<>();
      for (int s = m.head; s >= extent.farthestLeft(m); s--) {
        Features f = new Features();
        extent.describeLeft(f, m, s);
        options.add(f);
        ok.add(tokens.start(s) == q.speaker()[0]);
      }
      choice(left, options, ok);
      options.clear();
      ok.clear();
      for (int s = m.last; s < extent.farthestRight(m); s++) {
        if (extent.isRightOption(m, s)) {
          Features f = new Features();
          extent.describeRight(f, m, s);
          options.add(f);
          ok.add(tokens.end(s) == q.speaker()[1]);
        }
      }
      choice(right, options, ok);
    }
  }

  private static void choice(Learner learner, List<Features> options, List<Boolean> ok) {
    boolean[] right = new boolean[ok.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = ok.get(i);
    }
    learner.choice(options.toArray(new Features[0]), right.length, right);
  }

  private List<Example> withPassages(int epoch) {
    List<Example> order = shuffled(epoch);
    order.addAll(passages);
    order.addAll(made);
    Collections.shuffle(order, new Random(epoch));
    return order;
  }

  private List<Example> withMade(int epoch) {
    List<Example> order = shuffled(epoch);
    order.addAll(made);
    Collections.shuffle(order, new Random(epoch));
    return order;
  }

  private List<Example> shuffled(int epoch) {
    List<Example> order = new ArrayList<>(examples);
    Collections.shuffle(order, new Random(epoch));
    return order;
  }
}
