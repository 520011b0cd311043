package dev.verbatim.store.quote;

import dev.verbatim.news.quote.ArticleKeys;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.QuoteItem;
import dev.verbatim.news.quote.Review;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.paging.PageScan;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Period;
import dev.verbatim.platform.table.PreparedItem;
import dev.verbatim.platform.table.Shards;
import dev.verbatim.platform.table.Table;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.IndexQuery;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
 * The quotations of all articles, in the partitions of their articles. A quotation is there when
 * its article is.
 */
@Singleton
public class Quotes {

  private final DynamoDb dynamoDb;

  @Inject
  public Quotes(DynamoDb dynamoDb) {
    this.dynamoDb = dynamoDb;
  }

  /** The quotation with this id. */
  public Optional<Quote> get(String id) {
    if (Quote.articleOf(id) == null) {
      return Optional.empty();
    }
    Key key = QuoteItem.key(id);
    // Where it was prepared beside another, its key is longer.
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

  /**
   * Quotations, the newest article's first.
   *
   * @param limit how many at most
   * @param after where the page before ended; null for the first
   */
  public Page<Quote> list(QuoteFilter filter, int limit, Map<String, String> after) {
    var found = query(filter).read(dynamoDb, limit, after);
    return new Page<>(visible(found.items()), found.next()).map(QuoteItem::quote);
  }

  /**
   * Reads on in all quotations that pass the filter, in no order.
   *
   * @param most how many at most
   * @param after the position to read on from; null for the beginning
   */
  public PageScan<Quote> scan(QuoteFilter filter, int most, Map<String, String> after) {
    var found = query(filter).scan(dynamoDb, most, after);
    Set<Key> visible =
        visible(found.items().stream().map(PageScan.Placed::item).toList()).stream()
            .map(Key::of)
            .collect(Collectors.toSet());
    return found.only(item -> visible.contains(Key.of(item))).map(QuoteItem::quote);
  }

  /**
   * An article's quotations in reading order; empty when there is no such article.
   *
   * @param review what editors said of them; where it is null, rejected ones are left out
   * @param limit how many at most
   * @param after where the page before ended; null for the first
   */
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
    // The article itself comes before its first quotation: one query tells whether it is there.
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

  static IndexQuery query(QuoteFilter filter) {
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
    if (filter.noSpeaker()) {
      conditions.add("attribute_not_exists(" + Table.Index.SPEAKER.partition() + ")");
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
    Map<String, String> preparations =
        articles.stream()
            .filter(article -> article.containsKey(PreparedItem.PREPARATION))
            .collect(
                Collectors.toMap(
                    article -> article.get(Table.PK).s(),
                    article -> article.get(PreparedItem.PREPARATION).s()));
    return items.stream()
        .filter(item -> PreparedItem.counts(item, preparations.get(item.get(Table.PK).s())))
        .toList();
  }

  private static boolean isArticle(Map<String, AttributeValue> item) {
    return item.get(Table.SK).s().equals(ArticleKeys.SUMMARY);
  }
}
