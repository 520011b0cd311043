package dev.verbatim.extraction.text;

/** The characters that open and close quotations. */
public final class Marks {
  private Marks() {}

  public static boolean isMark(char c) {
    return switch (c) {
      case '"', '\'', '`', '\u2018', '\u2019', '\u201A', '\u201B', '\u201C', '\u201D', '\u201E' ->
          true;
      case '\u201F', '\u00AB', '\u00BB', '\u2039', '\u203A', '\u300C', '\u300D', '\uFF02' -> true;
      default -> false;
    };
  }

  /** Whether two single characters stand here for one double mark: {@code ''} or {@code ``}. */
  public static boolean isDoubled(String text, int i) {
    char c = text.charAt(i);
    return (c == '\'' || c == '`' || c == '\u2018' || c == '\u2019')
        && i + 1 < text.length()
        && text.charAt(i + 1) == c;
  }
}
