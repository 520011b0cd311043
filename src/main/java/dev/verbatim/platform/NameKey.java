package dev.verbatim.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are ordered: without case, accents and a leading article. */
public final class NameKey {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private NameKey() {}

  /** The name as it is compared. */
  public static String fold(String name) {
    String folded =
        MARKS
            .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .strip();
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }

  /** The sort key of a name; the id parts those who share it. */
  public static String of(String name, String id) {
    return fold(name) + "#" + id;
  }
}
