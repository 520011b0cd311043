package dev.verbatim.news.article;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteView;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.platform.value.Stamp;
import dev.verbatim.platform.value.VersionTag;
import java.time.Instant;
import java.util.List;

/**
 * An article on the wire; in lists without its {@code body}, and with its {@code quotes} where they
 * are asked for.
 */
public record ArticleView(
    String id,
    Integer version,
    Instant createdAt,
    Instant updatedAt,
    String etag,
    String headline,
    String body,
    Publisher publisher,
    List<String> agencies,
    DateOrInstant published,
    String url,
    String byline,
    String section,
    List<String> tags,
    String language,
    int wordCount,
    int quoteCount,
    ExtractedBy extraction,
    List<QuoteView> quotes) {

  /** An article that is kept. */
  public static ArticleView of(Article article) {
    return view(article, true, null);
  }

  /** An article that is kept, and its quotations but for the rejected ones. */
  public static ArticleView of(Article article, List<Quote> quotes) {
    return view(
        article,
        true,
        quotes.stream().filter(quote -> !quote.isRejected()).map(QuoteView::of).toList());
  }

  /** An article that was only read; without what storing would give it. */
  public static ArticleView unstored(Article article) {
    return view(article, false, null);
  }

  private static ArticleView view(Article article, boolean stored, List<QuoteView> quotes) {
    Stamp stamp = article.stamp();
    ArticleText text = article.text();
    Publication publication = article.publication();
    Topics topics = article.topics();
    return new ArticleView(
        stored ? article.id() : null,
        stored ? stamp.version() : null,
        stored ? stamp.createdAt() : null,
        stored ? stamp.updatedAt() : null,
        stored ? VersionTag.header(article.tag()) : null,
        text.headline(),
        text.body(),
        publication.publisher(),
        publication.agencies(),
        publication.published(),
        publication.url(),
        publication.byline(),
        topics.section(),
        topics.tags(),
        text.language(),
        text.wordCount(),
        article.quoteCount(),
        article.extraction(),
        quotes);
  }
}
