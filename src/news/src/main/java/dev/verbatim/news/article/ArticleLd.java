package dev.verbatim.news.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.verbatim.news.quote.OrganizationLd;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.platform.value.Urns;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An article in the words of schema.org: a <a href="https://schema.org/NewsArticle">NewsArticle</a>
 * as JSON-LD. What its vocabulary has no word for is left out.
 *
 * @param creditText the byline, which need not be anybody's name
 */
@Schema(hidden = true)
public record ArticleLd(
    @JsonProperty("@context") String context,
    @JsonProperty("@type") String type,
    @JsonProperty("@id") String iri,
    String identifier,
    String url,
    String headline,
    String articleBody,
    String articleSection,
    List<String> keywords,
    String inLanguage,
    int wordCount,
    String creditText,
    OrganizationLd publisher,
    DateOrInstant datePublished,
    Instant dateModified) {

  /**
   * An article that is kept.
   *
   * @param article with its body
   */
  public static ArticleLd of(Article article) {
    Publisher publisher = article.publisher();
    return new ArticleLd(
        "https://schema.org",
        "NewsArticle",
        Urns.of("article", article.id()),
        article.id(),
        article.url(),
        article.headline(),
        article.body(),
        article.section(),
        article.tags().isEmpty() ? null : article.tags(),
        article.language(),
        article.text().wordCount(),
        article.publication().byline(),
        publisher == null ? null : OrganizationLd.of(publisher.id(), publisher.name()),
        article.published(),
        article.updatedAt());
  }
}
