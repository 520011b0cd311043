package dev.verbatim.store.quote;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.QuoteItem;
import dev.verbatim.news.quote.Review;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Period;
import dev.verbatim.platform.table.Shards;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.platform.value.Ids;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.IndexQuery;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Picks random quotations with a few reads, however many there are.
 *
 * <p>In the index by-chance the quotations are in the order of random-looking tokens. A pick reads
 * a window that begins at a random token, from each shard, and takes one of what passes, all with
 * the same chance. While a shard holds less than a window all of it is read, and all quotations are
 * exactly alike; beyond that, how likely one is depends on the gaps between the tokens, which
 * differ by about a seventh over a window.
 *
 * <p>A speaker's quotations, and whatever no window holds, are picked from the list that the filter
 * makes: all alike while there are less than a window; beyond that, from a window that begins at an
 * instant between the first and the last, so that what was published in quiet times is likelier.
 */
@Singleton
public class RandomQuotes {

  /** How many are read from each shard, or from a list. */
  static final int WINDOW = 50;

  /** What was picked may be gone, or not yet be there. */
  private static final int MOST_PICKS = 4;

  private final DynamoDb dynamoDb;
  private final Quotes quotes;
  private final RandomGenerator random;

  @Inject
  public RandomQuotes(DynamoDb dynamoDb, Quotes quotes, RandomGenerator random) {
    this.dynamoDb = dynamoDb;
    this.quotes = quotes;
    this.random = random;
  }

  /** One of the quotations that pass the filter, each about as likely as any other. */
  public Optional<Quote> any(QuoteFilter filter) {
    Optional<Quote> picked = filter.speaker() == null ? fromWindows(filter) : Optional.empty();
    return picked.or(() -> fromList(filter));
  }

  private Optional<Quote> fromWindows(QuoteFilter filter) {
    List<String> ids = new ArrayList<>();
    for (String shard : Shards.all(QuoteItem.KIND)) {
      window(shard).stream()
          .filter(item -> passes(item, filter))
          .forEach(item -> ids.add(QuoteItem.id(Key.of(item))));
    }
    for (int picks = 0; picks < MOST_PICKS && !ids.isEmpty(); picks++) {
      Optional<Quote> picked = quotes.get(ids.remove(random.nextInt(ids.size())));
      if (picked.isPresent()) {
        return picked;
      }
    }
    return Optional.empty();
  }

  private Optional<Quote> fromList(QuoteFilter filter) {
    Page<Quote> newest = quotes.list(filter, WINDOW, null);
    List<Quote> found = newest.items();
    if (newest.next() != null && !found.isEmpty()) {
      found = window(filter, newest.items());
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(found.get(random.nextInt(found.size())));
  }

  /** A window of a shard, which goes on at its beginning when it comes to its end. */
  private List<Map<String, AttributeValue>> window(String shard) {
    String token = Ids.of(QuoteItem.TOKEN_LENGTH, String.valueOf(random.nextLong()));
    List<Map<String, AttributeValue>> items =
        new ArrayList<>(query(shard, Table.CHANCE + " >= :token", token, WINDOW));
    if (items.size() < WINDOW) {
      items.addAll(query(shard, Table.CHANCE + " < :token", token, WINDOW - items.size()));
    }
    return items;
  }

  private List<Map<String, AttributeValue>> query(
      String shard, String tokens, String token, int limit) {
    return dynamoDb
        .query(
            QueryRequest.builder()
                .indexName(Table.Index.CHANCE.indexName())
                .keyConditionExpression(Table.Index.CHANCE.partition() + " = :shard and " + tokens)
                .expressionAttributeValues(
                    Map.of(
                        ":shard", AttributeValue.fromS(shard),
                        ":token", AttributeValue.fromS(token)))
                .limit(limit))
        .items();
  }

  /** A window of a list, which goes on with the newest when it comes to the end. */
  private List<Quote> window(QuoteFilter filter, List<Quote> newest) {
    IndexQuery list = Quotes.query(filter);
    IndexQuery upwards =
        new IndexQuery(
            list.index(),
            list.partitions(),
            false,
            list.lowest(),
            list.highest(),
            list.filter(),
            list.values());
    Instant last = newest.get(0).article().published();
    Instant first =
        upwards.read(dynamoDb, 1, null).items().stream()
            .map(item -> QuoteItem.quote(item).article().published())
            .findFirst()
            .orElse(last);
    long seconds = last.getEpochSecond() - first.getEpochSecond();
    Instant start = first.plusSeconds(random.nextLong(seconds + 1));
    List<Quote> older = quotes.list(filter.until(DateOrInstant.of(start)), WINDOW, null).items();
    return Stream.concat(older.stream(), newest.stream()).distinct().limit(WINDOW).toList();
  }

  /** Whether what the index shows of a quotation passes. */
  private static boolean passes(Map<String, AttributeValue> item, QuoteFilter filter) {
    Period period = new Period(filter.from(), filter.to());
    String newest = item.get(Table.NEWEST).s();
    String review = item.get(Table.REVIEW).s();
    AttributeValue publisher = item.get(Table.Index.PUBLISHER.partition());
    return (filter.publisher() == null
            || publisher != null
                && publisher.s().equals(QuoteItem.publisherKey(filter.publisher())))
        && !(filter.noSpeaker() && item.containsKey(Table.Index.SPEAKER.partition()))
        && (filter.type() == null || item.get(Table.QUOTE_TYPE).s().equals(filter.type().name()))
        && (filter.review() == null
            ? !review.equals(Review.REJECTED.name())
            : review.equals(filter.review().name()))
        && (filter.minConfidence() == null
            || Double.parseDouble(item.get(Table.CONFIDENCE).n()) >= filter.minConfidence())
        && (period.lowest() == null || newest.compareTo(period.lowest()) >= 0)
        && (period.highest() == null || newest.compareTo(period.highest()) <= 0);
  }
}
