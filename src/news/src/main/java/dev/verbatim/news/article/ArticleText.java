package dev.verbatim.news.article;

/**
 * What an article says.
 *
 * @param headline null when the source gave none
 * @param body plain text, one blank line between paragraphs; null where only the summary was read
 * @param language a BCP 47 tag, or null when it cannot be told
 * @param wordCount words of the body
 */
public record ArticleText(String headline, String body, String language, int wordCount) {

  /** A text without headline, in an unknown language. */
  public static ArticleText of(String body) {
    return new ArticleText(null, body, null, BodyText.words(body));
  }

  public ArticleText withHeadline(String newHeadline) {
    return new ArticleText(newHeadline, body, language, wordCount);
  }

  public ArticleText withLanguage(String newLanguage) {
    return new ArticleText(headline, body, newLanguage, wordCount);
  }

  public ArticleText withWordCount(int newWordCount) {
    return new ArticleText(headline, body, language, newWordCount);
  }

  /** The same text, read with or without its body: the words are not counted again. */
  ArticleText withBody(String newBody) {
    return new ArticleText(headline, newBody, language, wordCount);
  }
}
