package dev.verbatim.search.words;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text: its runs of letters and digits. Whatever is between them parts words, a
 * hyphen, an apostrophe or a point as well as a blank.
 */
public final class TextWords {

  /** In code points. PostgreSQL leaves out what is much longer, and would not count it. */
  private static final int LONGEST = 100;

  private TextWords() {}

  /**
   * A word.
   *
   * @param start where it begins in the text, in UTF-16 units
   * @param end where it ends
   * @param folded the word without case and accents
   */
  public record Word(int start, int end, String folded) {}

  private static final Pattern SCIENTIFIC =
      Pattern.compile("[0-9]+e[0-9]+[^0-9].*", Pattern.DOTALL);

  /** The words of a text in their order. */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int start = at;
      int end = at;
      while (at < text.length() && isPart(text.codePointAt(at), end > start)) {
        boolean counts = !isIgnored(text.codePointAt(at));
        at = text.offsetByCodePoints(at, 1);
        end = counts ? at : end;
      }
      String folded = fold(text.substring(start, end));
      if (!folded.isEmpty()) {
        words.add(new Word(start, end, folded));
      }
      if (at == start) {
        at = text.offsetByCodePoints(at, 1);
      }
    }
    return words;
  }

  private static boolean isPart(int codePoint, boolean within) {
    return (Character.isLetterOrDigit(codePoint) && !isApostrophe(codePoint))
        || (within && (isMark(codePoint) || isIgnored(codePoint)));
  }

  /** Apostrophes that Unicode counts among the letters. */
  private static boolean isApostrophe(int codePoint) {
    return codePoint >= 0x2b9 && codePoint <= 0x2bf;
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Soft hyphens, joiners and others that nobody sees. */
  private static boolean isIgnored(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT;
  }

  private static String fold(String word) {
    if (isAscii(word)) {
      return shortened(word.toLowerCase(Locale.ROOT));
    }
    String lower = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder();
    boolean accented = false;
    for (int c : lower.codePoints().toArray()) {
      if (Character.isLetterOrDigit(c) && !isApostrophe(c)) {
        accented = hasAccents(c);
        append(folded, c);
      } else if (isMark(c) && !accented && !folded.isEmpty()) {
        folded.appendCodePoint(c);
      }
    }
    return shortened(Normalizer.normalize(folded, Normalizer.Form.NFC));
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /** Whether marks on a letter are accents. In other scripts they are letters by themselves. */
  private static boolean hasAccents(int letter) {
    UnicodeScript script = UnicodeScript.of(letter);
    return script == UnicodeScript.LATIN || script == UnicodeScript.GREEK;
  }

  private static void append(StringBuilder folded, int letter) {
    switch (letter) {
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'þ' -> folded.append("th");
      case 'ø' -> folded.append('o');
      case 'ł' -> folded.append('l');
      case 'đ', 'ð' -> folded.append('d');
      case 'ı' -> folded.append('i');
      default -> folded.appendCodePoint(letter);
    }
  }

  private static String shortened(String folded) {
    // PostgreSQL would read a number in scientific notation, and then another word.
    String word = SCIENTIFIC.matcher(folded).matches() ? "x" + folded : folded;
    return word.codePointCount(0, word.length()) <= LONGEST
        ? word
        : word.substring(0, word.offsetByCodePoints(0, LONGEST));
  }
}
