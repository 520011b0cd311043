package dev.verbatim.news.quote;

import dev.verbatim.platform.value.DateOrInstant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a quotation shows of its article, on the wire.
 *
 * @param headline absent where there is none
 * @param publisher who published it; absent where that is not known
 * @param published when; absent where that is not known
 * @param url where it is published; absent where that is not known
 * @param language a BCP 47 tag; absent where that is not known
 */
@Schema(name = "QuotedArticle")
public record QuotedArticleView(
    String headline,
    QuotedPublisher publisher,
    DateOrInstant published,
    String url,
    String language) {

  /** The publisher of a quotation's article. */
  public record QuotedPublisher(String id, String name) {}

  static QuotedArticleView of(QuotedArticle article) {
    return new QuotedArticleView(
        article.headline(),
        article.publisherId() == null
            ? null
            : new QuotedPublisher(article.publisherId(), article.publisherName()),
        article.published(),
        article.url(),
        article.language());
  }
}
