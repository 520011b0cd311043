package dev.verbatim.store.quote;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedArticle;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What editors do to quotations. Each change also changes what is counted of article and speakers,
 * with it or not at all.
 */
public interface QuoteEdits {

  /**
   * Changes a quotation.
   *
   * @param change makes of the quotation as it stands what it shall be; it may be asked again when
   *     something was written meanwhile, and what it throws goes to the caller
   * @return the quotation as it stands then
   * @throws dev.verbatim.platform.problem.NoSuchResource when there is no such quotation
   */
  Quote change(String id, UnaryOperator<Quote> change);

  /**
   * Adds a quotation to an article.
   *
   * @param make makes it of the article; it may be asked again, as above
   * @return what stands: the quotation, or one of the same words at the same place that was there
   * @throws dev.verbatim.platform.problem.NoSuchResource when there is no such article
   */
  Added add(String articleId, Function<QuotedText, Quote> make);

  /**
   * An article as far as its quotations depend on it.
   *
   * @param article where they stand
   * @param body its text
   * @param quotes those that are there, rejected ones too
   */
  record QuotedText(QuotedArticle article, String body, List<Quote> quotes) {}

  /**
   * What stands after adding.
   *
   * @param isNew whether it was not there before
   */
  record Added(Quote quote, boolean isNew) {}
}
