package dev.verbatim.platform.value;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Ids that people can read: "North Korea's foreign ministry" is {@code
 * north-koreas-foreign-ministry}.
 */
public final class Slugs {

  private static final int LONGEST = 80;
  private static final int DIGEST = 12;

  private Slugs() {}

  /**
   * @param name any text
   * @return a to z and 0 to 9, words joined by hyphens, at most 80 characters. Accents, case and
   *     punctuation make no difference. Where more than that is left out (letters of another
   *     script, the end of a long name), a digest of the name at the end tells such names apart.
   */
  public static String of(String name) {
    String folded = fold(name);
    String slug = folded.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    boolean whole = folded.codePoints().noneMatch(c -> c > 127 && Character.isLetterOrDigit(c));
    if (whole && !slug.isEmpty() && slug.length() <= LONGEST) {
      return slug;
    }
    String digest = Ids.of(DIGEST, folded);
    String start = slug.substring(0, Math.min(slug.length(), LONGEST - DIGEST - 1));
    return start.isEmpty() ? digest : start.replaceAll("-$", "") + "-" + digest;
  }

  /** Letters without case and accents, and without what is written inside of words. */
  static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("['\u2018\u2019\u02bc.]", "")
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("œ", "oe")
        .replace('ø', 'o')
        .replace('ł', 'l')
        .replace('đ', 'd')
        .replace('ı', 'i');
  }
}
