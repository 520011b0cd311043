package dev.verbatim.article;

import dev.verbatim.quote.Quote;
import dev.verbatim.speaker.Appearance;
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
}
