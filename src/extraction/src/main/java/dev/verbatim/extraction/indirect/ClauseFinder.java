package dev.verbatim.extraction.indirect;

import dev.verbatim.extraction.learned.FeatureWeights;
import dev.verbatim.extraction.learned.Features;
import dev.verbatim.extraction.learned.IndirectModel;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether a word reports speech without marks and which clause it reports: first the edge
 * next to the word, or that there is none, then the far edge, then whether the clause goes on after
 * an attribution that interrupts it. Each is a choice by a log-linear model.
 */
final class ClauseFinder {
  private final FeatureWeights near;
  private final FeatureWeights far;
  private final ClauseFeatures facts;
  private final ClauseEdges edges;
  private final double threshold;
  private final Features features = new Features();
  private final int[] place = new int[64];
  private final float[] score = new float[64];
  private double certainty;

  /**
   * Prepares for one article.
   *
   * @param threshold how likely a word must report speech
   */
  ClauseFinder(IndirectModel model, Analysis analysis, double threshold) {
    near = model.near;
    far = model.far;
    facts = new ClauseFeatures(analysis);
    edges = new ClauseEdges(analysis.document);
    this.threshold = threshold;
  }

  /** The clause, or null when the word reports none. */
  ReportedClause find(ReportContext report) {
    int count = near(report);
    features.clear();
    facts.describeNone(features, report);
    float none = near.score(features);
    int best = -1;
    for (int i = 0; i < count; i++) {
      features.clear();
      facts.describeNear(features, report, place[i]);
      score[i] = near.score(features);
      best = best < 0 || score[i] > score[best] ? i : best;
    }
    if (best < 0) {
      return null;
    }
    score[count] = none;
    double top = Math.max(none, score[best]);
    double some = 0;
    for (int i = 0; i < count; i++) {
      some += Math.exp(score[i] - top);
    }
    double reported = some / (some + Math.exp(none - top));
    if (reported < threshold) {
      return null;
    }
    double share = Math.exp(score[best] - top) / some;
    return far(report, place[best], reported, share);
  }

  /** Collects the near edges into {@code place}. */
  private int near(ReportContext report) {
    edges.after(report);
    int count = edges.count;
    System.arraycopy(edges.place, 0, place, 0, count);
    edges.before(report);
    System.arraycopy(edges.place, 0, place, count, edges.count);
    return count + edges.count;
  }

  private ReportedClause far(ReportContext report, int edge, double reported, double share) {
    boolean after = edge > report.cue;
    TokenSpan range = after ? ends(report, edge) : starts(report, edge);
    if (range == null) {
      return null;
    }
    List<TokenSpan> parts = new ArrayList<>(2);
    parts.add(range);
    double placed = share * certainty;
    if (!after) {
      TokenSpan rest = rest(report, range);
      if (rest != null) {
        parts.add(rest);
      }
    }
    return new ReportedClause(report, parts, reported, placed);
  }

  /** What goes on after the attribution, or null. */
  private TokenSpan rest(ReportContext report, TokenSpan before) {
    edges.resumptions(report);
    features.clear();
    facts.ends.describeNoRest(features, report, before);
    float top = near.score(features);
    int first = -1;
    for (int i = 0; i < edges.count; i++) {
      features.clear();
      facts.ends.describeRest(features, report, before, edges.place[i], i);
      float s = near.score(features);
      if (s > top) {
        top = s;
        first = edges.place[i];
      }
    }
    return first < 0 ? null : ends(report, first);
  }

  private TokenSpan ends(ReportContext report, int first) {
    edges.ends(report, first);
    for (int i = 0; i < edges.count; i++) {
      features.clear();
      int last = edges.place[i];
      facts.ends.describeEnd(features, report, first, last, edges.onlyStops(last + 1, report.to));
      score[i] = far.score(features);
    }
    int best = best();
    return best < 0 ? null : new TokenSpan(first, edges.place[best]);
  }

  private TokenSpan starts(ReportContext report, int last) {
    edges.starts(report, last);
    for (int i = 0; i < edges.count; i++) {
      features.clear();
      facts.ends.describeStart(features, report, edges.place[i], last);
      score[i] = far.score(features);
    }
    int best = best();
    return best < 0 ? null : new TokenSpan(edges.place[best], last);
  }

  /** The index of the highest score; notes how sure that choice is. */
  private int best() {
    int best = -1;
    for (int i = 0; i < edges.count; i++) {
      best = best < 0 || score[i] > score[best] ? i : best;
    }
    double sum = 0;
    for (int i = 0; i < edges.count; i++) {
      sum += Math.exp(score[i] - score[best]);
    }
    certainty = 1 / sum;
    return best;
  }
}
