package dev.verbatim.search.query;

/**
 * How the matches of a kind are met.
 *
 * @param walked whether row by row in order of time, and not by the index over words or tags
 * @param rows after how many rows a walk is given up; null for never
 * @param again whether a shorter walk was given up before
 */
record Way(boolean walked, Long rows, boolean again) {

  /** All matches are gathered, and then put in order. */
  static final Way GATHERED = new Way(false, null, false);

  /** A walk through all that there is. */
  static final Way WALKED = new Way(true, null, false);

  /** A walk that meets a match in fewer rows than one in so many is not worth while. */
  private static final long FEWEST = 40;

  /** A walk that is given up after so many rows. */
  static Way walked(double rows) {
    return new Way(true, (long) rows, false);
  }

  /**
   * What is tried after this walk was given up: one that is as much longer as it seems to need, or
   * else gathering.
   *
   * @param met how many matches it has met
   * @param wanted how many it should have met
   */
  Way further(long met, long wanted) {
    return again || met * FEWEST < wanted
        ? GATHERED
        : new Way(true, rows * wanted / met * 3 / 2, true);
  }
}
