package dev.verbatim.training;

import dev.verbatim.extraction.indirect.ClauseEdges;
import dev.verbatim.extraction.indirect.ClauseFeatures;
import dev.verbatim.extraction.indirect.ReportContext;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.text.TokenSpan;
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
    facts = new ClauseFeatures(example.analysis);
    edges = new ClauseEdges(example.analysis.document);
  }

  void learn(ReportContext report) {
    List<GoldArticle.GoldQuote> gold = labels.reportedBy(report.cue);
    if (gold.isEmpty()) {
      near(report, null);
      return;
    }
    GoldArticle.GoldQuote rest = rest(report, gold);
    GoldArticle.GoldQuote main = null;
    for (GoldArticle.GoldQuote q : gold) {
      boolean longer = main == null || q.end() - q.start() > main.end() - main.start();
      main = q != rest && longer ? q : main;
    }
    boolean after = labels.first(main) > report.cue;
    if (!near(report, main)) {
      return;
    }
    if (after) {
      end(report, main);
      return;
    }
    start(report, main);
    resumption(report, main, rest);
    if (rest != null) {
      end(report, rest);
    }
  }

  /** The part of a clause that follows an attribution in its middle, or null. */
  private GoldArticle.GoldQuote rest(ReportContext report, List<GoldArticle.GoldQuote> gold) {
    if (gold.stream().noneMatch(q -> labels.last(q) < report.cue)) {
      return null;
    }
    return gold.stream().filter(q -> labels.first(q) > report.cue).findFirst().orElse(null);
  }

  /**
   * Learns whether the word reports a clause and the edge next to it.
   *
   * @param q the clause, or null when the word reports none
   * @return whether the edge is among the options; if not, nothing was learned
   */
  private boolean near(ReportContext report, GoldArticle.GoldQuote q) {
    edges.after(report);
    int[] after = Arrays.copyOf(edges.place, edges.count);
    edges.before(report);
    int count = after.length + edges.count;
    Features[] options = new Features[count + 1];
    boolean[] right = new boolean[count + 1];
    boolean any = q == null;
    for (int i = 0; i < count; i++) {
      int edge = i < after.length ? after[i] : edges.place[i - after.length];
      options[i] = new Features();
      facts.describeNear(options[i], report, edge);
      right[i] = q != null && edge == (edge > report.cue ? labels.first(q) : labels.last(q));
      any |= right[i];
    }
    options[count] = new Features();
    facts.describeNone(options[count], report);
    right[count] = q == null;
    if (any) {
      near.choice(options, count + 1, right);
    }
    return any;
  }

  private void end(ReportContext report, GoldArticle.GoldQuote q) {
    int first = labels.first(q);
    edges.ends(report, first);
    Features[] options = new Features[edges.count];
    boolean[] right = new boolean[edges.count];
    for (int i = 0; i < options.length; i++) {
      int last = edges.place[i];
      options[i] = new Features();
      facts.ends.describeEnd(options[i], report, first, last, edges.onlyStops(last + 1, report.to));
      right[i] = last == labels.last(q);
    }
    far.choice(options, options.length, right);
  }

  private void start(ReportContext report, GoldArticle.GoldQuote q) {
    int last = labels.last(q);
    edges.starts(report, last);
    Features[] options = new Features[edges.count];
    boolean[] right = new boolean[edges.count];
    for (int i = 0; i < options.length; i++) {
      options[i] = new Features();
      facts.ends.describeStart(options[i], report, edges.place[i], last);
      right[i] = edges.place[i] == labels.first(q);
    }
    far.choice(options, options.length, right);
  }

  private void resumption(
      ReportContext report, GoldArticle.GoldQuote main, GoldArticle.GoldQuote rest) {
    TokenSpan before = new TokenSpan(labels.first(main), labels.last(main));
    edges.resumptions(report);
    int count = edges.count;
    Features[] options = new Features[count + 1];
    boolean[] right = new boolean[count + 1];
    for (int i = 0; i < count; i++) {
      options[i] = new Features();
      facts.ends.describeRest(options[i], report, before, edges.place[i], i);
      right[i] = rest != null && edges.place[i] == labels.first(rest);
    }
    options[count] = new Features();
    facts.ends.describeNoRest(options[count], report, before);
    right[count] = rest == null;
    near.choice(options, count + 1, right);
  }
}
