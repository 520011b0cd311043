package dev.verbatim.extraction.learned;

/**
 * Thresholds on the learned rates of words, in 255ths as in {@link Lexicon}.
 *
 * <p>Some of them are part of features. A change needs a new model.
 */
public final class Rates {
  /** A cue word that hardly ever introduces speech, 2 times in 100. */
  public static final int CUE_RARE = 4;

  /** From here on a word has the class of cue words. */
  public static final int CUE_UNCOMMON = 6;

  /** A cue word that is taken where no better one is near. */
  public static final int CUE_POSSIBLE = 10;

  /** From here on a word is taken for a verb where a noun is looked for. */
  public static final int CUE_VERB = 15;

  /** A cue word 8 times in 100. */
  public static final int CUE_OCCASIONAL = 20;

  /** A cue word 12 times in 100. */
  public static final int CUE_COMMON = 30;

  /** From here on a word that heads phrases of speakers is still no part of a noun phrase. */
  public static final int CUE_NOUN = 40;

  /** A cue word 24 times in 100: a plain reporting verb. */
  public static final int CUE_FREQUENT = 60;

  /** A cue word 39 times in 100. */
  public static final int CUE_STRONG = 100;

  /** A cue word 59 times in 100: it seldom does anything else. */
  public static final int CUE_USUAL = 150;

  /** A word that was seen as the head of a speaker's phrase. */
  public static final int HEAD_SEEN = 1;

  /** A noun that names a speaker by itself. */
  public static final int HEAD_POSSIBLE = 3;

  /** From here on a word has the class of nouns that name speakers. */
  public static final int HEAD_LIKELY = 4;

  /** The head of a speaker's phrase 4 times in 100. */
  public static final int HEAD_OCCASIONAL = 10;

  /** The head of a speaker's phrase 8 times in 100. */
  public static final int HEAD_COMMON = 20;

  /** The head of a speaker's phrase 10 times in 100. */
  public static final int HEAD_FREQUENT = 25;

  /** Above this a word is written with a small letter where the grammar leaves the choice. */
  public static final int LOWER_USUAL = 150;

  private Rates() {}
}
