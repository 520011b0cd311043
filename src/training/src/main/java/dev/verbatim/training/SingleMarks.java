package dev.verbatim.training;

/** Passages with single quote marks in place of double ones, as British papers print them. */
final class SingleMarks {
  private SingleMarks() {}

  /** The same passage with single marks, or null where words could not be told from marks then. */
  static GoldArticle of(GoldArticle passage) {
    String text = passage.text();
    if (text.indexOf('`') >= 0 || text.contains("''")) {
      return null;
    }
    StringBuilder single = new StringBuilder(text);
    boolean changed = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean besideLetter =
          i > 0
              && Character.isLetterOrDigit(text.charAt(i - 1))
              && i + 1 < text.length()
              && Character.isLetterOrDigit(text.charAt(i + 1));
      if (c == '\u2018' || (c == '\'' || c == '\u2019') && !besideLetter) {
        return null;
      }
      int at = "\u201C\u201D\"".indexOf(c);
      if (at >= 0) {
        single.setCharAt(i, "\u2018\u2019'".charAt(at));
        changed = true;
      }
    }
    return changed
        ? new GoldArticle(
            passage.id() + "/single", single.toString(), passage.quotes(), passage.ignored())
        : null;
  }
}
