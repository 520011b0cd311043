package dev.verbatim.article;

import dev.verbatim.quote.Quote;
import dev.verbatim.quote.QuotedArticle;
import dev.verbatim.speaker.Appearance;
import java.time.Instant;
import java.util.List;

/**
 * An article with everything that was found in it, to be stored together or not at all.
 *
 * @param article the article, with its body
 * @param quotes its quotations in reading order
 * @param appearances those who speak in it, each once
 */
public record ExtractedArticle(Article article, List<Quote> quotes, List<Appearance> appearances) {
  public ExtractedArticle {
    quotes = List.copyOf(quotes);
    appearances = List.copyOf(appearances);
  }

  /** The same, stored first at another time. */
  ExtractedArticle since(Instant stored) {
    Article later = article.since(stored);
    QuotedArticle quoted = ArticleQuoteEdits.quoted(later);
    return new ExtractedArticle(
        later, quotes.stream().map(quote -> quote.since(stored).in(quoted)).toList(), appearances);
  }
}
