package dev.verbatim.extraction.text;

/**
 * From places in a Java string to Unicode code points, in constant time.
 *
 * <p>A text without surrogate pairs needs no table at all.
 */
public final class CodePointMap {
  private final int[] pairsBefore;

  /** The map of a text. */
  public CodePointMap(String text) {
    int[] counts = null;
    int pairs = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        if (counts == null) {
          counts = new int[text.length() + 1];
        }
        pairs++;
      }
      if (counts != null) {
        counts[i + 1] = pairs;
      }
    }
    if (counts != null) {
      counts[text.length()] = pairs;
    }
    pairsBefore = counts;
  }

  /**
   * The number of code points before a place.
   *
   * @param index a place in the string, not between the two halves of a pair
   */
  public int codePoint(int index) {
    return pairsBefore == null ? index : index - pairsBefore[index];
  }
}
