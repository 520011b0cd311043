package dev.verbatim.store.quote;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.speaker.QuotedSource;
import dev.verbatim.store.record.ArticleReader;
import dev.verbatim.store.record.ArticleRecord;
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
  private final ArticleReader reader;
  private final QuoteHistory history;
  private final SpeakerDecisions decisions;

  @Inject
  public QuoteVersions(
      Quotes quotes, ArticleReader reader, QuoteHistory history, SpeakerDecisions decisions) {
    this.quotes = quotes;
    this.reader = reader;
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
    if (!before.isEmpty()) {
      List<QuotedSource> sources =
          reader
              .get(now.article().id(), Consistency.LATEST)
              .map(ArticleRecord::sources)
              .orElse(List.of());
      states.addAll(decisions.namesOf(before, Consistency.LATEST).shown(before, sources));
    }
    return states;
  }
}
