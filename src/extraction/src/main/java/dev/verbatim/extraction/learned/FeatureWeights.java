package dev.verbatim.extraction.learned;

/**
 * The learned weight of every fact, in a table indexed by the fact's hash. Facts that were never
 * seen in training weigh nothing.
 *
 * <p>Immutable outside training.
 */
public final class FeatureWeights {
  /** The weights; only training changes them. */
  public final float[] table;

  private final int mask;

  /**
   * An empty table.
   *
   * @param bits the size as a power of two
   */
  public FeatureWeights(int bits) {
    table = new float[1 << bits];
    mask = table.length - 1;
  }

  /** Where in the table the weight of a fact is. */
  public int index(int id) {
    return id & mask;
  }

  /** The weight of a fact. */
  public float of(int id) {
    return table[id & mask];
  }

  /** The sum of the weights of all facts. */
  public float score(Features features) {
    float sum = 0;
    for (int i = 0; i < features.size(); i++) {
      sum += table[features.id(i) & mask];
    }
    return sum;
  }

  /** The score as a probability. */
  public double probability(Features features) {
    return 1 / (1 + Math.exp(-score(features)));
  }
}
