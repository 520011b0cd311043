package dev.verbatim.training;

import dev.verbatim.extraction.learned.FeatureWeights;
import dev.verbatim.extraction.learned.Features;
import java.util.Arrays;
import java.util.BitSet;

/** Adjusts weights by the gradient of the log-likelihood, with a step size of its own for each. */
final class Learner {
  private final FeatureWeights weights;
  private final float[] squares;
  private final float rate;
  private final float decay;
  private float[] sum;
  private int passes;
  private BitSet kept;

  Learner(FeatureWeights weights, double rate, double decay) {
    this.weights = weights;
    this.squares = new float[weights.table.length];
    this.rate = (float) rate;
    this.decay = (float) decay;
  }

  /** Notes the weights at the end of a pass, so that the mean over passes can be taken. */
  void endPass() {
    if (sum == null) {
      sum = new float[weights.table.length];
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weights.table[i];
    }
    passes++;
  }

  /** Sets the weights to their mean over the noted passes, which is steadier than the last ones. */
  void takeMean() {
    for (int i = 0; i < sum.length; i++) {
      weights.table[i] = sum[i] / passes;
    }
  }

  void step(Features features, double gradient) {
    for (int i = 0; i < features.size(); i++) {
      int at = weights.index(features.id(i));
      if (kept != null && !kept.get(at)) {
        continue;
      }
      float g = (float) gradient - decay * weights.table[at];
      squares[at] += g * g;
      weights.table[at] += rate * g / (float) Math.sqrt(squares[at] + 1e-2f);
    }
  }

  /**
   * Keeps only the weights that matter most, which are large and often used; the others are 0 from
   * now on. Makes a model smaller and, on articles it has not seen, no worse.
   *
   * @param count how many are kept
   */
  void keep(int count) {
    double[] worth = new double[squares.length];
    for (int i = 0; i < worth.length; i++) {
      worth[i] = Math.abs(weights.table[i]) * Math.sqrt(Math.sqrt(squares[i]));
    }
    double[] sorted = worth.clone();
    Arrays.sort(sorted);
    double least = sorted[Math.max(0, sorted.length - count)];
    kept = new BitSet(worth.length);
    for (int i = 0; i < worth.length; i++) {
      if (worth[i] > 0 && worth[i] >= least) {
        kept.set(i);
      } else {
        weights.table[i] = 0;
      }
    }
  }

  /** One yes-or-no example. */
  void binary(Features features, boolean yes) {
    binary(features, yes, 1);
  }

  /**
   * One yes-or-no example.
   *
   * @param weight how much it counts, where 1 is the usual
   */
  void binary(Features features, boolean yes, double weight) {
    step(features, weight * ((yes ? 1 : 0) - weights.probability(features)));
  }

  /** One choice among several; {@code right} says which of them are right. */
  void choice(Features[] options, int count, boolean[] right) {
    double[] p = new double[count];
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      p[i] = weights.score(options[i]);
      max = Math.max(max, p[i]);
    }
    double all = 0;
    double good = 0;
    for (int i = 0; i < count; i++) {
      p[i] = Math.exp(p[i] - max);
      all += p[i];
      good += right[i] ? p[i] : 0;
    }
    if (good == 0) {
      return;
    }
    for (int i = 0; i < count; i++) {
      double target = right[i] ? p[i] / good : 0;
      double g = target - p[i] / all;
      if (Math.abs(g) > 1e-4) {
        step(options[i], g);
      }
    }
  }
}
