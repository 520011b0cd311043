package dev.verbatim.training;

import dev.verbatim.extraction.indirect.ClauseEdges;
import dev.verbatim.extraction.indirect.ClauseFeatures;
import dev.verbatim.extraction.indirect.ReportSite;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.text.TokenRange;
import java.util.Arrays;
import java.util.List;

/** Learns from one article which words report a clause, and where the clause begins and ends. */
final class ClauseTrainer {
  private final Learner near;
  private final Learner far;
  private final IndirectLabels labels;
  private final ClauseFeatures facts;
  private final ClauseEdges edges;

  ClauseTrainer(Learner near, Learner far, Example example, IndirectLabels labels) {
    this.near = near;
    this.far = far;
    this.labels = labels;
    facts = new ClauseFeatures(example.reading);
    edges = new ClauseEdges(example.reading.document);
  }

  void learn(ReportSite site) {
    List<GoldArticle.GoldQuote> gold = labels.reportedBy(site.cue);
    if (gold.isEmpty()) {
      near(site, null);
      return;
    }
    GoldArticle.GoldQuote rest = rest(site, gold);
    GoldArticle.GoldQuote main = null;
    for (GoldArticle.GoldQuote q : gold) {
      boolean longer = main == null || q.end() - q.start() > main.end() - main.start();
      main = q != rest && longer ? q : main;
    }
    boolean after = labels.first(main) > site.cue;
    if (!near(site, main)) {
      return;
    }
    if (after) {
      end(site, main);
      return;
    }
    start(site, main);
    resumption(site, main, rest);
    if (rest != null) {
      end(site, rest);
    }
  }

  /** The part of a clause that follows an attribution in its middle, or null. */
  private GoldArticle.GoldQuote rest(ReportSite site, List<GoldArticle.GoldQuote> gold) {
    if (gold.stream().noneMatch(q -> labels.last(q) < site.cue)) {
      return null;
    }
    return gold.stream().filter(q -> labels.first(q) > site.cue).findFirst().orElse(null);
  }

  /**
   * Learns whether the word reports a clause and the edge next to it.
   *
   * @param q the clause, or null when the word reports none
   * @return whether the edge is among the options; if not, nothing was learned
   */
  private boolean near(ReportSite site, GoldArticle.GoldQuote q) {
    edges.after(site);
    int[] after = Arrays.copyOf(edges.place, edges.count);
    edges.before(site);
    int count = after.length + edges.count;
    Features[] options = new Features[count + 1];
    boolean[] right = new boolean[count + 1];
    boolean any = q == null;
    for (int i = 0; i < count; i++) {
      int edge = i < after.length ? after[i] : edges.place[i - after.length];
      options[i] = new Features();
      facts.describeNear(options[i], site, edge);
      right[i] = q != null && edge == (edge > site.cue ? labels.first(q) : labels.last(q));
      any |= right[i];
    }
    options[count] = new Features();
    facts.describeNone(options[count], site);
    right[count] = q == null;
    if (any) {
      near.choice(options, count + 1, right);
    }
    return any;
  }

  private void end(ReportSite site, GoldArticle.GoldQuote q) {
    int first = labels.first(q);
    edges.ends(site, first);
    Features[] options = new Features[edges.count];
    boolean[] right = new boolean[edges.count];
    for (int i = 0; i < options.length; i++) {
      int last = edges.place[i];
      options[i] = new Features();
      facts.describeEnd(options[i], site, first, last, edges.onlyStops(last + 1, site.to));
      right[i] = last == labels.last(q);
    }
    far.choice(options, options.length, right);
  }

  private void start(ReportSite site, GoldArticle.GoldQuote q) {
    int last = labels.last(q);
    edges.starts(site, last);
    Features[] options = new Features[edges.count];
    boolean[] right = new boolean[edges.count];
    for (int i = 0; i < options.length; i++) {
      options[i] = new Features();
      facts.describeStart(options[i], site, edges.place[i], last);
      right[i] = edges.place[i] == labels.first(q);
    }
    far.choice(options, options.length, right);
  }

  private void resumption(ReportSite site, GoldArticle.GoldQuote main, GoldArticle.GoldQuote rest) {
    TokenRange before = new TokenRange(labels.first(main), labels.last(main));
    edges.resumptions(site);
    int count = edges.count;
    Features[] options = new Features[count + 1];
    boolean[] right = new boolean[count + 1];
    for (int i = 0; i < count; i++) {
      options[i] = new Features();
      facts.describeRest(options[i], site, before, edges.place[i], i);
      right[i] = rest != null && edges.place[i] == labels.first(rest);
    }
    options[count] = new Features();
    facts.describeNoRest(options[count], site, before);
    right[count] = rest == null;
    near.choice(options, count + 1, right);
  }
}
