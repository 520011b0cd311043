package dev.verbatim.store.quote;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteItem;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Answers the two requests for a random quotation from memory, so that there can be very many of
 * them.
 */
final class ByChanceIndex implements DynamoDbClient {

  private final Map<Key, Map<String, AttributeValue>> items = new HashMap<>();
  private final Map<String, TreeMap<String, Map<String, AttributeValue>>> shards = new HashMap<>();
  private int reads;

  ByChanceIndex(List<Quote> quotes) {
    for (Quote quote : quotes) {
      Map<String, AttributeValue> item = QuoteItem.of(quote);
      items.put(Key.of(item), item);
      shards
          .computeIfAbsent(item.get(Table.Index.CHANCE.partition()).s(), any -> new TreeMap<>())
          .put(item.get(Table.CHANCE).s(), item);
    }
  }

  /** How many requests there have been. */
  int reads() {
    return reads;
  }

  @Override
  public QueryResponse query(QueryRequest query) {
    reads++;
    if (query.indexName() == null) {
      Map<String, AttributeValue> item =
          items.get(
              new Key(
                  query.expressionAttributeValues().get(":pk").s(),
                  query.expressionAttributeValues().get(":first").s()));
      return QueryResponse.builder().items(item == null ? List.of() : List.of(item)).build();
    }
    String token = query.expressionAttributeValues().get(":token").s();
    var shard =
        shards.getOrDefault(query.expressionAttributeValues().get(":shard").s(), new TreeMap<>());
    var found =
        query.keyConditionExpression().contains(">=")
            ? shard.tailMap(token, true)
            : shard.headMap(token, false);
    return QueryResponse.builder()
        .items(found.values().stream().limit(query.limit()).toList())
        .build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // There is nothing to close.
  }
}
