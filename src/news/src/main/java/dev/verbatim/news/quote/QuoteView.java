package dev.verbatim.news.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.verbatim.extraction.Explanation;
import dev.verbatim.extraction.Span;
import dev.verbatim.platform.value.Stamp;
import dev.verbatim.platform.value.VersionTag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A quotation on the wire.
 *
 * <p>Every {@code start} and {@code end} counts Unicode code points of the article's body.
 */
public record QuoteView(
    String id,
    String articleId,
    Integer version,
    Instant createdAt,
    Instant updatedAt,
    String etag,
    QuotedArticleView article,
    String text,
    List<Span> segments,
    QuotedWords.Selector selector,
    String type,
    Span mention,
    @Schema(nullable = true, description = "Whose words they are; null when the text does not say")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        QuotedSpeakerView speaker,
    Span cue,
    List<Span> nested,
    String context,
    LocalDate saidOn,
    String via,
    double confidence,
    String review,
    String reviewedBy,
    Instant reviewedAt,
    String note,
    Explanation explanation) {

  /** A quotation that is kept. */
  public static QuoteView of(Quote quote) {
    return view(quote, true, null);
  }

  /** A quotation that was only looked for; without what storing would give it. */
  public static QuoteView unstored(Quote quote, Explanation explanation) {
    return view(quote, false, explanation);
  }

  private static QuoteView view(Quote quote, boolean stored, Explanation explanation) {
    Stamp stamp = quote.stamp();
    QuotedWords words = quote.words();
    QuoteAttribution attribution = quote.attribution();
    ReviewState review = quote.reviewState();
    return new QuoteView(
        stored ? quote.id() : null,
        stored ? quote.article().id() : null,
        stored ? stamp.version() : null,
        stored ? stamp.createdAt() : null,
        stored ? stamp.updatedAt() : null,
        stored ? VersionTag.header(quote.tag()) : null,
        stored ? QuotedArticleView.of(quote.article()) : null,
        words.text(),
        words.segments(),
        words.selector(),
        words.type().name().toLowerCase(Locale.ROOT),
        attribution.mention(),
        QuotedSpeakerView.of(attribution.speaker()),
        attribution.cue(),
        words.nested(),
        words.context().exact(),
        quote.occasion().saidOn(),
        quote.occasion().via(),
        attribution.confidence(),
        stored ? review.verdict().name().toLowerCase(Locale.ROOT) : null,
        review.by(),
        review.at(),
        review.note(),
        explanation);
  }
}
