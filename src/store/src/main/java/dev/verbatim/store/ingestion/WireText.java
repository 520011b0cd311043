package dev.verbatim.store.ingestion;

import dev.verbatim.extraction.QuoteMarks;
import dev.verbatim.news.article.AddArticle;
import dev.verbatim.news.article.BodyText;
import dev.verbatim.platform.value.DateOrInstant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Raw text as a news wire sends it.
 *
 * <p>A leading {@code date 2022-06-27 Islam Times - } gives the date and the publisher, which may
 * be missing. A first paragraph that is one short line and no sentence is the headline.
 *
 * @param published the date, or null
 * @param publisher the publisher's name, or null
 * @param headline the headline, or null
 * @param body the rest, as {@link BodyText} leaves it; empty when there is none
 */
public record WireText(DateOrInstant published, String publisher, String headline, String body) {

  private static final Pattern HEADER =
      Pattern.compile(
          "^[\\s\uFEFF]*date (\\d{4}-\\d{2}-\\d{2}) (?:([^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]{1,200}?) )??[-\u2013\u2014]\\s");

  private static final int LONGEST_HEADLINE = 200;

  private static final String SENTENCE_ENDS = ".!?:;,\u2026";

  /**
   * Reads raw text.
   *
   * @param raw any text
   * @param headlineKnown whether the headline came with the text, so that none is looked for
   */
  public static WireText read(String raw, boolean headlineKnown) {
    Matcher header = HEADER.matcher(raw);
    DateOrInstant published = null;
    String publisher = null;
    String rest = raw;
    if (header.find() && isDate(header.group(1))) {
      published = DateOrInstant.parse(header.group(1));
      publisher =
          header.group(2) == null || header.group(2).isBlank() ? null : header.group(2).strip();
      rest = raw.substring(header.end());
    }
    List<String> paragraphs = BodyText.paragraphs(rest);
    String headline = null;
    if (!headlineKnown && paragraphs.size() > 1 && isHeadline(paragraphs.get(0))) {
      headline = paragraphs.get(0);
      paragraphs = paragraphs.subList(1, paragraphs.size());
    }
    return new WireText(published, publisher, headline, String.join("\n\n", paragraphs));
  }

  /** The article, of which nothing more is known. */
  public AddArticle article() {
    return AddArticle.builder(body)
        .headline(headline)
        .publisher(publisher)
        .published(published)
        .build();
  }

  private static boolean isHeadline(String paragraph) {
    return paragraph.length() <= LONGEST_HEADLINE
        && paragraph.indexOf('\n') < 0
        && !endsSentence(paragraph);
  }

  /** Whether a sentence ends with the paragraph, also one inside of quote marks or brackets. */
  private static boolean endsSentence(String paragraph) {
    int end = paragraph.length();
    while (end > 0 && closes(paragraph.charAt(end - 1))) {
      end--;
    }
    return end > 0 && SENTENCE_ENDS.indexOf(paragraph.charAt(end - 1)) >= 0;
  }

  private static boolean closes(char c) {
    return QuoteMarks.closes(c) || c == ')' || c == ']';
  }

  private static boolean isDate(String text) {
    try {
      DateOrInstant.parse(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
