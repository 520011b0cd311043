package dev.verbatim.extraction;

import java.util.List;

/**
 * What was learned about speech that is reported without marks. Apart from {@link Model}, so that
 * nobody loads it who does not ask for indirect speech. Immutable outside training.
 */
final class IndirectModel {
  /** How many coefficients the confidence has. */
  static final int CALIBRATION = 7;

  /** Whose words a word of saying reports. */
  final Weights source = new Weights(16);

  /** Whether a word reports speech, and the edge of the clause that is nearer to it. */
  final Weights near = new Weights(17);

  /** The edge of the clause that is farther from the word. */
  final Weights far = new Weights(16);

  /** The coefficients of the confidence in a clause. */
  final float[] calibration = new float[CALIBRATION];

  /** The tables in the order of {@link ModelFile}. */
  List<Weights> tables() {
    return List.of(source, near, far);
  }

  /** The model for English, read when it is first needed. */
  static IndirectModel english() {
    return English.MODEL;
  }

  private static final class English {
    static final IndirectModel MODEL = ModelFile.loadIndirect("english-indirect.model");
  }
}
