package dev.verbatim.extraction.indirect;

import dev.verbatim.extraction.learned.IndirectModel;

/**
 * How likely it is that a clause of indirect speech and its speaker are both right. A logistic
 * function of what the single decisions were sure of, fitted to articles that they were not trained
 * on.
 */
public final class IndirectConfidence {
  private IndirectConfidence() {}

  /** The probability, 0 to 1. */
  public static double of(ReportedClause clause, float[] numbers) {
    double[] facts = facts(clause);
    double sum = 0;
    for (int i = 0; i < IndirectModel.CALIBRATION; i++) {
      sum += numbers[i] * facts[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** What the confidence is computed from, in the order of its coefficients. */
  public static double[] facts(ReportedClause c) {
    double reported = odds(c.reported());
    double placed = odds(c.placed());
    double source = odds(c.report().sourceProbability);
    boolean nobody = c.report().source == null;
    boolean before = c.first() < c.report().cue;
    return new double[] {
      1, reported, placed, source, nobody ? 1 : 0, before ? 1 : 0, before ? reported : 0
    };
  }

  private static double odds(double p) {
    double bounded = Math.min(0.9995, Math.max(0.0005, p));
    return Math.log(bounded / (1 - bounded));
  }
}
