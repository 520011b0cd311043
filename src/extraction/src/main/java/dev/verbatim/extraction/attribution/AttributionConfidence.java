package dev.verbatim.extraction.attribution;

import dev.verbatim.extraction.learned.ExtractionModel;

/**
 * How likely it is that a quotation's words and its speaker are both right. A logistic function of
 * what the single decisions were sure of, fitted to articles that they were not trained on.
 */
public final class AttributionConfidence {
  /** How many facts each have a number; the last number is how often a pronoun's name is right. */
  private static final int FACTS = ExtractionModel.CALIBRATION - 1;

  /** The index of the coefficient for names that a pronoun stands for. */
  public static final int NAME_OF_PRONOUN = FACTS;

  private AttributionConfidence() {}

  /** The probability, 0 to 1. */
  public static double of(Decision decision, float[] numbers) {
    double[] facts = facts(decision);
    double sum = 0;
    for (int i = 0; i < FACTS; i++) {
      sum += numbers[i] * facts[i];
    }
    double mention = 1 / (1 + Math.exp(-sum));
    boolean pronoun = decision.speaker() != null && decision.speaker().isPronoun();
    return pronoun ? mention * numbers[NAME_OF_PRONOUN] : mention;
  }

  /** What the confidence is computed from, in the order of its coefficients. */
  public static double[] facts(Decision d) {
    double keep = odds(d.keep());
    double speaker = odds(d.ranking().probability());
    boolean nobody = d.speaker() == null;
    boolean near = !nobody && d.speaker().sentence == d.quote().sentence;
    return new double[] {
      1,
      keep,
      speaker,
      nobody ? 1 : 0,
      near ? 1 : 0,
      d.direct() ? 1 : 0,
      d.direct() ? 0 : keep,
      d.direct() ? 0 : speaker,
      near ? 0 : speaker,
      d.quote().span.closed() ? 0 : 1,
      d.alone() && !nobody ? 1 : 0,
      d.alone() && !nobody ? speaker : 0
    };
  }

  private static double odds(double p) {
    double bounded = Math.min(0.9995, Math.max(0.0005, p));
    return Math.log(bounded / (1 - bounded));
  }
}
