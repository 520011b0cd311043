package dev.verbatim.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Learns a whole model from marked articles. The same articles give the same model. */
final class ModelTrainer {
  private static final int EPOCHS = Integer.getInteger("epochs", 8);

  private final Model model;
  private final List<Example> examples = new ArrayList<>();
  private final List<Example> passages = new ArrayList<>();
  private int covered;
  private int total;

  private ModelTrainer(Model model) {
    this.model = model;
  }

  static Model train(List<GoldArticle> articles) {
    Model model = new Model(new LexiconTrainer().train(articles));
    ModelTrainer trainer = new ModelTrainer(model);
    articles.forEach(a -> trainer.examples.add(new Example(a, model.lexicon)));
    articles.forEach(
        a -> a.passages().forEach(p -> trainer.passages.add(new Example(p, model.lexicon))));
    trainer.filterAndType();
    trainer.speakers();
    trainer.cues();
    trainer.extents();
    return model;
  }

  private void filterAndType() {
    Learner filter = new Learner(model.filter, 0.3, 1e-3);
    Learner type = new Learner(model.type, 0.3, 1e-3);
    Features f = new Features();
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      for (Example e : withPassages(epoch)) {
        FilterFeatures facts = new FilterFeatures(e.reading);
        for (QuoteSite site : e.reading.sites) {
          GoldArticle.GoldQuote q = e.quotes.get(site);
          if (q == null && e.isIgnored(site)) {
            continue;
          }
          f.clear();
          facts.describe(f, site);
          filter.binary(f, q != null);
          if (q != null) {
            f.clear();
            facts.describeType(f, site);
            type.binary(f, q.type().equals("direct"));
          }
        }
      }
    }
  }

  private void speakers() {
    Learner learner =
        new Learner(
            model.speaker,
            Double.parseDouble(System.getProperty("rate", "0.15")),
            Double.parseDouble(System.getProperty("decay", "3e-4")));
    Features[] options = new Features[64];
    java.util.Arrays.setAll(options, i -> new Features());
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      total = 0;
      covered = 0;
      for (Example e : Boolean.getBoolean("nopass") ? shuffled(epoch) : withPassages(epoch)) {
        speakers(e, learner, options);
      }
    }
    System.err.println("speakers among the candidates: " + covered + " of " + total);
  }

  private void speakers(Example e, Learner learner, Features[] options) {
    SpeakerFeatures facts = new SpeakerFeatures(e.reading);
    SpeakerRanker ranker = new SpeakerRanker(model.speaker, e.reading);
    Discourse discourse = new Discourse();
    for (QuoteSite site : e.reading.sites) {
      GoldArticle.GoldQuote q = e.quotes.get(site);
      if (q == null || q.isCutOff()) {
        continue;
      }
      if (site.marked.continues()) {
        discourse.said(site, discourse.previousSpeaker());
        continue;
      }
      QuoteSite anchor = e.reading.anchor(site);
      List<Mention> candidates = Candidates.of(anchor, e.reading, discourse);
      boolean[] right = new boolean[candidates.size() + 1];
      boolean any = q.speaker() == null;
      right[candidates.size()] = any;
      if (!any) {
        total++;
        for (int i : GoldSpeaker.right(e.reading.document, q.speaker(), candidates)) {
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
      discourse.said(site, said);
    }
  }

  private void cues() {
    Learner learner = new Learner(model.cue, 0.2, 3e-4);
    Features[] options = new Features[80];
    java.util.Arrays.setAll(options, i -> new Features());
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      for (Example e : shuffled(epoch)) {
        cues(e, learner, options);
      }
    }
  }

  private void cues(Example e, Learner learner, Features[] options) {
    CueChooser chooser = new CueChooser(model.cue, e.reading);
    Document d = e.reading.document;
    for (QuoteSite site : e.reading.sites) {
      GoldArticle.GoldQuote q = e.quotes.get(site);
      if (q == null || q.cue() == null) {
        continue;
      }
      Mention speaker = null;
      if (q.speaker() != null) {
        List<Integer> right = GoldSpeaker.right(d, q.speaker(), e.reading.mentions);
        if (right.isEmpty()) {
          continue;
        }
        speaker = e.reading.mentions.get(right.get(0));
      }
      int[] tokens = chooser.options(site, speaker);
      boolean[] right = new boolean[tokens.length];
      for (int i = 0; i < tokens.length; i++) {
        options[i].clear();
        chooser.describe(options[i], tokens[i], site, speaker);
        right[i] = d.tokens.start(tokens[i]) < q.cue()[1] && d.tokens.end(tokens[i]) > q.cue()[0];
      }
      learner.choice(options, tokens.length, right);
    }
  }

  private void extents() {
    Learner left = new Learner(model.left, 0.2, 3e-4);
    Learner right = new Learner(model.right, 0.2, 3e-4);
    for (int epoch = 0; epoch < EPOCHS / 2 + 1; epoch++) {
      for (Example e : shuffled(epoch)) {
        extents(e, left, right);
      }
    }
  }

  private void extents(Example e, Learner left, Learner right) {
    MentionExtent extent = new MentionExtent(model, e.reading);
    Tokens tokens = e.reading.document.tokens;
    java.util.Set<Integer> seen = new java.util.HashSet<>();
    for (GoldArticle.GoldQuote q : e.gold.quotes()) {
      if (q.speaker() == null || !seen.add(q.speaker()[0] * 31 + q.speaker()[1])) {
        continue;
      }
      int head = GoldSpeaker.head(e.reading.document, q.speaker());
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
    Collections.shuffle(order, new Random(epoch));
    return order;
  }

  private List<Example> shuffled(int epoch) {
    List<Example> order = new ArrayList<>(examples);
    Collections.shuffle(order, new Random(epoch));
    return order;
  }
}
