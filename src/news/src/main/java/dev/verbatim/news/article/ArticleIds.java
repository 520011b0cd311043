package dev.verbatim.news.article;

import dev.verbatim.extraction.QuoteMarks;
import dev.verbatim.platform.value.Ids;
import java.text.Normalizer;

/** The ids of articles: the same text from the same publisher has the same id. */
public final class ArticleIds {

  private static final int LENGTH = 20;

  private ArticleIds() {}

  /**
   * @param publisher who published it, or null
   * @param body its text; space, quotation marks, apostrophes and dashes count alike whichever
   *     character is used
   */
  public static String of(Publisher publisher, String body) {
    return Ids.of(LENGTH, publisher == null ? "" : publisher.id(), fold(body));
  }

  private static String fold(String body) {
    // An acute accent alone is meant as an apostrophe, and would not be one any more after that.
    String normal = Normalizer.normalize(body.replace('\u00b4', '\''), Normalizer.Form.NFKC);
    return QuoteMarks.fold(normal)
        .replaceAll("[\u2010-\u2015\u2212]", "-")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip();
  }
}
