package dev.verbatim.news.article;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedArticle;
import dev.verbatim.news.speaker.LedgerEntry;
import java.time.Instant;
import java.util.List;

/**
 * An article with everything that was found in it, to be stored together or not at all.
 *
 * @param article the article, with its body
 * @param quotes its quotations in reading order
 * @param ledgerEntries those who speak in it, each once
 */
public record ExtractedArticle(
    Article article, List<Quote> quotes, List<LedgerEntry> ledgerEntries) {
  public ExtractedArticle {
    quotes = List.copyOf(quotes);
    ledgerEntries = List.copyOf(ledgerEntries);
  }

  /** No article has more. */
  public static final int MOST_QUOTES = 1000;

  /** The same, stored first at another time. */
  public ExtractedArticle since(Instant stored) {
    Article later = article.withStamp(article.stamp().storedAt(stored));
    QuotedArticle quoted = quoted(later);
    return new ExtractedArticle(
        later,
        quotes.stream()
            .map(quote -> quote.withArticle(quoted).withStamp(quote.stamp().storedAt(stored)))
            .toList(),
        ledgerEntries);
  }

  /** How many quotations of an article count: all but the rejected ones. */
  public static int count(List<Quote> quotes) {
    return (int) quotes.stream().filter(quote -> !quote.isRejected()).count();
  }

  /** What its quotations know of an article. */
  public static QuotedArticle quoted(Article article) {
    return new QuotedArticle(
        article.id(),
        article.publisher() == null ? null : article.publisher().id(),
        article.listedAt());
  }
}
