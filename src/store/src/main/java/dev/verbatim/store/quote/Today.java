package dev.verbatim.store.quote;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.Review;
import dev.verbatim.news.quote.TodayItem;
import dev.verbatim.platform.table.Write;
import dev.verbatim.platform.table.WriteRefused;
import dev.verbatim.store.table.DynamoDb;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One quotation for each day, the same for everyone: only the first one chosen is written. */
@Singleton
public class Today {

  private static final QuoteFilter GOOD =
      new QuoteFilter(null, false, null, QuotationType.DIRECT, null, 0.8, null, null);

  /** How often one whose speaker has a name is looked for. */
  private static final int PICKS = 5;

  private final DynamoDb dynamoDb;
  private final Quotes quotes;
  private final RandomQuotes randomQuotes;

  @Inject
  public Today(DynamoDb dynamoDb, Quotes quotes, RandomQuotes randomQuotes) {
    this.dynamoDb = dynamoDb;
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
    Optional<Map<String, AttributeValue>> item = dynamoDb.get(TodayItem.key(day));
    Optional<Quote> chosen = item.flatMap(this::existing);
    return chosen.isPresent() ? chosen : choose(day, item);
  }

  /** Chooses one, unless another process has been faster: then it is that one. */
  private Optional<Quote> choose(LocalDate day, Optional<Map<String, AttributeValue>> old) {
    Optional<Quote> chosen = pick();
    if (chosen.isEmpty()) {
      return chosen;
    }
    Write write = Write.put(TodayItem.of(day, chosen.get().id()));
    try {
      dynamoDb.transact(
          List.of(
              old.isEmpty()
                  ? write.onlyIf(Write.ABSENT)
                  : write.onlyIf(
                      TodayItem.QUOTE + " = :old",
                      Map.of(":old", AttributeValue.fromS(TodayItem.quoteId(old.get()))))));
      return chosen;
    } catch (WriteRefused e) {
      return dynamoDb.getLatest(TodayItem.key(day)).flatMap(this::existing).or(() -> chosen);
    }
  }

  /** A good one whose speaker has a name, or a good one, or any. */
  private Optional<Quote> pick() {
    Optional<Quote> picked = randomQuotes.any(GOOD);
    for (int i = 1; i < PICKS && picked.isPresent() && picked.get().speakerId() == null; i++) {
      picked = randomQuotes.any(GOOD);
    }
    return picked.or(() -> randomQuotes.any(QuoteFilter.ANY));
  }

  private Optional<Quote> existing(Map<String, AttributeValue> item) {
    return quotes.get(TodayItem.quoteId(item)).filter(quote -> quote.review() != Review.REJECTED);
  }
}
