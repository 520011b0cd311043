package dev.verbatim.store.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * What the store needs of DynamoDB, in memory, so that there can be very many histories: the calls
 * and the conditions that it makes, each atomic, and global indexes that are always up to date.
 * That it answers as DynamoDB Local does is tested. Safe to share between threads.
 */
public class MemoryDynamoDb implements DynamoDbClient {

  private static final Comparator<Key> BY_KEY =
      Comparator.comparing(Key::pk, KeyCondition::compare)
          .thenComparing(Key::sk, KeyCondition::compare);

  private final Map<String, NavigableMap<Key, Map<String, AttributeValue>>> tables =
      new HashMap<>();

  /** The store's two tables in a memory of their own. */
  public static DynamoDb tables() {
    return new DynamoDb(new MemoryDynamoDb(), "record", "views");
  }

  @Override
  public synchronized GetItemResponse getItem(GetItemRequest get) {
    return GetItemResponse.builder().item(table(get.tableName()).get(key(get.key()))).build();
  }

  @Override
  public synchronized BatchGetItemResponse batchGetItem(BatchGetItemRequest batch) {
    Map<String, List<Map<String, AttributeValue>>> found = new HashMap<>();
    batch
        .requestItems()
        .forEach(
            (table, keys) -> {
              List<Map<String, AttributeValue>> items = new ArrayList<>();
              for (var key : keys.keys()) {
                if (table(table).containsKey(key(key))) {
                  items.add(table(table).get(key(key)));
                }
              }
              found.put(table, items);
            });
    return BatchGetItemResponse.builder().responses(found).unprocessedKeys(Map.of()).build();
  }

  @Override
  public synchronized PutItemResponse putItem(PutItemRequest put) {
    Map<String, AttributeValue> there = table(put.tableName()).get(key(put.item()));
    if (!holds(
        put.conditionExpression(),
        there,
        put.expressionAttributeNames(),
        put.expressionAttributeValues())) {
      throw ConditionalCheckFailedException.builder().item(there).build();
    }
    table(put.tableName()).put(key(put.item()), put.item());
    return PutItemResponse.builder().build();
  }

  @Override
  public synchronized BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest batch) {
    batch
        .requestItems()
        .forEach(
            (table, writes) -> {
              for (WriteRequest write : writes) {
                if (write.putRequest() != null) {
                  table(table).put(key(write.putRequest().item()), write.putRequest().item());
                } else {
                  table(table).remove(key(write.deleteRequest().key()));
                }
              }
            });
    return BatchWriteItemResponse.builder().unprocessedItems(Map.of()).build();
  }

  @Override
  public synchronized DeleteItemResponse deleteItem(DeleteItemRequest delete) {
    Map<String, AttributeValue> there = table(delete.tableName()).get(key(delete.key()));
    if (!holds(
        delete.conditionExpression(),
        there,
        delete.expressionAttributeNames(),
        delete.expressionAttributeValues())) {
      throw ConditionalCheckFailedException.builder().item(there).build();
    }
    table(delete.tableName()).remove(key(delete.key()));
    return DeleteItemResponse.builder().build();
  }

  @Override
  public synchronized TransactWriteItemsResponse transactWriteItems(
      TransactWriteItemsRequest transaction) {
    List<CancellationReason> reasons =
        transaction.transactItems().stream()
            .map(
                item ->
                    CancellationReason.builder()
                        .code(holds(item) ? "None" : "ConditionalCheckFailed")
                        .build())
            .toList();
    if (reasons.stream().anyMatch(reason -> !reason.code().equals("None"))) {
      throw TransactionCanceledException.builder().cancellationReasons(reasons).build();
    }
    for (TransactWriteItem item : transaction.transactItems()) {
      if (item.put() != null) {
        table(item.put().tableName()).put(key(item.put().item()), item.put().item());
      } else if (item.delete() != null) {
        table(item.delete().tableName()).remove(key(item.delete().key()));
      }
    }
    return TransactWriteItemsResponse.builder().build();
  }

  @Override
  public synchronized QueryResponse query(QueryRequest query) {
    KeyCondition wanted = KeyCondition.of(query);
    Comparator<Map<String, AttributeValue>> order =
        Comparator.<Map<String, AttributeValue>, String>comparing(
                item -> item.get(wanted.sort()).s(), KeyCondition::compare)
            .thenComparing(MemoryDynamoDb::key, BY_KEY);
    boolean descending = Boolean.FALSE.equals(query.scanIndexForward());
    Comparator<Map<String, AttributeValue>> inOrder = descending ? order.reversed() : order;
    Map<String, AttributeValue> start = query.exclusiveStartKey();
    List<Map<String, AttributeValue>> found =
        candidates(query, wanted)
            .filter(wanted::matches)
            .filter(item -> start == null || start.isEmpty() || inOrder.compare(item, start) > 0)
            .sorted(inOrder)
            .toList();
    int limit = query.limit() == null ? Integer.MAX_VALUE : query.limit();
    List<Map<String, AttributeValue>> page = found.subList(0, Math.min(limit, found.size()));
    return QueryResponse.builder()
        .items(page)
        .lastEvaluatedKey(page.size() < limit ? Map.of() : wanted.position(page))
        .build();
  }

  /** A partition of the table; of an index, all items. */
  private Stream<Map<String, AttributeValue>> candidates(QueryRequest query, KeyCondition wanted) {
    var table = table(query.tableName());
    String partition = wanted.value().s();
    return query.indexName() == null
        ? table.tailMap(new Key(partition, ""), true).entrySet().stream()
            .takeWhile(entry -> entry.getKey().pk().equals(partition))
            .map(Map.Entry::getValue)
        : table.values().stream();
  }

  @Override
  public synchronized ScanResponse scan(ScanRequest scan) {
    var table = table(scan.tableName());
    var left =
        scan.exclusiveStartKey() == null || scan.exclusiveStartKey().isEmpty()
            ? table
            : table.tailMap(key(scan.exclusiveStartKey()), false);
    List<Map<String, AttributeValue>> page = left.values().stream().limit(scan.limit()).toList();
    Map<String, AttributeValue> last = page.isEmpty() ? Map.of() : page.get(page.size() - 1);
    return ScanResponse.builder()
        .items(page)
        .lastEvaluatedKey(
            page.size() < scan.limit()
                ? Map.of()
                : Map.of(Key.PK, last.get(Key.PK), Key.SK, last.get(Key.SK)))
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

  private boolean holds(TransactWriteItem item) {
    if (item.put() != null) {
      return holds(
          item.put().conditionExpression(),
          table(item.put().tableName()).get(key(item.put().item())),
          item.put().expressionAttributeNames(),
          item.put().expressionAttributeValues());
    } else if (item.delete() != null) {
      return holds(
          item.delete().conditionExpression(),
          table(item.delete().tableName()).get(key(item.delete().key())),
          item.delete().expressionAttributeNames(),
          item.delete().expressionAttributeValues());
    }
    return holds(
        item.conditionCheck().conditionExpression(),
        table(item.conditionCheck().tableName()).get(key(item.conditionCheck().key())),
        item.conditionCheck().expressionAttributeNames(),
        item.conditionCheck().expressionAttributeValues());
  }

  private static boolean holds(
      String expression,
      Map<String, AttributeValue> item,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    Map<String, AttributeValue> is = item == null ? Map.of() : item;
    Function<String, AttributeValue> value =
        name -> name.startsWith(":") ? values.get(name) : is.get(names.getOrDefault(name, name));
    return expression == null || new ConditionExpression(expression, value).holds();
  }

  private NavigableMap<Key, Map<String, AttributeValue>> table(String name) {
    return tables.computeIfAbsent(name, any -> new TreeMap<>(BY_KEY));
  }

  private static Key key(Map<String, AttributeValue> item) {
    return new Key(item.get(Key.PK).s(), item.get(Key.SK).s());
  }
}
