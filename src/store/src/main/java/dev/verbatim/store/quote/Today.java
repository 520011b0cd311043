package dev.verbatim.store.quote;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.store.table.Condition;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;

/** One quotation for each day, the same for everyone: only the first one chosen is written. */
@Singleton
public class Today {

  private static final QuoteFilter GOOD =
      QuoteFilter.ANY.withType(QuotationType.DIRECT).withConfidenceFrom(0.8);

  /** How often one whose speaker has a name is looked for. */
  private static final int PICKS = 5;

  private final Items<TodayItem> items;
  private final Quotes quotes;
  private final RandomQuotes randomQuotes;

  @Inject
  public Today(DynamoDb dynamoDb, Quotes quotes, RandomQuotes randomQuotes) {
    this.items = dynamoDb.record(TodayItem.SCHEMA);
    this.quotes = quotes;
    this.randomQuotes = randomQuotes;
  }

  /**
   * The quotation of a day: chosen when it is first asked for, and again when that one is no longer
   * there or was rejected.
   *
   * @return empty when there is no quotation at all
   */
  public Optional<Quote> of(LocalDate day) {
    Optional<TodayItem> item = items.get(TodayItem.key(day), Consistency.EVENTUAL);
    Optional<Quote> chosen = item.flatMap(this::existing);
    return chosen.isPresent() ? chosen : choose(day, item);
  }

  /** Chooses one, unless another process has been faster: then it is that one. */
  private Optional<Quote> choose(LocalDate day, Optional<TodayItem> old) {
    Optional<Quote> chosen = pick();
    if (chosen.isEmpty()) {
      return chosen;
    }
    boolean first =
        items.put(
            new TodayItem(day, chosen.get().id()),
            old.map(item -> Condition.equal(TodayItem.QUOTE, item.quoteId()))
                .orElse(Condition.absent()));
    return first
        ? chosen
        : items
            .get(TodayItem.key(day), Consistency.LATEST)
            .flatMap(this::existing)
            .or(() -> chosen);
  }

  /** A good one whose speaker has a name, or a good one, or any. */
  private Optional<Quote> pick() {
    Optional<Quote> picked = randomQuotes.any(GOOD);
    for (int i = 1; i < PICKS && picked.isPresent() && picked.get().speakerId() == null; i++) {
      picked = randomQuotes.any(GOOD);
    }
    return picked.or(() -> randomQuotes.any(QuoteFilter.ANY));
  }

  private Optional<Quote> existing(TodayItem item) {
    return quotes.get(item.quoteId(), Consistency.EVENTUAL).filter(quote -> !quote.isRejected());
  }
}
