package dev.verbatim.news.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A short text, such as a headline or a name, on one line and as a reader would see it. */
public final class OneLine {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private OneLine() {}

  /**
   * The text without markup and characters that nobody sees, its white space joined, in the form
   * NFC. Null stays null; of a text without anything else nothing is left.
   */
  public static String of(String text) {
    return text == null
        ? null
        : Normalizer.normalize(
            SPACE.matcher(ReadText.of(text).text()).replaceAll(" ").strip(), Normalizer.Form.NFC);
  }
}
