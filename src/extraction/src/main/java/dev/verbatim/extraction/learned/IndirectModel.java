package dev.verbatim.extraction.learned;

import java.util.List;

/**
 * What was learned about speech that is reported without marks. Separate from {@link
 * ExtractionModel}, so that only those load it who ask for indirect speech. Immutable outside
 * training.
 */
public final class IndirectModel {
  /** How many coefficients the confidence has. */
  public static final int CALIBRATION = 7;

  /** Whose words a cue word reports. */
  public final FeatureWeights source = new FeatureWeights(16);

  /** Whether a word reports speech, and the edge of the clause that is nearer to it. */
  public final FeatureWeights near = new FeatureWeights(17);

  /** The edge of the clause that is farther from the word. */
  public final FeatureWeights far = new FeatureWeights(16);

  /** The coefficients of the confidence in a clause. */
  public final float[] calibration = new float[CALIBRATION];

  /** The tables in the order of {@link ModelFile}. */
  public List<FeatureWeights> tables() {
    return List.of(source, near, far);
  }

  /** The model for English, read when it is first needed. */
  public static IndirectModel english() {
    return English.MODEL;
  }

  private static final class English {
    static final IndirectModel MODEL =
        ModelFile.loadIndirect("/dev/verbatim/extraction/english-indirect.model");
  }
}
