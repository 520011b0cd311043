package dev.verbatim.platform.value;

/**
 * A text whose parts are addressed by code points.
 *
 * <p>Each part costs its own length, wherever it is.
 */
public final class CodePoints {

  private final String text;
  private final int length;

  /** For every code point its place in the string; null when the two never differ. */
  private final int[] places;

  public CodePoints(String text) {
    this.text = text;
    this.length = text.codePointCount(0, text.length());
    this.places = length == text.length() ? null : placesOf(text, length);
  }

  /** How many code points it has. */
  public int length() {
    return length;
  }

  /**
   * The words between two code points.
   *
   * @throws IndexOutOfBoundsException when they do not lie in the text
   */
  public String slice(int start, int end) {
    return places == null ? text.substring(start, end) : text.substring(places[start], places[end]);
  }

  private static int[] placesOf(String text, int length) {
    int[] places = new int[length + 1];
    int at = 0;
    for (int i = 0; i < length; i++) {
      places[i] = at;
      at += Character.charCount(text.codePointAt(at));
    }
    places[length] = at;
    return places;
  }
}
