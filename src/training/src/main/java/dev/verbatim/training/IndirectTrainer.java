package dev.verbatim.training;

import dev.verbatim.extraction.indirect.ReportingWords;
import dev.verbatim.extraction.indirect.SourceRanker;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.learned.IndirectModel;
import dev.verbatim.extraction.learned.Lexicon;
import dev.verbatim.extraction.mentions.Mention;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Learns where speech is reported without marks. The same articles and lexicon give the same model.
 */
final class IndirectTrainer {
  /** Passes over the articles with all weights. */
  private static final int PASSES = 8;

  /** Passes with only the weights that matter most. */
  private static final int LAST_PASSES = 4;

  private static final int SOURCE_WEIGHTS = 7000;
  private static final int NEAR_WEIGHTS = 13000;
  private static final int FAR_WEIGHTS = 7000;

  private final IndirectModel model = new IndirectModel();
  private final Lexicon lexicon;
  private final List<Example> examples = new ArrayList<>();
  private final Map<Example, IndirectLabels> labels = new HashMap<>();

  private IndirectTrainer(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  static IndirectModel train(List<GoldArticle> articles, Lexicon lexicon) {
    IndirectTrainer trainer = new IndirectTrainer(lexicon);
    for (GoldArticle article : articles) {
      Example example = new Example(article, lexicon);
      trainer.examples.add(example);
      trainer.labels.put(example, new IndirectLabels(example, lexicon));
    }
    trainer.sources();
    trainer.clauses();
    return trainer.model;
  }

  private void sources() {
    Learner learner = new Learner(model.source, 0.1, 3e-4);
    for (int pass = 0; pass < PASSES + LAST_PASSES; pass++) {
      if (pass == PASSES) {
        learner.keep(SOURCE_WEIGHTS);
      }
      for (Example e : shuffled(pass)) {
        SourceRanker chooser = new SourceRanker(model.source, e.analysis);
        for (GoldArticle.GoldQuote q : e.gold.quotes()) {
          int cue = q.cue() == null ? -1 : labels.get(e).cue(q);
          if (cue >= 0) {
            source(learner, chooser, e, q, cue);
          }
        }
      }
    }
  }

  private static void source(
      Learner learner, SourceRanker chooser, Example e, GoldArticle.GoldQuote q, int cue) {
    List<Mention> candidates = chooser.candidates(cue);
    boolean[] right = new boolean[candidates.size() + 1];
    Features[] options = new Features[right.length];
    right[candidates.size()] = q.speaker() == null;
    if (q.speaker() != null) {
      for (int i : GoldSpeaker.right(e.analysis.document, q.speaker(), candidates)) {
        right[i] = true;
      }
    }
    for (int i = 0; i < right.length; i++) {
      options[i] = new Features();
      Mention m = i < candidates.size() ? candidates.get(i) : null;
      chooser.describe(options[i], cue, m, candidates);
    }
    learner.choice(options, right.length, right);
  }

  private void clauses() {
    Learner near = new Learner(model.near, 0.03, 1e-3);
    Learner far = new Learner(model.far, 0.05, 3e-4);
    for (int pass = 0; pass < PASSES + LAST_PASSES; pass++) {
      if (pass == PASSES) {
        near.keep(NEAR_WEIGHTS);
        far.keep(FAR_WEIGHTS);
      }
      for (Example e : shuffled(pass)) {
        clauses(e, new ClauseTrainer(near, far, e, labels.get(e)));
      }
    }
  }

  private void clauses(Example e, ClauseTrainer trainer) {
    SourceRanker chooser = new SourceRanker(model.source, e.analysis);
    ReportingWords words = new ReportingWords(lexicon, e.analysis);
    for (int s = 0; s < e.analysis.document.sentences.size(); s++) {
      for (ReportingWords.Word word : words.of(s)) {
        if (!labels.get(e).isUnclear(word.token())) {
          trainer.learn(chooser.choose(word));
        }
      }
    }
  }

  private List<Example> shuffled(int pass) {
    List<Example> order = new ArrayList<>(examples);
    Collections.shuffle(order, new Random(pass));
    return order;
  }
}
