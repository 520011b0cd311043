package dev.verbatim.extraction.text;

/** Marks that belong together. */
public enum QuoteStyle {
  /** “ ” */
  CURLY,
  /** " */
  STRAIGHT,
  /** '' or ``, two characters for one double mark */
  DOUBLED,
  /** ‘ ’ or ' */
  SINGLE,
  /** « » */
  GUILLEMET,
  /** ‹ › */
  SINGLE_GUILLEMET,
  /** „ and the curly mark that closes it */
  LOW,
  /** ‚ and the curly mark that closes it */
  LOW_SINGLE,
  /** 「 」 */
  CORNER;

  public static QuoteStyle of(String text, int i) {
    if (Marks.isDoubled(text, i)) {
      return DOUBLED;
    }
    return switch (text.charAt(i)) {
      case '\u201C', '\u201D', '\u201F' -> CURLY;
      case '"', '\uFF02' -> STRAIGHT;
      case '\u00AB', '\u00BB' -> GUILLEMET;
      case '\u2039', '\u203A' -> SINGLE_GUILLEMET;
      case '\u201E' -> LOW;
      case '\u201A' -> LOW_SINGLE;
      case '\u300C', '\u300D' -> CORNER;
      default -> SINGLE;
    };
  }

  /** Whether writers mix these marks, opening with one and closing with another. */
  public boolean isDouble() {
    return this == CURLY || this == STRAIGHT || this == DOUBLED;
  }

  /** Whether this mark at the start of a paragraph can take up a quotation opened with another. */
  public boolean repeats(QuoteStyle opened) {
    return this == opened || (isDouble() && opened.isDouble());
  }

  public boolean mayOpen(char c) {
    return c != '\u300D';
  }

  /** The mark that closes what this one opened, for families whose two marks differ. */
  public char closer(char opener) {
    return switch (opener) {
      case '\u00AB' -> '\u00BB';
      case '\u00BB' -> '\u00AB';
      case '\u2039' -> '\u203A';
      case '\u203A' -> '\u2039';
      case '\u300C' -> '\u300D';
      default -> '\0';
    };
  }
}
