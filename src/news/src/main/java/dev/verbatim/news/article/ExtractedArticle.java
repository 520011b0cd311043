package dev.verbatim.news.article;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedArticle;
import dev.verbatim.news.speaker.QuotedSource;
import java.util.List;

/**
 * An article with everything that was found in it, to be stored together or not at all.
 *
 * @param article the article, with its body
 * @param quotes its quotations in reading order
 * @param sources those who speak in it, each once
 */
public record ExtractedArticle(Article article, List<Quote> quotes, List<QuotedSource> sources) {
  public ExtractedArticle {
    quotes = List.copyOf(quotes);
    sources = List.copyOf(sources);
  }

  /** No article has more. */
  public static final int MOST_QUOTES = 1000;

  /** How many quotations of an article count: all but the rejected ones. */
  public static int count(List<Quote> quotes) {
    return (int) quotes.stream().filter(quote -> !quote.isRejected()).count();
  }

  /** What its quotations show of an article. */
  public static QuotedArticle quoted(Article article) {
    Publisher publisher = article.publisher();
    return new QuotedArticle(
        article.id(),
        article.headline(),
        publisher == null ? null : publisher.id(),
        publisher == null ? null : publisher.name(),
        article.published(),
        article.listedAt(),
        article.url(),
        article.language(),
        article.section(),
        article.tags());
  }
}
