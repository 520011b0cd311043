package dev.verbatim.quote;

import dev.verbatim.platform.DynamoDb;
import dev.verbatim.platform.Key;
import dev.verbatim.platform.Listing;
import dev.verbatim.platform.Period;
import dev.verbatim.platform.Shards;
import dev.verbatim.platform.Slice;
import dev.verbatim.platform.Staging;
import dev.verbatim.platform.Stretch;
import dev.verbatim.platform.Table;
import dev.verbatim.platform.Write;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Quotations in DynamoDB, in the partitions of their articles.
 *
 * <p>Besides the port it words the writes that make up a quotation's part of an article's
 * transaction.
 */
@Singleton
public class DynamoQuotes implements Quotes {

  /** The sort key of the article in its partition. */
  public static final String ARTICLE = "ARTICLE";

  private final DynamoDb dynamoDb;

  @Inject
  public DynamoQuotes(DynamoDb dynamoDb) {
    this.dynamoDb = dynamoDb;
  }

  @Override
  public Optional<Quote> get(String id) {
    Key key = QuoteItem.key(id);
    return key == null
        ? Optional.empty()
        : visible(dynamoDb.get(key).stream().toList()).stream().findFirst().map(QuoteItem::quote);
  }

  @Override
  public Slice<Quote> list(QuoteFilter filter, int limit, Map<String, String> after) {
    var found = listing(filter).read(dynamoDb, limit, after);
    return new Slice<>(visible(found.items()), found.next()).map(QuoteItem::quote);
  }

  @Override
  public Stretch<Quote> stretch(QuoteFilter filter, int most, Map<String, String> after) {
    var found = listing(filter).stretch(dynamoDb, most, after);
    Set<Key> visible =
        visible(found.items().stream().map(Stretch.Placed::item).toList()).stream()
            .map(Key::of)
            .collect(Collectors.toSet());
    return found.only(item -> visible.contains(Key.of(item))).map(QuoteItem::quote);
  }

  @Override
  public Optional<Slice<Quote>> ofArticle(String articleId, int limit, Map<String, String> after) {
    Listing listing =
        new Listing(
            Table.Index.POSITION,
            List.of(QuoteItem.partition(articleId)),
            false,
            null,
            null,
            null,
            Map.of());
    // The article itself stands before its first quotation: one query tells whether it is there.
    int wanted = after == null ? limit + 1 : limit;
    var found = listing.read(dynamoDb, wanted, after);
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
    return Optional.of(new Slice<>(visible, found.next()).map(QuoteItem::quote));
  }

  /** The write that adds a quotation. */
  public static Write add(Quote quote) {
    return Write.put(QuoteItem.of(quote));
  }

  /** The write that stages a quotation. */
  public static Write stage(Quote quote, String edition) {
    return Staging.stage(QuoteItem.of(quote), edition);
  }

  /** The items of an article's quotations, whether they are visible or not. */
  public List<Map<String, AttributeValue>> itemsOf(String articleId) {
    return dynamoDb.allLatest(QuoteItem.partition(articleId), QuoteItem.KIND + "#");
  }

  /** The speakers of these items. */
  public static Set<String> speakersOf(List<Map<String, AttributeValue>> items) {
    return items.stream()
        .filter(item -> item.containsKey(Table.Index.SPEAKER.partition()))
        .map(item -> item.get(Table.Index.SPEAKER.partition()).s())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Listing listing(QuoteFilter filter) {
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
      partitions = List.of(publisherKey(filter));
    } else {
      partitions = Shards.all(QuoteItem.KIND);
    }
    if (filter.publisher() != null && index != Table.Index.PUBLISHER) {
      conditions.add(Table.Index.PUBLISHER.partition() + " = :publisher");
      values.put(":publisher", AttributeValue.fromS(publisherKey(filter)));
    }
    if (filter.type() != null) {
      conditions.add(QuoteItem.TYPE + " = :type");
      values.put(":type", AttributeValue.fromS(filter.type().name()));
    }
    if (filter.minConfidence() != null) {
      conditions.add(QuoteItem.CONFIDENCE + " >= :confidence");
      values.put(":confidence", AttributeValue.fromN(filter.minConfidence().toString()));
    }
    Review review = filter.review() == null ? Review.REJECTED : filter.review();
    conditions.add(QuoteItem.REVIEW + (filter.review() == null ? " <> " : " = ") + ":review");
    values.put(":review", AttributeValue.fromS(review.name()));
    return new Listing(
        index,
        partitions,
        true,
        period.lowest(),
        period.highest(),
        String.join(" and ", conditions),
        values);
  }

  static String publisherKey(QuoteFilter filter) {
    return QuoteItem.KIND + "#" + filter.publisher();
  }

  /** Leaves out the parts of articles that are not, or no longer, there. */
  private List<Map<String, AttributeValue>> visible(List<Map<String, AttributeValue>> items) {
    List<Key> articles =
        items.stream()
            .filter(Staging::waits)
            .map(item -> new Key(item.get(Table.PK).s(), ARTICLE))
            .distinct()
            .toList();
    return articles.isEmpty() ? items : visible(items, dynamoDb.getAllLatest(articles).values());
  }

  private static List<Map<String, AttributeValue>> visible(
      List<Map<String, AttributeValue>> items, Collection<Map<String, AttributeValue>> articles) {
    Map<String, String> editions =
        articles.stream()
            .collect(
                Collectors.toMap(
                    article -> article.get(Table.PK).s(),
                    article -> article.get(Staging.EDITION).s()));
    return items.stream()
        .filter(
            item ->
                !Staging.waits(item)
                    || item.get(Staging.PENDING).s().equals(editions.get(item.get(Table.PK).s())))
        .toList();
  }

  private static boolean isArticle(Map<String, AttributeValue> item) {
    return item.get(Table.SK).s().equals(ARTICLE);
  }
}
