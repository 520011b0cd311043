package dev.verbatim.extraction.learned;

import java.util.List;

/** Everything that was learned about one language, as one value. Immutable outside training. */
public final class ExtractionModel {
  /** How many coefficients the confidence has. */
  public static final int CALIBRATION = 13;

  /** Rates of single words. */
  public final Lexicon lexicon;

  /** Whether a quoted span is a quotation. */
  public final FeatureWeights filter = new FeatureWeights(15);

  /** Whether it is one, once its speaker is known. */
  public final FeatureWeights secondPass = new FeatureWeights(16);

  /** Whether a quotation stands alone. */
  public final FeatureWeights type = new FeatureWeights(12);

  /** Who speaks. */
  public final FeatureWeights speaker = new FeatureWeights(18);

  /** Which word of the sentence introduces the words, whoever speaks. */
  public final FeatureWeights lead = new FeatureWeights(15);

  /** Which word introduces the words. */
  public final FeatureWeights cue = new FeatureWeights(16);

  /** Where the speaker's phrase begins. */
  public final FeatureWeights left = new FeatureWeights(15);

  /** Where the speaker's phrase ends. */
  public final FeatureWeights right = new FeatureWeights(15);

  /** Whom "he" and "she" refer to. */
  public final FeatureWeights antecedent = new FeatureWeights(12);

  /** The coefficients of the confidence in a quotation. */
  public final float[] calibration = new float[CALIBRATION];

  /** A model without weights. */
  public ExtractionModel(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The tables in the order of {@link ModelFile}. */
  public List<FeatureWeights> tables() {
    return List.of(filter, secondPass, type, lead, speaker, cue, left, right, antecedent);
  }

  /** The model for English, read when it is first needed. */
  public static ExtractionModel english() {
    return English.MODEL;
  }

  private static final class English {
    static final ExtractionModel MODEL = ModelFile.load("/dev/verbatim/extraction/english.model");
  }
}
