package dev.verbatim.store.quote;

import dev.verbatim.news.quote.ArticleKeys;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.QuoteItem;
import dev.verbatim.news.quote.Review;
import dev.verbatim.news.speaker.SpeakerSnapshot;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.paging.PageScan;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Period;
import dev.verbatim.platform.table.PreparedItem;
import dev.verbatim.platform.table.Shards;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.table.Write;
import dev.verbatim.platform.table.WriteRefused;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.IndexQuery;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Quotations in DynamoDB, in the partitions of their articles.
 *
 * <p>Besides the port it words the writes that make up a quotation's part of an article's
 * transaction.
 */
@Singleton
public class DynamoQuotes implements Quotes {

  private final DynamoDb dynamoDb;

  @Inject
  public DynamoQuotes(DynamoDb dynamoDb) {
    this.dynamoDb = dynamoDb;
  }

  @Override
  public Optional<Quote> get(String id) {
    if (Quote.articleOf(id) == null) {
      return Optional.empty();
    }
    Key key = QuoteItem.key(id);
    // Where it was staged in the place of another, its key goes on.
    var items =
        dynamoDb
            .query(
                QueryRequest.builder()
                    .keyConditionExpression(
                        Table.PK + " = :pk and " + Table.SK + " between :first and :last")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(key.pk()),
                            ":first", AttributeValue.fromS(key.sk()),
                            ":last", AttributeValue.fromS(key.sk() + "#~"))))
            .items();
    return visible(items).stream().findFirst().map(QuoteItem::quote);
  }

  @Override
  public Page<Quote> list(QuoteFilter filter, int limit, Map<String, String> after) {
    var found = listing(filter).read(dynamoDb, limit, after);
    return new Page<>(visible(found.items()), found.next()).map(QuoteItem::quote);
  }

  @Override
  public PageScan<Quote> stretch(QuoteFilter filter, int most, Map<String, String> after) {
    var found = listing(filter).stretch(dynamoDb, most, after);
    Set<Key> visible =
        visible(found.items().stream().map(PageScan.Placed::item).toList()).stream()
            .map(Key::of)
            .collect(Collectors.toSet());
    return found.only(item -> visible.contains(Key.of(item))).map(QuoteItem::quote);
  }

  @Override
  public Optional<Page<Quote>> ofArticle(
      String articleId, Review review, int limit, Map<String, String> after) {
    // Of the items there, the article alone has no review.
    String wanted =
        "(attribute_not_exists(%1$s) or %1$s %2$s :review)"
            .formatted(Table.REVIEW, review == null ? "<>" : "=");
    IndexQuery listing =
        new IndexQuery(
            Table.Index.POSITION,
            List.of(ArticleKeys.partition(articleId)),
            false,
            null,
            null,
            wanted,
            Map.of(":review", AttributeValue.fromS(orRejected(review).name())));
    // The article itself stands before its first quotation: one query tells whether it is there.
    var found = listing.read(dynamoDb, after == null ? limit + 1 : limit, after);
    List<Map<String, AttributeValue>> items = new ArrayList<>(found.items());
    Optional<Map<String, AttributeValue>> article =
        items.isEmpty() || !isArticle(items.get(0))
            ? Optional.empty()
            : Optional.of(items.remove(0));
    if (after == null && article.isEmpty()) {
      return Optional.empty();
    }
    List<Map<String, AttributeValue>> visible =
        article.isPresent() ? visible(items, List.of(article.get())) : visible(items);
    return Optional.of(new Page<>(visible, found.next()).map(QuoteItem::quote));
  }

  /** The write that adds a quotation, whatever an attempt that never finished has left there. */
  public static Write add(Quote quote) {
    return PreparedItem.add(QuoteItem.of(quote));
  }

  /** When what an attempt has left was stored, if that keeps the quotation from being added. */
  public static Optional<Instant> leftover(Quote quote, WriteRefused refused) {
    return PreparedItem.leftover(QuoteItem.key(quote.id()), refused);
  }

  /** The write that stages a quotation of an article that is not there yet. */
  public static Write stage(Quote quote, String edition) {
    return PreparedItem.stage(QuoteItem.of(quote), edition);
  }

  /** The write that stages a quotation of an article's next edition, beside the one that stands. */
  public static Write stageBeside(Quote quote, String edition) {
    return PreparedItem.stage(QuoteItem.of(quote, QuoteItem.key(quote.id(), edition)), edition);
  }

  /** The write that puts a quotation in the place of one that was read. */
  public static Write replace(Map<String, AttributeValue> read, Quote quote) {
    return unchanged(Write.put(QuoteItem.of(quote, Key.of(read))), read);
  }

  /** The write that deletes a quotation that was read. */
  public static Write delete(Map<String, AttributeValue> read) {
    return unchanged(Write.delete(Key.of(read)), read);
  }

  /** The write that lets a quotation that was read vanish with an edition of its article. */
  public static Write mark(Map<String, AttributeValue> read, String edition) {
    return unchanged(PreparedItem.mark(Key.of(read), edition), read);
  }

  /** The write that ends the waiting of a quotation, and shows its speaker as it is now. */
  public static Write settle(
      Map<String, AttributeValue> item, SpeakerSnapshot roster, Instant now) {
    return DynamoAttributions.renewed(item, roster, now)
        .map(
            renewed -> {
              renewed.remove(PreparedItem.PENDING);
              return unchanged(Write.put(renewed), item);
            })
        .orElseGet(() -> PreparedItem.settle(Key.of(item)));
  }

  /** The write, if the item has not changed since it was read. */
  static Write unchanged(Write write, Map<String, AttributeValue> read) {
    AttributeValue version = read.get(Table.VERSION);
    AttributeValue pending = read.get(PreparedItem.PENDING);
    return pending == null
        ? write.onlyIf(
            Table.VERSION + " = :was and attribute_not_exists(" + PreparedItem.PENDING + ")",
            Map.of(":was", version))
        : write.onlyIf(
            Table.VERSION + " = :was and " + PreparedItem.PENDING + " = :waiting",
            Map.of(":was", version, ":waiting", pending));
  }

  static IndexQuery listing(QuoteFilter filter) {
    Period period = new Period(filter.from(), filter.to());
    List<String> conditions = new ArrayList<>();
    Map<String, AttributeValue> values = new HashMap<>();
    Table.Index index = Table.Index.LATEST;
    List<String> partitions;
    if (filter.speaker() != null) {
      index = Table.Index.SPEAKER;
      partitions = List.of(filter.speaker());
    } else if (filter.publisher() != null) {
      index = Table.Index.PUBLISHER;
      partitions = List.of(QuoteItem.publisherKey(filter.publisher()));
    } else {
      partitions = Shards.all(QuoteItem.KIND);
    }
    if (filter.publisher() != null && index != Table.Index.PUBLISHER) {
      conditions.add(Table.Index.PUBLISHER.partition() + " = :publisher");
      values.put(":publisher", AttributeValue.fromS(QuoteItem.publisherKey(filter.publisher())));
    }
    if (filter.type() != null) {
      conditions.add(Table.QUOTE_TYPE + " = :type");
      values.put(":type", AttributeValue.fromS(filter.type().name()));
    }
    if (filter.minConfidence() != null) {
      conditions.add(Table.CONFIDENCE + " >= :confidence");
      values.put(":confidence", AttributeValue.fromN(filter.minConfidence().toString()));
    }
    conditions.add(Table.REVIEW + (filter.review() == null ? " <> " : " = ") + ":review");
    values.put(":review", AttributeValue.fromS(orRejected(filter.review()).name()));
    return new IndexQuery(
        index,
        partitions,
        true,
        period.lowest(),
        period.highest(),
        String.join(" and ", conditions),
        values);
  }

  /** Where nothing is asked for, all but rejected ones. */
  private static Review orRejected(Review review) {
    return review == null ? Review.REJECTED : review;
  }

  /** Leaves out the parts of articles that are not, or no longer, there. */
  private List<Map<String, AttributeValue>> visible(List<Map<String, AttributeValue>> items) {
    List<Key> articles =
        items.stream()
            .filter(PreparedItem::waits)
            .map(item -> new Key(item.get(Table.PK).s(), ArticleKeys.SUMMARY))
            .distinct()
            .toList();
    return articles.isEmpty() ? items : visible(items, dynamoDb.getAllLatest(articles).values());
  }

  private static List<Map<String, AttributeValue>> visible(
      List<Map<String, AttributeValue>> items, Collection<Map<String, AttributeValue>> articles) {
    Map<String, String> editions =
        articles.stream()
            .filter(article -> article.containsKey(PreparedItem.PREPARATION))
            .collect(
                Collectors.toMap(
                    article -> article.get(Table.PK).s(),
                    article -> article.get(PreparedItem.PREPARATION).s()));
    return items.stream()
        .filter(
            item ->
                !PreparedItem.waits(item)
                    || item.get(PreparedItem.PENDING)
                        .s()
                        .equals(editions.get(item.get(Table.PK).s())))
        .toList();
  }

  private static boolean isArticle(Map<String, AttributeValue> item) {
    return item.get(Table.SK).s().equals(ArticleKeys.SUMMARY);
  }
}
