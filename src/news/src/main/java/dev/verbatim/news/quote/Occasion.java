package dev.verbatim.news.quote;

import java.time.LocalDate;

/**
 * When and through whom the words of a quotation reached the article.
 *
 * @param saidOn the day on which they were said, or null
 * @param via who or what carried them, or null
 */
public record Occasion(LocalDate saidOn, String via) {

  Occasion withSaidOn(LocalDate newSaidOn) {
    return new Occasion(newSaidOn, via);
  }
}
