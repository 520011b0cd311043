package dev.verbatim.store.quote;

import dev.verbatim.news.quote.Quote;
import java.time.LocalDate;
import java.util.Optional;

/** One quotation for each day, the same for everyone. */
public interface Today {

  /**
   * The quotation of a day: chosen when it is first asked for, and again when that one is no longer
   * there or was rejected.
   *
   * @return empty when there is no quotation at all
   */
  Optional<Quote> of(LocalDate day);
}
