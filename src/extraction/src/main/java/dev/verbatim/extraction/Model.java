package dev.verbatim.extraction;

import java.util.List;

/** Everything that was learned about one language, as one value. Immutable outside training. */
final class Model {
  /** How many coefficients the confidence has. */
  static final int CALIBRATION = 11;

  final Lexicon lexicon;

  /** Whether a marked stretch is a quotation. */
  final Weights filter = new Weights(15);

  /** Whether it is one, once its speaker is known. */
  final Weights secondLook = new Weights(16);

  /** Whether a quotation stands alone. */
  final Weights type = new Weights(12);

  /** Who speaks. */
  final Weights speaker = new Weights(18);

  /** Which word of the sentence introduces the words, whoever speaks. */
  final Weights lead = new Weights(15);

  /** Which word introduces the words. */
  final Weights cue = new Weights(16);

  /** Where the speaker's phrase begins. */
  final Weights left = new Weights(15);

  /** Where the speaker's phrase ends. */
  final Weights right = new Weights(15);

  /** Whom "he" and "she" refer to. */
  final Weights antecedent = new Weights(12);

  /** The coefficients of the confidence in a quotation. */
  final float[] calibration = new float[CALIBRATION];

  Model(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The tables in the order of {@link ModelFile}. */
  List<Weights> tables() {
    return List.of(filter, secondLook, type, lead, speaker, cue, left, right, antecedent);
  }

  /** The model for English, read when it is first needed. */
  static Model english() {
    return English.MODEL;
  }

  private static final class English {
    static final Model MODEL = ModelFile.load("english.model");
  }
}
