package dev.verbatim.news.article;

import dev.verbatim.news.text.HardWraps;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** How an article's text is kept: its words untouched, one blank line between paragraphs. */
public final class BodyText {

  /** Whatever separates lines: Unix, Windows and old Mac ends, and Unicode's own. */
  private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\u0085\u2028]");

  private static final Pattern PARAGRAPH_END = Pattern.compile("\n\\h*\n\\s*|\u2029\\s*");

  /** Neither is printed, and some break what shows them. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\n]]|\uFEFF");

  /** Halves of surrogate pairs, which no encoding can keep. */
  private static final Pattern HALVES = Pattern.compile("\\p{Cs}");

  /** Also the spaces that do not break, and those that have no width. */
  private static final Pattern OUTER_SPACE =
      Pattern.compile("^[\\s\\p{Z}\u200b]+|[\\s\\p{Z}\u200b]+$");

  private BodyText() {}

  /**
   * The text with one blank line between paragraphs. Where a text has no blank line at all, every
   * line is a paragraph. Lines that were broken at a width are joined ({@link HardWraps}). Space at
   * the ends of lines is dropped, control characters become spaces, halves of surrogate pairs
   * U+FFFD.
   */
  static String normalise(String text) {
    return String.join("\n\n", paragraphs(text));
  }

  /** The paragraphs of a text, none of them blank. */
  public static List<String> paragraphs(String text) {
    String lines =
        LINE_END.matcher(text.startsWith("\uFEFF") ? text.substring(1) : text).replaceAll("\n");
    String whole = HALVES.matcher(lines).replaceAll("\uFFFD");
    String clean = CONTROLS.matcher(whole).replaceAll(" ");
    clean = OUTER_SPACE.matcher(clean).replaceAll("");
    List<String> blocks =
        Arrays.stream(PARAGRAPH_END.split(clean)).filter(b -> !b.isBlank()).toList();
    HardWraps wraps = HardWraps.of(blocks);
    if (blocks.size() == 1) {
      return wraps.joined(clean);
    }
    return blocks.stream()
        .map(block -> String.join("\n", wraps.joined(block)))
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }

  /** How many words a text has: runs without space that hold a letter or a digit. */
  public static int words(String text) {
    int words = 0;
    boolean counted = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        counted = false;
      } else if (!counted && Character.isLetterOrDigit(c)) {
        counted = true;
        words++;
      }
    }
    return words;
  }
}
