package dev.verbatim.extraction;

import dev.verbatim.extraction.text.QuoteStyle;

/**
 * The quote marks that the extraction knows, for others that read or compare quoted words.
 *
 * <p>Offsets here are chars of a string. No quote mark needs a surrogate pair, so a char is enough
 * to tell one.
 */
public final class QuoteMarks {
  private QuoteMarks() {}

  /** Whether a character is a quote mark, an apostrophe and a backtick included. */
  public static boolean isMark(char c) {
    return QuoteStyle.isMark(c);
  }

  /** Whether a character can open a quotation. */
  public static boolean opens(char c) {
    return QuoteStyle.anyOpens(c);
  }

  /** Whether a character can close a quotation. */
  public static boolean closes(char c) {
    return QuoteStyle.anyCloses(c);
  }

  /**
   * Whether quote marks are right around some words of a text: one that opens before them and one
   * that closes after them, not necessarily of the same style.
   *
   * @param start the first char of the words
   * @param end one past their last char
   */
  public static boolean surround(CharSequence text, int start, int end) {
    return start > 0
        && end < text.length()
        && opens(text.charAt(start - 1))
        && closes(text.charAt(end));
  }

  /**
   * The words without the quote marks at both ends. Unchanged when they do not both begin and end
   * with one, or when nothing is between them.
   */
  public static String strip(String words) {
    int end = words.length() - 1;
    return end > 1 && surround(words, 1, end) ? words.substring(1, end) : words;
  }

  /**
   * The text with all its quote marks in one form, for comparing: double marks as {@code "}, single
   * marks, apostrophes and backticks as {@code '}, and two single marks in a row as {@code "}.
   */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      QuoteStyle style = QuoteStyle.of(c);
      int last = folded.length() - 1;
      if (style == null) {
        folded.append(c);
      } else if (!style.isSingle()) {
        folded.append('"');
      } else if (last >= 0 && folded.charAt(last) == '\'') {
        folded.setCharAt(last, '"');
      } else {
        folded.append('\'');
      }
    }
    return folded.toString();
  }
}
