package dev.verbatim.news.quote;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.platform.value.Urns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A quotation in the words of schema.org: a <a href="https://schema.org/Quotation">Quotation</a> as
 * JSON-LD. What its vocabulary has no word for is left out.
 *
 * @param spokenByCharacter whose words they are, where that is a person or an organization: the
 *     vocabulary lets nothing else speak
 * @param creditText the name of any other speaker, or the words for one without a name: nothing
 *     says that it is the same one as in another article, so it has no identifier
 * @param dateCreated the day on which the words were said
 */
@Schema(hidden = true)
public record QuoteLd(
    @JsonProperty("@context") String context,
    @JsonProperty("@type") String type,
    @JsonProperty("@id") String iri,
    String identifier,
    String text,
    SpokenBy spokenByCharacter,
    String creditText,
    PartOf isPartOf,
    LocalDate dateCreated,
    Instant dateModified) {

  /** A person or an organization. */
  public record SpokenBy(
      @JsonProperty("@type") String type,
      @JsonProperty("@id") String iri,
      String identifier,
      String name,
      String description,
      List<String> sameAs) {}

  /** The article. */
  public record PartOf(
      @JsonProperty("@type") String type,
      @JsonProperty("@id") String iri,
      String identifier,
      String url,
      String headline,
      String inLanguage,
      OrganizationLd publisher,
      DateOrInstant datePublished) {

    private static PartOf of(QuotedArticle article) {
      return new PartOf(
          "NewsArticle",
          Urns.of("article", article.id()),
          article.id(),
          article.url(),
          article.headline(),
          article.language(),
          OrganizationLd.of(article.publisherId(), article.publisherName()),
          article.published());
    }
  }

  /**
   * A quotation that is kept.
   *
   * @param speaker what is known of its speaker; empty for one without a name
   */
  public static QuoteLd of(Quote quote, Optional<Speaker> speaker) {
    String spokenBy = speaker.map(known -> type(known.kind())).orElse(null);
    return new QuoteLd(
        "https://schema.org",
        "Quotation",
        Urns.of("quote", quote.id()),
        quote.id(),
        quote.text(),
        spokenBy == null
            ? null
            : new SpokenBy(
                spokenBy,
                Urns.of("speaker", quote.speaker().id()),
                quote.speaker().id(),
                quote.speaker().name(),
                speaker.get().description(),
                speaker.get().sameAs().isEmpty() ? null : speaker.get().sameAs()),
        quote.speaker() == null || spokenBy != null ? null : quote.speaker().name(),
        PartOf.of(quote.article()),
        quote.saidOn(),
        quote.updatedAt());
  }

  private static String type(SourceKind kind) {
    return switch (kind) {
      case PERSON -> "Person";
      case ORGANIZATION -> "Organization";
      // Neither one person nor one organization; to call them so would be a guess.
      case PLACE, GROUP, UNKNOWN -> null;
    };
  }
}
