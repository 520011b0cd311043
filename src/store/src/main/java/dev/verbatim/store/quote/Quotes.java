package dev.verbatim.store.quote;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.Review;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.paging.PageScan;
import java.util.Map;
import java.util.Optional;

/** The quotations of all articles. A quotation is there when its article is. */
public interface Quotes {

  /** The quotation with this id. */
  Optional<Quote> get(String id);

  /**
   * Quotations, the newest article's first.
   *
   * @param limit how many at the most
   * @param after where the slice before ended; null for the first
   */
  Page<Quote> list(QuoteFilter filter, int limit, Map<String, String> after);

  /**
   * Reads on in all quotations that pass the filter, in no order.
   *
   * @param most how many at the most
   * @param after the position to read on from; null for the beginning
   */
  PageScan<Quote> stretch(QuoteFilter filter, int most, Map<String, String> after);

  /**
   * An article's quotations in reading order; empty when there is no such article.
   *
   * @param review what editors said of them; where it is null, rejected ones are left out
   * @param limit how many at the most
   * @param after where the slice before ended; null for the first
   */
  Optional<Page<Quote>> ofArticle(
      String articleId, Review review, int limit, Map<String, String> after);
}
