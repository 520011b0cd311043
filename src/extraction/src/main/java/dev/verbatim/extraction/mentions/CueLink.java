package dev.verbatim.extraction.mentions;

import dev.verbatim.extraction.learned.Rates;

/**
 * The cue word that a mention seems to be the subject of.
 *
 * @param token the word, or -1
 * @param pattern how mention and word relate
 * @param rate how often the word introduces speech, in steps from 0 to 4
 */
public record CueLink(int token, int pattern, int rate) {
  /** Steps of the rate: no more than rarely a cue word. */
  static final int RARE = 1;

  /** Occasionally a cue word. */
  public static final int OCCASIONAL = 2;

  /** Frequently a cue word. */
  public static final int FREQUENT = 3;

  /** Usually a cue word. */
  static final int USUAL = 4;

  /** No cue word. */
  static final CueLink NONE = new CueLink(-1, 0, 0);

  /** "Lunt said" */
  public static final int ADJACENT = 1;

  /** "Lunt has repeatedly said", "said plumber Gus Hale" */
  public static final int LOOSE = 2;

  /** "Lunt, 54, said", "according to Lunt" */
  public static final int APPOSITIVE = 3;

  /** "Lunt, who said" */
  public static final int RELATIVE = 4;

  /** "Lunt left the room, saying" */
  static final int FAR = 5;

  /** "Lunt praised Hale, saying": another mention is in between */
  static final int CROSSING = 6;

  /** A rate in 255ths as a step from 0 to 4. */
  public static int step(int rate) {
    return rate >= Rates.CUE_USUAL
        ? USUAL
        : rate >= Rates.CUE_FREQUENT
            ? FREQUENT
            : rate >= Rates.CUE_OCCASIONAL ? OCCASIONAL : rate >= Rates.CUE_RARE ? RARE : 0;
  }

  /** Pattern and rate in one number. */
  public int code() {
    return pattern * 8 + rate;
  }
}
