package dev.verbatim.search.query;

import java.util.Arrays;
import java.util.List;

/**
 * Shows in a text what was found in it: HTML that is safe in any page, its text escaped and what
 * was found in {@code <mark>}.
 *
 * <p>PostgreSQL marks with characters of Unicode's private use area. What of them is in the text is
 * taken out before, so a mark is never one of the text's own.
 */
final class HighlightMarkup {

  private static final String MARK = "\ue000";
  private static final String MARK_END = "\ue001";
  private static final String FRAGMENT_END = "\ue002";

  /** Replace angle brackets, which PostgreSQL takes for markup and leaves out. */
  private static final String LESS = "\ue003";

  private static final String GREATER = "\ue004";

  /** Most articles say in their lead what they are about, and a lead is read fast. */
  private static final int LEAD = 1_500;

  /** As much of a body as is searched; see {@code V1__read_model.sql}. */
  private static final int SEARCHED = 100_000;

  private static final String SELECTED = "StartSel=" + MARK + ", StopSel=" + MARK_END;
  private static final String WHOLE = SELECTED + ", HighlightAll=true";
  private static final String FRAGMENTS =
      SELECTED
          + ", MaxFragments=2, MaxWords=25, MinWords=10, ShortWord=0, FragmentDelimiter="
          + FRAGMENT_END;

  private HighlightMarkup() {}

  /** The SQL that marks all of a text. */
  static String whole(String text, String query) {
    return marked(text, query, WHOLE);
  }

  /** The SQL that marks the best parts of a text. */
  static String fragments(String text, String query) {
    String lead = marked("left(%s, %d)".formatted(text, LEAD), query, FRAGMENTS);
    String all = marked("left(%s, %d)".formatted(text, SEARCHED), query, FRAGMENTS);
    // Without the offset PostgreSQL would mark the lead twice.
    return """
        (select case when position('%s' in lead) > 0 then lead else %s end
        from (select %s as lead offset 0) as marked)"""
        .formatted(MARK, all, lead);
  }

  private static String marked(String text, String query, String options) {
    return """
        ts_headline(
          news_configuration(page.dictionary), translate(%s, '<>%s', '%s'), %s, '%s')"""
        .formatted(
            text, LESS + GREATER + MARK + MARK_END + FRAGMENT_END, LESS + GREATER, query, options);
  }

  /** The parts of a marked text that something was found in, as HTML. */
  public static List<String> html(String marked) {
    return marked == null
        ? List.of()
        : Arrays.stream(marked.split(FRAGMENT_END))
            .filter(fragment -> fragment.contains(MARK))
            .map(HighlightMarkup::escaped)
            .toList();
  }

  private static String escaped(String fragment) {
    return fragment
        .strip()
        .replace("&", "&amp;")
        .replace(LESS, "&lt;")
        .replace(GREATER, "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replace(MARK, "<mark>")
        .replace(MARK_END, "</mark>");
  }
}
