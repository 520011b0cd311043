package dev.verbatim.store.quote;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.store.record.QuoteHistory;
import dev.verbatim.store.record.SpeakerDecisions;
import dev.verbatim.store.table.Consistency;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What quotations are and were. */
@Singleton
public class QuoteVersions {

  private final Quotes quotes;
  private final QuoteHistory history;
  private final SpeakerDecisions decisions;

  @Inject
  public QuoteVersions(Quotes quotes, QuoteHistory history, SpeakerDecisions decisions) {
    this.quotes = quotes;
    this.history = history;
    this.decisions = decisions;
  }

  /** A quotation as it is, and as it was, the last state first; empty when there is none. */
  public List<Quote> of(String id) {
    return quotes.get(id, Consistency.LATEST).map(this::of).orElse(List.of());
  }

  private List<Quote> of(Quote now) {
    List<Quote> before = history.of(now);
    List<Quote> states = new ArrayList<>();
    states.add(now);
    states.addAll(decisions.namesOf(before, Consistency.LATEST).shown(before));
    return states;
  }
}
