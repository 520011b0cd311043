package dev.verbatim.store.quote;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import java.util.Optional;

/** Draws quotations by chance. */
public interface RandomQuotes {

  /** One of the quotations that pass the filter, each about as likely as any other. */
  Optional<Quote> draw(QuoteFilter filter);
}
