package dev.verbatim.extraction;

/**
 * Decides whether a word reports speech without marks and which clause it reports: first the edge
 * next to the word, or that there is none, then the far edge. Two log-linear models.
 */
final class ClauseFinder {
  private final Weights near;
  private final Weights far;
  private final ClauseFeatures facts;
  private final ClauseEdges edges;
  private final double threshold;
  private final Features features = new Features();
  private final int[] place = new int[64];
  private final float[] score = new float[64];

  /**
   * Prepares for one article.
   *
   * @param threshold how likely a word must report speech
   */
  ClauseFinder(IndirectModel model, Reading reading, double threshold) {
    near = model.near;
    far = model.far;
    facts = new ClauseFeatures(reading);
    edges = new ClauseEdges(reading.document);
    this.threshold = threshold;
  }

  /** The clause, or null when the word reports none. */
  ReportedClause find(ReportSite site) {
    int count = near(site);
    features.clear();
    facts.describeNone(features, site);
    float none = near.score(features);
    int best = -1;
    for (int i = 0; i < count; i++) {
      features.clear();
      facts.describeNear(features, site, place[i]);
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
    return far(site, place[best], reported, share);
  }

  /** Collects the near edges into {@code place}. */
  private int near(ReportSite site) {
    edges.after(site);
    int count = edges.count;
    System.arraycopy(edges.place, 0, place, 0, count);
    edges.before(site);
    System.arraycopy(edges.place, 0, place, count, edges.count);
    return count + edges.count;
  }

  private ReportedClause far(ReportSite site, int edge, double reported, double share) {
    boolean after = edge > site.cue;
    if (after) {
      edges.ends(site, edge);
    } else {
      edges.starts(site, edge);
    }
    int best = -1;
    for (int i = 0; i < edges.count; i++) {
      features.clear();
      int other = edges.place[i];
      if (after) {
        facts.describeEnd(features, site, edge, other, edges.onlyStops(other + 1, site.to));
      } else {
        facts.describeStart(features, site, other, edge);
      }
      score[i] = far.score(features);
      best = best < 0 || score[i] > score[best] ? i : best;
    }
    if (best < 0) {
      return null;
    }
    double sum = 0;
    for (int i = 0; i < edges.count; i++) {
      sum += Math.exp(score[i] - score[best]);
    }
    int other = edges.place[best];
    return new ReportedClause(
        site, Math.min(edge, other), Math.max(edge, other), reported, share / sum);
  }
}
