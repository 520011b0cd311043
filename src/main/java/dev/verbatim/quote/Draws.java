package dev.verbatim.quote;

import java.util.Optional;

/** Draws quotations by chance. */
public interface Draws {

  /** One of the quotations that pass the filter, each about as likely as any other. */
  Optional<Quote> draw(QuoteFilter filter);
}
