package dev.verbatim.extraction.learned;

import java.util.List;

/** Everything that was learned about one language, as one value. Immutable outside training. */
public final class Model {
  /** How many coefficients the confidence has. */
  public static final int CALIBRATION = 11;

  public final Lexicon lexicon;

  /** Whether a marked stretch is a quotation. */
  public final Weights filter = new Weights(15);

  /** Whether it is one, once its speaker is known. */
  public final Weights secondLook = new Weights(16);

  /** Whether a quotation stands alone. */
  public final Weights type = new Weights(12);

  /** Who speaks. */
  public final Weights speaker = new Weights(18);

  /** Which word of the sentence introduces the words, whoever speaks. */
  public final Weights lead = new Weights(15);

  /** Which word introduces the words. */
  public final Weights cue = new Weights(16);

  /** Where the speaker's phrase begins. */
  public final Weights left = new Weights(15);

  /** Where the speaker's phrase ends. */
  public final Weights right = new Weights(15);

  /** Whom "he" and "she" refer to. */
  public final Weights antecedent = new Weights(12);

  /** The coefficients of the confidence in a quotation. */
  public final float[] calibration = new float[CALIBRATION];

  public Model(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The tables in the order of {@link ModelFile}. */
  public List<Weights> tables() {
    return List.of(filter, secondLook, type, lead, speaker, cue, left, right, antecedent);
  }

  /** The model for English, read when it is first needed. */
  public static Model english() {
    return English.MODEL;
  }

  private static final class English {
    static final Model MODEL = ModelFile.load("/dev/verbatim/extraction/english.model");
  }
}
