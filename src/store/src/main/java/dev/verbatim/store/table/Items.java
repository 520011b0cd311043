package dev.verbatim.store.table;

import dev.verbatim.platform.problem.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchGetResultPage;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchWriteResult;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.enhanced.dynamodb.model.ScanEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.WriteBatch;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * The items of one schema in one table, through the enhanced client. Safe to share between threads.
 *
 * @param <T> the record that an item is
 */
public final class Items<T> {

  /** What DynamoDB leaves out of a batch is asked for again so often, with growing pauses. */
  private static final int MOST_ASKED = 8;

  private final DynamoDbEnhancedClient client;
  private final DynamoDbTable<T> table;
  private final ItemSchema<T> schema;
  private final Class<T> type;

  Items(DynamoDbEnhancedClient client, String table, ItemSchema<T> schema) {
    this.client = client;
    this.table = client.table(table, schema.tableSchema());
    this.schema = schema;
    this.type = schema.tableSchema().itemType().rawClass();
  }

  /** The item with this key. */
  public Optional<T> get(Key key, Consistency consistency) {
    return Optional.ofNullable(
        table.getItem(
            request -> request.key(key.enhanced()).consistentRead(consistency.isLatest())));
  }

  /**
   * The items that exist of these, by key.
   *
   * @throws StoreUnavailable when DynamoDB goes on leaving some out
   */
  public Map<Key, T> getAll(Collection<Key> keys, Consistency consistency) {
    Map<Key, T> items = new HashMap<>();
    inBatches(
        List.copyOf(new LinkedHashSet<>(keys)),
        Limits.BATCH_READ,
        batch -> read(batch, consistency, items));
    return items;
  }

  /**
   * Makes a call for each batch, and again for what it leaves out.
   *
   * @param call gives what was left out
   */
  private static <E> void inBatches(List<E> all, int most, UnaryOperator<List<E>> call) {
    for (int from = 0; from < all.size(); from += most) {
      List<E> left = all.subList(from, Math.min(from + most, all.size()));
      for (int asked = 0; !left.isEmpty(); asked++) {
        if (asked == MOST_ASKED) {
          throw new StoreUnavailable(Duration.ofSeconds(1));
        }
        Attempts.pause(asked);
        left = call.apply(left);
      }
    }
  }

  /** Reads a batch, and gives what DynamoDB has left out of it. */
  private List<Key> read(List<Key> keys, Consistency consistency, Map<Key, T> items) {
    ReadBatch.Builder<T> batch = ReadBatch.builder(type).mappedTableResource(table);
    keys.forEach(
        key ->
            batch.addGetItem(
                get -> get.key(key.enhanced()).consistentRead(consistency.isLatest())));
    List<Key> left = new ArrayList<>();
    for (BatchGetResultPage page : oneCall(batch.build())) {
      page.resultsForTable(table).forEach(item -> items.put(keyOf(item), item));
      page.unprocessedKeysForTable(table)
          .forEach(
              key ->
                  left.add(
                      new Key(key.partitionKeyValue().s(), key.sortKeyValue().orElseThrow().s())));
    }
    return left;
  }

  /** One call: the iterator of the enhanced client would ask again at once, without a pause. */
  private List<BatchGetResultPage> oneCall(ReadBatch batch) {
    var pages = client.batchGetItem(request -> request.addReadBatch(batch)).iterator();
    return pages.hasNext() ? List.of(pages.next()) : List.of();
  }

  /**
   * A slice of a partition: what one call gives.
   *
   * @param limit how many items at most
   * @param after where the slice before ended; null for the first
   */
  public Slice<T> query(KeyRange range, Consistency consistency, int limit, Slice.Position after) {
    QueryEnhancedRequest query =
        QueryEnhancedRequest.builder()
            .queryConditional(range.condition())
            .scanIndexForward(!range.descending())
            .consistentRead(consistency.isLatest())
            .limit(limit)
            .exclusiveStartKey(after == null ? null : after.key())
            .build();
    var pages =
        range.index() == null
            ? table.query(query)
            : table.index(range.index().indexName()).query(query);
    return slice(pages.iterator().next());
  }

  /** All items of a range, in as many calls as it takes. */
  public List<T> all(KeyRange range, Consistency consistency) {
    List<T> items = new ArrayList<>();
    Slice.Position after = null;
    do {
      Slice<T> slice = query(range, consistency, Integer.MAX_VALUE, after);
      items.addAll(slice.items());
      after = slice.next();
    } while (after != null);
    return items;
  }

  /**
   * One page of a walk through the whole table. Not for requests: it costs what the table holds.
   *
   * @param limit how many items at most
   * @param after where the page before ended; null for the first
   */
  public Slice<T> scan(int limit, Slice.Position after) {
    ScanEnhancedRequest scan =
        ScanEnhancedRequest.builder()
            .limit(limit)
            .consistentRead(true)
            .exclusiveStartKey(after == null ? null : after.key())
            .build();
    return slice(table.scan(scan).iterator().next());
  }

  /** Puts an item, whatever was there. */
  public void put(T item) {
    Limits.checkItem(schema.write(item));
    table.putItem(item);
  }

  /**
   * Puts and deletes items, whatever was there, each for itself: a call writes up to {@value
   * Limits#BATCH_WRITE}, in no order.
   *
   * @param puts no two of them with the same key
   * @param deletes none of them the key of an item that is put
   * @throws StoreUnavailable when DynamoDB goes on leaving some out
   */
  public void writeAll(Collection<T> puts, Collection<Key> deletes) {
    List<Consumer<WriteBatch.Builder<T>>> all = new ArrayList<>();
    for (T item : puts) {
      Limits.checkItem(schema.write(item));
      all.add(batch -> batch.addPutItem(item));
    }
    for (Key key : deletes) {
      all.add(batch -> batch.addDeleteItem(key.enhanced()));
    }
    inBatches(all, Limits.BATCH_WRITE, this::write);
  }

  /** Writes a batch, and gives what DynamoDB has left out of it. */
  private List<Consumer<WriteBatch.Builder<T>>> write(
      List<Consumer<WriteBatch.Builder<T>>> writes) {
    WriteBatch.Builder<T> batch = WriteBatch.builder(type).mappedTableResource(table);
    writes.forEach(write -> write.accept(batch));
    BatchWriteResult result =
        client.batchWriteItem(request -> request.addWriteBatch(batch.build()));
    List<Consumer<WriteBatch.Builder<T>>> left = new ArrayList<>();
    for (T item : result.unprocessedPutItemsForTable(table)) {
      left.add(again -> again.addPutItem(item));
    }
    for (var key : result.unprocessedDeleteItemsForTable(table)) {
      left.add(again -> again.addDeleteItem(key));
    }
    return left;
  }

  /**
   * Puts an item under a condition.
   *
   * @return whether the condition held; if not, nothing was written
   */
  public boolean put(T item, Condition condition) {
    Limits.checkItem(schema.write(item));
    try {
      table.putItem(put -> put.item(item).conditionExpression(condition.expression()));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /**
   * Puts an item under a condition.
   *
   * @return the item that is there when the condition does not hold; empty when this one is
   */
  public Optional<T> putOrGet(T item, Condition condition) {
    Limits.checkItem(schema.write(item));
    try {
      table.putItem(
          put ->
              put.item(item)
                  .conditionExpression(condition.expression())
                  .returnValuesOnConditionCheckFailure(
                      ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return Optional.empty();
    } catch (ConditionalCheckFailedException e) {
      return Optional.of(schema.tableSchema().mapToItem(e.item()));
    }
  }

  /** Deletes an item, if it is there and the condition holds. */
  public boolean delete(Key key, Condition condition) {
    try {
      table.deleteItem(
          delete -> delete.key(key.enhanced()).conditionExpression(condition.expression()));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  DynamoDbTable<T> table() {
    return table;
  }

  Class<T> type() {
    return type;
  }

  Map<String, AttributeValue> attributes(T item) {
    return schema.write(item);
  }

  Key keyOf(T item) {
    return new Key(text(item, Key.PK), text(item, Key.SK));
  }

  private String text(T item, String attribute) {
    return schema.tableSchema().attributeValue(item, attribute).s();
  }

  private Slice<T> slice(Page<T> page) {
    Map<String, AttributeValue> last = page.lastEvaluatedKey();
    return new Slice<>(
        page.items(), last == null || last.isEmpty() ? null : new Slice.Position(last));
  }
}
