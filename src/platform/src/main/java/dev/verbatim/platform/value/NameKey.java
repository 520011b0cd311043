package dev.verbatim.platform.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are ordered: without case, accents and a leading article. */
public final class NameKey {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** In code points. A sort key has at most 1024 bytes, the id among them. */
  private static final int LONGEST = 200;

  private NameKey() {}

  /** The name as it is compared; of a very long one, as much as a key can hold. */
  public static String fold(String name) {
    String folded =
        MARKS
            .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .strip();
    String key = folded.startsWith("the ") ? folded.substring(4) : folded;
    return key.substring(0, key.offsetByCodePoints(0, Math.min(LONGEST, codePoints(key))));
  }

  /** The sort key of a name; the id separates those with the same name. */
  public static String of(String name, String id) {
    return fold(name) + "#" + id;
  }

  /** A bound that sorts after every name that begins so. */
  public static String bound(String folded) {
    return folded + Character.toString(Character.MAX_CODE_POINT);
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }
}
