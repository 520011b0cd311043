package dev.verbatim.training;

import dev.verbatim.extraction.attribution.AttributionConfidence;
import dev.verbatim.extraction.identity.AntecedentRanker;
import dev.verbatim.extraction.identity.CoreferenceResolver;
import dev.verbatim.extraction.identity.SpeakerEntity;
import dev.verbatim.extraction.language.Language;
import dev.verbatim.extraction.learned.ExtractionModel;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.MentionExtent;
import dev.verbatim.extraction.mentions.MentionType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Learns whom "he" and "she" refer to. Nobody marked that in the articles, so it is learned from
 * speakers' names that are repeated, as if a pronoun were there, and from pronouns that only one
 * person nearby can be meant by.
 */
final class AntecedentTrainer implements CoreferenceResolver.Watcher {
  private static final int NEAR = 3;

  private final ExtractionModel model;
  private final List<Features[]> options = new ArrayList<>();
  private final List<boolean[]> right = new ArrayList<>();
  private Set<Mention> speakers;
  private AntecedentRanker antecedents;

  private AntecedentTrainer(ExtractionModel model) {
    this.model = model;
  }

  static void train(ExtractionModel model, List<Example> examples) {
    AntecedentTrainer trainer = new AntecedentTrainer(model);
    examples.forEach(trainer::look);
    trainer.learn();
  }

  private void look(Example e) {
    speakers = new LinkedHashSet<>();
    for (GoldArticle.GoldQuote q : e.gold.quotes()) {
      if (q.speaker() != null && q.isMarked()) {
        int head = GoldSpeaker.head(e.analysis.document, q.speaker());
        Mention m = head < 0 ? null : e.mentionAt(head);
        if (m != null) {
          speakers.add(m);
        }
      }
    }
    antecedents = new AntecedentRanker(model.antecedent, e.analysis, speakers);
    new CoreferenceResolver(
        model, e.analysis, speakers, new MentionExtent(model, e.analysis), this);
  }

  @Override
  public void before(
      Mention m, SpeakerEntity entity, List<SpeakerEntity> recent, SpeakerEntity lastSpeaker) {
    if (!speakers.contains(m)) {
      return;
    }
    if (entity != null && m.type == MentionType.NAME && entity.gender != 0) {
      boolean near = recent.contains(entity) && m.sentence - entity.latest.sentence <= NEAR;
      if (near) {
        add(m, Integer.signum(entity.gender), entity, recent, lastSpeaker);
      }
      return;
    }
    int gender = Language.english().grammar.gender(m.key);
    if (gender != 0) {
      SpeakerEntity only = null;
      for (SpeakerEntity other : recent) {
        if (AntecedentRanker.mayBe(other, gender) && m.sentence - other.latest.sentence <= NEAR) {
          if (only != null) {
            return;
          }
          only = other;
        }
      }
      if (only != null) {
        add(m, gender, only, recent, lastSpeaker);
      }
    }
  }

  private void add(
      Mention m,
      int gender,
      SpeakerEntity meant,
      List<SpeakerEntity> recent,
      SpeakerEntity lastSpeaker) {
    List<Features> all = new ArrayList<>();
    List<Boolean> is = new ArrayList<>();
    for (int i = recent.size() - 1; i >= 0; i--) {
      SpeakerEntity other = recent.get(i);
      if (AntecedentRanker.mayBe(other, gender)) {
        Features f = new Features();
        antecedents.describe(f, m, gender, other, all.size(), other == lastSpeaker);
        all.add(f);
        is.add(other == meant);
      }
    }
    if (!is.contains(true)) {
      return;
    }
    boolean[] answer = new boolean[is.size()];
    for (int i = 0; i < answer.length; i++) {
      answer[i] = is.get(i);
    }
    options.add(all.toArray(new Features[0]));
    right.add(answer);
  }

  private void learn() {
    Learner learner = new Learner(model.antecedent, 0.1, 1e-3);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      order.add(i);
    }
    for (int epoch = 0; epoch < 8; epoch++) {
      java.util.Collections.shuffle(order, new Random(epoch));
      for (int i : order) {
        learner.choice(options.get(i), options.get(i).length, right.get(i));
      }
      if (epoch >= 3) {
        learner.endPass();
      }
    }
    learner.takeMean();
    int hits = 0;
    for (int i = 0; i < options.size(); i++) {
      int best = 0;
      for (int k = 1; k < options.get(i).length; k++) {
        if (model.antecedent.score(options.get(i)[k])
            > model.antecedent.score(options.get(i)[best])) {
          best = k;
        }
      }
      hits += right.get(i)[best] ? 1 : 0;
    }
    // Writers repeat a name where a pronoun would leave doubt, so pronouns fail half as often.
    double wrong = 1 - (double) hits / Math.max(1, options.size());
    model.calibration[AttributionConfidence.NAME_OF_PRONOUN] = (float) (1 - wrong / 2);
    System.err.println("antecedents: " + hits + " of " + options.size());
  }
}
