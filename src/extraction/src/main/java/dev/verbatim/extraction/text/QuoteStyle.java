package dev.verbatim.extraction.text;

/**
 * The table of quote marks: which characters open and close quotations, and which of them belong
 * together. Everything that needs to know a quote mark asks here.
 */
public enum QuoteStyle {
  /** Curly double marks; in Swedish and Finnish the same one opens and closes. */
  CURLY(Level.DOUBLE, "\u201C\u201D", "\u201D\u201D", "\u201F\u201D"),
  /** The typewriter's double mark, and its full-width form. */
  STRAIGHT(Level.DOUBLE, "\"\"", "\uFF02\uFF02"),
  /** Two single characters for one double mark, such as {@code ''} and {@code ``}. */
  DOUBLED(Level.DOUBLE),
  /** Curly single marks, the typewriter's apostrophe and the backtick. */
  SINGLE(Level.SINGLE, "\u2018\u2019", "\u2019\u2019", "\u201B\u2019", "''", "`'"),
  /** Double guillemets, pointing outwards, inwards or to the right. */
  GUILLEMET(Level.DOUBLE, "\u00AB\u00BB", "\u00BB\u00AB", "\u00BB\u00BB"),
  /** Single guillemets. */
  SINGLE_GUILLEMET(Level.SINGLE, "\u2039\u203A", "\u203A\u2039", "\u203A\u203A"),
  /** A low double mark and the curly mark that closes it. */
  LOW(Level.DOUBLE, "\u201E\u201C", "\u201E\u201D"),
  /** A low single mark and the curly mark that closes it. */
  LOW_SINGLE(Level.SINGLE, "\u201A\u2018", "\u201A\u2019"),
  /** Corner brackets. */
  CORNER(Level.DOUBLE, "\u300C\u300D"),
  /** White corner brackets, in most languages around words inside of corner brackets. */
  WHITE_CORNER(Level.DOUBLE, "\u300E\u300F");

  private enum Level {
    SINGLE,
    DOUBLE
  }

  /** For each char that is a quote mark its style, in pages of 256; most pages are missing. */
  private static final QuoteStyle[][] PAGES = new QuoteStyle[256][];

  static {
    for (QuoteStyle style : values()) {
      for (int i = 0; i < style.openers.length(); i++) {
        put(style.openers.charAt(i), style);
        put(style.closers.charAt(i), style);
      }
    }
  }

  private final Level level;
  private final String openers;
  private final String closers;

  /**
   * A style.
   *
   * @param pairs an opening mark and the mark that closes it; the usual pair first
   */
  QuoteStyle(Level level, String... pairs) {
    this.level = level;
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    for (String pair : pairs) {
      first.append(pair.charAt(0));
      second.append(pair.charAt(1));
    }
    openers = first.toString();
    closers = second.toString();
  }

  /** A mark of two styles, like the curly mark that closes a low one, belongs to the first. */
  private static void put(char c, QuoteStyle style) {
    if (PAGES[c >>> 8] == null) {
      PAGES[c >>> 8] = new QuoteStyle[256];
    }
    if (of(c) == null) {
      PAGES[c >>> 8][c & 0xFF] = style;
    }
  }

  /** The style of a single character; null when it is no quote mark. */
  public static QuoteStyle of(char c) {
    QuoteStyle[] page = PAGES[c >>> 8];
    return page == null ? null : page[c & 0xFF];
  }

  /** The style of the mark at a place of a text, which may be doubled. */
  public static QuoteStyle of(CharSequence text, int i) {
    return isDoubled(text, i) ? DOUBLED : of(text.charAt(i));
  }

  /** Whether a character is a quote mark. */
  public static boolean isMark(char c) {
    return of(c) != null;
  }

  /** Whether two single characters are one double mark here: {@code ''} or {@code ``}. */
  public static boolean isDoubled(CharSequence text, int i) {
    char c = text.charAt(i);
    return (c == '\'' || c == '`' || c == '\u2018' || c == '\u2019')
        && i + 1 < text.length()
        && text.charAt(i + 1) == c;
  }

  /** Whether a character shows by its form that it opens a quotation. */
  public static boolean isOpeningForm(char c) {
    for (QuoteStyle style : ALL) {
      if (!style.openers.isEmpty()
          && style.openers.charAt(0) == c
          && style.closers.charAt(0) != c) {
        return true;
      }
    }
    return false;
  }

  private static final QuoteStyle[] ALL = values();

  /** Whether a character opens quotations in any style. */
  public static boolean anyOpens(char c) {
    for (QuoteStyle style : ALL) {
      if (style.opens(c)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a character closes quotations in any style. */
  public static boolean anyCloses(char c) {
    for (QuoteStyle style : ALL) {
      if (style.closers.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a character opens quotations in this style. */
  public boolean opens(char c) {
    return openers.indexOf(c) >= 0;
  }

  /** The mark that usually closes what {@code opener} opened; 0 when it opens nothing. */
  public char closer(char opener) {
    int pair = openers.indexOf(opener);
    return pair < 0 ? '\0' : closers.charAt(pair);
  }

  /** Whether this style uses single marks. */
  public boolean isSingle() {
    return level == Level.SINGLE;
  }

  /** Whether writers mix this style with others, opening with one and closing with another. */
  public boolean isMixed() {
    return this == CURLY || this == STRAIGHT || this == DOUBLED;
  }

  /** Whether this mark at the start of a paragraph can continue a quotation opened with another. */
  public boolean repeats(QuoteStyle opened) {
    return this == opened || (isMixed() && opened.isMixed());
  }
}
