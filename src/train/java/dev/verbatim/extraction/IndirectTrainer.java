package dev.verbatim.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Learns where speech is reported without marks. The same articles and lexicon give the same model.
 */
final class IndirectTrainer {
  private static final int EPOCHS = Integer.getInteger("iepochs", 8);
  private static final int MORE = Integer.getInteger("more", 4);
  private static final boolean INNER = !Boolean.getBoolean("noinner");
  private static final boolean THOUGHT = !Boolean.getBoolean("nothought");

  private final IndirectModel model = new IndirectModel();
  private final Lexicon lexicon;
  private final List<Example> examples = new ArrayList<>();
  private final Map<Example, Labels> labels = new HashMap<>();
  private int cues;
  private int covered;
  private int edges;
  private int fars;

  /** What people marked in one article, by token. */
  private static final class Labels {
    final Map<Integer, List<GoldArticle.GoldQuote>> speech = new HashMap<>();
    final Set<Integer> thought = new HashSet<>();
    final Set<Integer> inner = new HashSet<>();
  }

  private IndirectTrainer(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  static IndirectModel train(List<GoldArticle> articles, Lexicon lexicon) {
    IndirectTrainer trainer = new IndirectTrainer(lexicon);
    for (GoldArticle a : articles) {
      Example e = new Example(a, lexicon);
      trainer.examples.add(e);
      trainer.labels.put(e, trainer.labels(e));
    }
    trainer.sources();
    trainer.clauses();
    return trainer.model;
  }

  private Labels labels(Example e) {
    Labels labels = new Labels();
    Document d = e.reading.document;
    for (GoldArticle.GoldQuote q : e.gold.quotes()) {
      if (q.isMarked() || q.cue() == null) {
        continue;
      }
      for (int i = d.tokens.at(q.start());
          i < d.tokens.size() && d.tokens.start(i) < q.end();
          i++) {
        labels.inner.add(i);
      }
      int cue = cue(e, q);
      if (cue < 0) {
        continue;
      }
      if (q.speech()) {
        labels.speech.computeIfAbsent(cue, k -> new ArrayList<>()).add(q);
      } else {
        labels.thought.add(cue);
      }
    }
    return labels;
  }

  /** The word of the cue that introduces speech most often, or -1 when none ever does. */
  private int cue(Example e, GoldArticle.GoldQuote q) {
    Document d = e.reading.document;
    ReportingWords words = new ReportingWords(lexicon, e.reading);
    int best = -1;
    for (int i = d.tokens.at(q.cue()[0]);
        i < d.tokens.size() && d.tokens.start(i) < q.cue()[1];
        i++) {
      if (d.quoted(i) < 0
          && (words.rate(i) > 0 || d.tokens.hash(i + 1) == Words.hash("that"))
          && (best < 0 || words.rate(i) > words.rate(best))) {
        best = i;
      }
    }
    return best;
  }

  private void sources() {
    Learner learner =
        new Learner(
            model.source,
            Double.parseDouble(System.getProperty("sr", "0.1")),
            Double.parseDouble(System.getProperty("sd", "3e-4")));
    for (int epoch = 0; epoch < EPOCHS + MORE; epoch++) {
      if (epoch == EPOCHS) {
        learner.keep(Integer.getInteger("ks", 7000));
      }
      for (Example e : shuffled(epoch)) {
        SourceChooser chooser = new SourceChooser(model.source, e.reading);
        for (GoldArticle.GoldQuote q : e.gold.quotes()) {
          int cue =
              (q.isMarked() && Boolean.getBoolean("nomarked")) || q.cue() == null ? -1 : cue(e, q);
          if (cue >= 0) {
            source(learner, chooser, e, q, cue);
          }
        }
      }
    }
  }

  private static void source(
      Learner learner, SourceChooser chooser, Example e, GoldArticle.GoldQuote q, int cue) {
    List<Mention> candidates = chooser.candidates(cue);
    boolean[] right = new boolean[candidates.size() + 1];
    Features[] options = new Features[right.length];
    right[candidates.size()] = q.speaker() == null;
    if (q.speaker() != null) {
      for (int i : GoldSpeaker.right(e.reading.document, q.speaker(), candidates)) {
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
    Learner near =
        new Learner(
            model.near,
            Double.parseDouble(System.getProperty("nr", "0.03")),
            Double.parseDouble(System.getProperty("nd", "1e-3")));
    Learner far =
        new Learner(
            model.far,
            Double.parseDouble(System.getProperty("fr", "0.05")),
            Double.parseDouble(System.getProperty("fd", "3e-4")));
    for (int epoch = 0; epoch < EPOCHS + MORE; epoch++) {
      if (epoch == EPOCHS) {
        near.keep(Integer.getInteger("kn", 13000));
        far.keep(Integer.getInteger("kf", 7000));
      }
      cues = 0;
      covered = 0;
      edges = 0;
      fars = 0;
      for (Example e : shuffled(epoch)) {
        clauses(e, near, far);
      }
    }
    System.err.println(
        "cues " + cues + " covered " + covered + " near edges " + edges + " far " + fars);
  }

  private void clauses(Example e, Learner near, Learner far) {
    Labels l = labels.get(e);
    SourceChooser chooser = new SourceChooser(model.source, e.reading);
    ReportingWords words = new ReportingWords(lexicon, e.reading);
    ClauseFeatures facts = new ClauseFeatures(e.reading);
    ClauseEdges places = new ClauseEdges(e.reading.document);
    cues += l.speech.size();
    for (int s = 0; s < e.reading.document.sentences.size(); s++) {
      for (ReportingWords.Word word : words.of(s)) {
        int cue = word.token();
        List<GoldArticle.GoldQuote> gold = l.speech.getOrDefault(cue, List.of());
        if (gold.isEmpty()
            && (INNER && l.inner.contains(cue) || !THOUGHT && l.thought.contains(cue))) {
          continue;
        }
        clause(e, chooser.choose(word), gold, facts, places, near, far);
      }
    }
  }

  private void clause(
      Example e,
      ReportSite site,
      List<GoldArticle.GoldQuote> gold,
      ClauseFeatures facts,
      ClauseEdges places,
      Learner near,
      Learner far) {
    Document d = e.reading.document;
    places.after(site);
    int[] after = Arrays.copyOf(places.place, places.count);
    places.before(site);
    int[] all = Arrays.copyOf(after, after.length + places.count);
    System.arraycopy(places.place, 0, all, after.length, places.count);
    Features[] options = new Features[all.length + 1];
    boolean[] right = new boolean[options.length];
    GoldArticle.GoldQuote found = null;
    GoldArticle.GoldQuote rest = rest(d, site, gold);
    int edge = -1;
    for (int i = 0; i < all.length; i++) {
      options[i] = new Features();
      facts.describeNear(options[i], site, all[i]);
      for (GoldArticle.GoldQuote q : gold) {
        boolean matches = all[i] > site.cue ? first(d, q) == all[i] : last(d, q) == all[i];
        if (matches && (q != rest || Boolean.getBoolean("norest"))) {
          right[i] = true;
          if (found == null || q.end() - q.start() > found.end() - found.start()) {
            found = q;
            edge = all[i];
          }
        }
      }
    }
    options[all.length] = new Features();
    facts.describeNone(options[all.length], site);
    right[all.length] = gold.isEmpty();
    covered += gold.isEmpty() ? 0 : 1;
    if (found == null && !gold.isEmpty()) {
      return;
    }
    edges += gold.isEmpty() ? 0 : 1;
    near.choice(options, options.length, right);
    if (found != null) {
      far(d, site, edge, found, facts, places, far);
      if (edge < site.cue) {
        TokenRange before = new TokenRange(first(d, found), edge);
        rest(d, site, before, rest, facts, places, near);
        if (rest != null) {
          far(d, site, first(d, rest), rest, facts, places, far);
        }
      }
    }
  }

  /** The part of a clause that follows an attribution in its middle, or null. */
  private static GoldArticle.GoldQuote rest(
      Document d, ReportSite site, List<GoldArticle.GoldQuote> gold) {
    int cue = d.tokens.start(site.cue);
    boolean before = gold.stream().anyMatch(q -> q.end() <= cue);
    if (!before) {
      return null;
    }
    return gold.stream().filter(q -> q.start() > cue).findFirst().orElse(null);
  }

  private static void rest(
      Document d,
      ReportSite site,
      TokenRange before,
      GoldArticle.GoldQuote rest,
      ClauseFeatures facts,
      ClauseEdges places,
      Learner learner) {
    places.resumptions(site);
    Features[] options = new Features[places.count + 1];
    boolean[] right = new boolean[options.length];
    for (int i = 0; i < places.count; i++) {
      options[i] = new Features();
      facts.describeRest(options[i], site, before, places.place[i], i);
      right[i] = rest != null && places.place[i] == first(d, rest);
    }
    options[places.count] = new Features();
    facts.describeNoRest(options[places.count], site, before);
    right[places.count] = rest == null;
    learner.choice(options, options.length, right);
  }

  private void far(
      Document d,
      ReportSite site,
      int edge,
      GoldArticle.GoldQuote q,
      ClauseFeatures facts,
      ClauseEdges places,
      Learner learner) {
    boolean after = edge > site.cue;
    if (after) {
      places.ends(site, edge);
    } else {
      places.starts(site, edge);
    }
    Features[] options = new Features[places.count];
    boolean[] right = new boolean[options.length];
    boolean any = false;
    for (int i = 0; i < options.length; i++) {
      options[i] = new Features();
      int other = places.place[i];
      if (after) {
        facts.describeEnd(options[i], site, edge, other, places.onlyStops(other + 1, site.to));
        right[i] = other == last(d, q);
      } else {
        facts.describeStart(options[i], site, other, edge);
        right[i] = other == first(d, q);
      }
      any |= right[i];
    }
    fars += any ? 1 : 0;
    learner.choice(options, options.length, right);
  }

  private static int first(Document d, GoldArticle.GoldQuote q) {
    return d.tokens.at(q.start());
  }

  private static int last(Document d, GoldArticle.GoldQuote q) {
    int last = d.tokens.at(q.end() - 1);
    while (last > 0 && ",.;:-".indexOf(d.tokens.first(last)) >= 0) {
      last--;
    }
    return last;
  }

  private List<Example> shuffled(int epoch) {
    List<Example> order = new ArrayList<>(examples);
    Collections.shuffle(order, new Random(epoch));
    return order;
  }
}
