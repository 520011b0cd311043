package dev.verbatim.store.ingestion;

import dev.verbatim.extraction.QuoteMarks;
import dev.verbatim.news.article.BodyText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first paragraphs of a text are: a headline, a byline, a wire's slug, or text. */
final class LeadLines {
  private static final int LONGEST_HEADLINE = 200;

  /** How many paragraphs are looked at for the words of a headline. */
  private static final int LOOKED_AT = 40;

  private static final int LONGEST_CAPTION = 400;
  private static final int LONGEST_BYLINE = 120;

  /** So many words in marks are a quotation rather than a title or a doubted word. */
  private static final int QUOTED_WORDS = 3;

  private static final String SENTENCE_ENDS = ".!?:;,\u2026";

  private static final String NAME =
      "\\p{Lu}[\\p{L}.'\u2019-]*(?: (?:\\p{Lu}|de |van |von |al-)[\\p{L}.'\u2019-]*){1,4}";

  /** The names, and a line with the agency or outlet for which they write. */
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:By|BY) ("
              + NAME
              + "(?:(?:, | and | AND | & )"
              + NAME
              + "){0,4})"
              + "(?:(?:\\n|, | \\| | \u2014 )([\\p{L}][\\p{L} .&'\u2019-]{1,60}))?");

  private static final Pattern SLUG =
      Pattern.compile(
          "[A-Z]{2,4}-[A-Za-z0-9.]+-{1,2}[A-Za-z0-9.-]+(?:, [A-Za-z0-9 /-]{1,40}){0,3}");

  /** Who took a picture, at the end of its caption. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:[(|\\[] ?|\\. )(?:[\\w-]{1,20} )?(?:photo|picture|image|photograph|credit)s?"
              + "(?: courtesy of| by| credit)?[:/ ][^()\\n.]{2,80}[)\\].]?$",
          Pattern.CASE_INSENSITIVE);

  private LeadLines() {}

  /**
   * Whether a paragraph is one short line, no sentence, and quotes nobody whose words are not in
   * the text again.
   *
   * @param next the paragraphs after it
   */
  static boolean isHeadline(String paragraph, List<String> next) {
    if (paragraph.length() > LONGEST_HEADLINE
        || paragraph.indexOf('\n') >= 0
        || endsSentence(paragraph)) {
      return false;
    }
    String quoted = quoted(paragraph);
    return quoted == null
        || next.stream().limit(LOOKED_AT).anyMatch(later -> later.contains(quoted));
  }

  /** Whether a paragraph is a caption: it ends with who took the picture. */
  static boolean isCaption(String paragraph) {
    return paragraph.length() <= LONGEST_CAPTION && CREDIT.matcher(paragraph).find();
  }

  /** Whether a paragraph is a label of a wire: {@code BC-US--Earns-Keelmark, 1st Ld-Writethru}. */
  static boolean isSlug(String paragraph) {
    return paragraph.length() <= LONGEST_BYLINE && SLUG.matcher(paragraph).matches();
  }

  /** Who wrote the article, where a paragraph is a byline; null where it is none. */
  static String byline(String paragraph) {
    if (paragraph.length() > LONGEST_BYLINE || endsSentence(paragraph)) {
      return null;
    }
    Matcher byline = BYLINE.matcher(paragraph);
    if (!byline.matches()) {
      return null;
    }
    String names = inSmallLetters(byline.group(1));
    return byline.group(2) == null ? names : names + ", " + byline.group(2).strip();
  }

  /** {@code Ann Lee and Bo Ohm} of {@code ANN LEE AND BO OHM}; other names stay as they are. */
  private static String inSmallLetters(String names) {
    if (names.chars().anyMatch(c -> Character.isLowerCase(c) && c != 'd' && c != 'n' && c != 'a')) {
      return names;
    }
    StringBuilder small = new StringBuilder(names.toLowerCase(Locale.ROOT));
    boolean starts = true;
    for (int i = 0; i < small.length(); i++) {
      if (starts) {
        small.setCharAt(i, Character.toUpperCase(small.charAt(i)));
      }
      starts = !Character.isLetter(small.charAt(i));
    }
    return small.toString().replace(" And ", " and ");
  }

  /** Whether a sentence ends with the paragraph, also one inside of quote marks or brackets. */
  private static boolean endsSentence(String paragraph) {
    int end = paragraph.length();
    while (end > 0 && closes(paragraph.charAt(end - 1))) {
      end--;
    }
    return end > 0 && SENTENCE_ENDS.indexOf(paragraph.charAt(end - 1)) >= 0;
  }

  /**
   * The first words in marks that are likely what somebody said: so many, or with a pause at their
   * end, which is left out; null when there are none.
   */
  private static String quoted(String line) {
    for (int i = 0; i < line.length(); i++) {
      boolean starts = i == 0 || !Character.isLetterOrDigit(line.charAt(i - 1));
      int end = starts && QuoteMarks.opens(line.charAt(i)) ? closing(line, i) : -1;
      if (end > i + 1) {
        boolean pauses = ",.!?".indexOf(line.charAt(end - 1)) >= 0;
        String words = line.substring(i + 1, pauses ? end - 1 : end);
        if (pauses || BodyText.words(words) >= QUOTED_WORDS) {
          return words;
        }
        i = end;
      }
    }
    return null;
  }

  /** The next mark that closes at the end of a word; -1 when there is none. */
  private static int closing(String line, int opening) {
    for (int i = opening + 1; i < line.length(); i++) {
      boolean ends = i + 1 == line.length() || !Character.isLetterOrDigit(line.charAt(i + 1));
      if (ends && QuoteMarks.closes(line.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean closes(char c) {
    return QuoteMarks.closes(c) || c == ')' || c == ']';
  }
}
