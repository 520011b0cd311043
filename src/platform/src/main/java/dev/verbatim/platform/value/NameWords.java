package dev.verbatim.platform.value;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The words of names, as they are compared: case, accents and punctuation make no difference. */
public final class NameWords {

  /** In code points; the end of a longer word makes no difference. */
  private static final int LONGEST = 40;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private NameWords() {}

  /** The words of a name in their order; none where it has no letter and no digit. */
  public static List<String> of(String name) {
    return Arrays.stream(BETWEEN.split(Slugs.fold(name)))
        .filter(word -> !word.isEmpty())
        .map(word -> first(word, LONGEST))
        .toList();
  }

  /** The first code points of a word; all of one that has no more. */
  public static String first(String word, int codePoints) {
    return word.codePointCount(0, word.length()) <= codePoints
        ? word
        : word.substring(0, word.offsetByCodePoints(0, codePoints));
  }
}
