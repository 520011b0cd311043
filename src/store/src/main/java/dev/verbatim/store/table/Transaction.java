package dev.verbatim.store.table;

import dev.verbatim.platform.problem.StoreUnavailable;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactDeleteItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Writes that happen together or not at all. What DynamoDB would refuse for its size is refused
 * here, while it is planned, so nothing is sent that cannot be written. To be used by one thread.
 */
public final class Transaction {

  private final DynamoDbEnhancedClient client;
  private final TransactWriteItemsEnhancedRequest.Builder request =
      TransactWriteItemsEnhancedRequest.builder();

  /** The items written, in order, with the table of each. */
  private final Map<List<Object>, Key> writes = new LinkedHashMap<>();

  private long bytes;

  Transaction(DynamoDbEnhancedClient client) {
    this.client = client;
  }

  /**
   * Puts an item, whatever is there.
   *
   * @throws TooLarge when the item or the transaction would be
   * @throws IllegalArgumentException when the item is in it already
   */
  public <T> Transaction put(Items<T> items, T item) {
    return put(items, item, null);
  }

  /** Puts an item under a condition; see {@link #put(Items, Object)}. */
  public <T> Transaction put(Items<T> items, T item, Condition condition) {
    Map<String, AttributeValue> attributes = items.attributes(item);
    Limits.checkItem(attributes);
    add(items, items.keyOf(item), Limits.bytes(attributes));
    request.addPutItem(
        items.table(),
        TransactPutItemEnhancedRequest.builder(items.type())
            .item(item)
            .conditionExpression(condition == null ? null : condition.expression())
            .build());
    return this;
  }

  /** Deletes an item; see {@link #put(Items, Object)}. */
  public <T> Transaction delete(Items<T> items, Key key) {
    return delete(items, key, null);
  }

  /** Deletes an item under a condition; see {@link #put(Items, Object)}. */
  public <T> Transaction delete(Items<T> items, Key key, Condition condition) {
    add(items, key, 0);
    request.addDeleteItem(
        items.table(),
        TransactDeleteItemEnhancedRequest.builder()
            .key(key.enhanced())
            .conditionExpression(condition == null ? null : condition.expression())
            .build());
    return this;
  }

  /** Writes nothing, and refuses all when the condition does not hold. */
  public <T> Transaction check(Items<T> items, Key key, Condition condition) {
    add(items, key, 0);
    request.addConditionCheck(
        items.table(),
        ConditionCheck.builder()
            .key(key.enhanced())
            .conditionExpression(condition.expression())
            .build());
    return this;
  }

  /** How many items are in it. */
  public int size() {
    return writes.size();
  }

  /**
   * Carries it out.
   *
   * @throws WriteRefused when a condition does not hold
   * @throws StoreUnavailable when it met others as often as it may be tried
   */
  public void run() {
    if (writes.isEmpty()) {
      return;
    }
    try {
      client.transactWriteItems(request.build());
    } catch (TransactionCanceledException e) {
      throw refusal(e);
    }
  }

  private void add(Items<?> items, Key key, int size) {
    if (writes.putIfAbsent(List.of(items.table().tableName(), key), key) != null) {
      throw new IllegalArgumentException("two writes of one item in a transaction: " + key);
    }
    if (writes.size() > Limits.TRANSACTION_ITEMS) {
      throw new TooLarge("a transaction in items", writes.size(), Limits.TRANSACTION_ITEMS);
    }
    bytes += size;
    if (bytes > Limits.TRANSACTION_BYTES) {
      throw new TooLarge("a transaction in bytes", bytes, Limits.TRANSACTION_BYTES);
    }
  }

  private RuntimeException refusal(TransactionCanceledException cancelled) {
    Set<Key> refused = new HashSet<>();
    List<CancellationReason> reasons = cancelled.cancellationReasons();
    List<Key> keys = List.copyOf(writes.values());
    for (int i = 0; i < reasons.size() && i < keys.size(); i++) {
      if ("ConditionalCheckFailed".equals(reasons.get(i).code())) {
        refused.add(keys.get(i));
      }
    }
    if (!refused.isEmpty()) {
      return new WriteRefused(refused);
    }
    // What is left met other transactions or was throttled, as often as it may be tried.
    return DynamoDbClients.hasPassingReason(cancelled)
        ? new StoreUnavailable(Duration.ofSeconds(1))
        : cancelled;
  }
}
