package dev.verbatim.store.table;

import dev.verbatim.platform.budget.StoreConfig;
import dev.verbatim.platform.problem.StoreUnavailable;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.table.Write;
import dev.verbatim.platform.table.WriteRefused;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The table, and what is done with it. Safe to share between threads.
 *
 * <p>Made at start, so that no request waits for its client, or for a table that is to be created.
 */
@Startup
@Singleton
public class DynamoDb {

  /** How many items a transaction may hold. */
  public static final int TRANSACTION_LIMIT = 100;

  private static final int BATCH_LIMIT = 100;
  private static final Key NOTHING = new Key("READY", "READY");

  private final DynamoDbClient client;
  private final String table;

  @Inject
  DynamoDb(DynamoDbClient client, StoreConfig config) {
    this(client, config.table());
    if (config.createTable()) {
      createTable();
    }
  }

  /** A table behind a client that is ready to use. */
  public DynamoDb(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /** The table's name. */
  String table() {
    return table;
  }

  /** The same table behind another client. */
  public DynamoDb with(DynamoDbClient other) {
    return new DynamoDb(other, table);
  }

  /**
   * Creates the table when it is missing, and has what expires deleted; a second process doing the
   * same does no harm.
   */
  public final void createTable() {
    new TableCreation(client, table).create();
  }

  /** Asks for an item that is never there: half a unit, and whether the table answers. */
  public void readNothing() {
    get(NOTHING);
  }

  /** The item, as DynamoDB has it on any of its replicas. */
  public Optional<Map<String, AttributeValue>> get(Key key) {
    return get(key, false);
  }

  /** The item, with every write that was answered before. Twice the price of {@link #get}. */
  public Optional<Map<String, AttributeValue>> getLatest(Key key) {
    return get(key, true);
  }

  /** The items that exist of these, in no order, with every write that was answered before. */
  public Map<Key, Map<String, AttributeValue>> getAllLatest(Collection<Key> keys) {
    return getAll(keys, true);
  }

  /** The items that exist of these, in no order. Half the price of {@link #getAllLatest}. */
  public Map<Key, Map<String, AttributeValue>> getAll(Collection<Key> keys) {
    return getAll(keys, false);
  }

  private Map<Key, Map<String, AttributeValue>> getAll(Collection<Key> keys, boolean latest) {
    Map<Key, Map<String, AttributeValue>> items = new HashMap<>();
    List<Key> all = List.copyOf(new LinkedHashSet<>(keys));
    for (int from = 0; from < all.size(); from += BATCH_LIMIT) {
      List<Key> batch = all.subList(from, Math.min(from + BATCH_LIMIT, all.size()));
      Map<String, KeysAndAttributes> wanted = wanted(batch, latest);
      while (!wanted.isEmpty()) {
        var response = client.batchGetItem(request(wanted));
        for (var item : response.responses().getOrDefault(table, List.of())) {
          items.put(Key.of(item), item);
        }
        wanted = response.unprocessedKeys();
      }
    }
    return items;
  }

  /**
   * One page of a walk through the whole table. Not for requests: it costs what the table holds.
   *
   * @param after where the page before ended; null for the first
   */
  public ScanResponse scan(Map<String, AttributeValue> after, int limit) {
    return client.scan(request -> request.tableName(table).limit(limit).exclusiveStartKey(after));
  }

  /** One page of a query. */
  public QueryResponse query(QueryRequest.Builder query) {
    return client.query(query.tableName(table).build());
  }

  /** All items of a partition whose sort keys begin so, with every write answered before. */
  public List<Map<String, AttributeValue>> allLatest(String partition, String prefix) {
    return allLatest(
        QueryRequest.builder()
            .keyConditionExpression(Table.PK + " = :pk and begins_with(" + Table.SK + ", :prefix)")
            .expressionAttributeValues(
                Map.of(
                    ":pk", AttributeValue.fromS(partition),
                    ":prefix", AttributeValue.fromS(prefix))));
  }

  /** All items of a partition, with every write answered before. */
  public List<Map<String, AttributeValue>> allLatest(String partition) {
    return allLatest(
        QueryRequest.builder()
            .keyConditionExpression(Table.PK + " = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition))));
  }

  private List<Map<String, AttributeValue>> allLatest(QueryRequest.Builder condition) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    QueryRequest.Builder query = condition.consistentRead(true);
    Map<String, AttributeValue> after = Map.of();
    do {
      QueryResponse page = query(query.exclusiveStartKey(after.isEmpty() ? null : after));
      items.addAll(page.items());
      after = page.lastEvaluatedKey();
    } while (!after.isEmpty());
    return items;
  }

  /**
   * Carries out one write.
   *
   * @throws WriteRefused when its condition does not hold
   */
  public void write(Write write) {
    try {
      write.alone(client, table);
    } catch (ConditionalCheckFailedException e) {
      throw new WriteRefused(Map.of(write.key(), e.hasItem() ? e.item() : Map.of()));
    }
  }

  /**
   * Carries out all of the writes or none.
   *
   * @param writes at most {@link #TRANSACTION_LIMIT}, of different items
   * @throws WriteRefused when a condition does not hold
   * @throws IllegalArgumentException when two are of one item: DynamoDB refuses that, DynamoDB
   *     Local not always
   */
  public void transact(List<Write> writes) {
    if (writes.isEmpty()) {
      return;
    }
    if (writes.stream().map(Write::key).distinct().count() < writes.size()) {
      throw new IllegalArgumentException("two writes of one item in a transaction");
    }
    try {
      client.transactWriteItems(
          request -> request.transactItems(writes.stream().map(write -> write.in(table)).toList()));
    } catch (TransactionCanceledException e) {
      throw refusal(writes, e);
    }
  }

  /**
   * Carries out the writes, as many in a transaction as it takes, in this order.
   *
   * @param holds are in every transaction: when one is refused, nothing more is done
   */
  public void transactInTurn(List<Write> writes, Write... holds) {
    int chunk = TRANSACTION_LIMIT - holds.length;
    for (int from = 0; from < writes.size(); from += chunk) {
      List<Write> together =
          new ArrayList<>(writes.subList(from, Math.min(from + chunk, writes.size())));
      together.addAll(List.of(holds));
      transact(together);
    }
  }

  private Optional<Map<String, AttributeValue>> get(Key key, boolean latest) {
    var response =
        client.getItem(
            request -> request.tableName(table).key(key.attributes()).consistentRead(latest));
    return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
  }

  private Map<String, KeysAndAttributes> wanted(List<Key> keys, boolean latest) {
    return Map.of(
        table,
        KeysAndAttributes.builder()
            .keys(keys.stream().map(Key::attributes).toList())
            .consistentRead(latest)
            .build());
  }

  private static BatchGetItemRequest request(Map<String, KeysAndAttributes> wanted) {
    return BatchGetItemRequest.builder().requestItems(wanted).build();
  }

  private static RuntimeException refusal(List<Write> writes, TransactionCanceledException e) {
    Map<Key, Map<String, AttributeValue>> refused = new HashMap<>();
    List<CancellationReason> reasons = e.cancellationReasons();
    for (int i = 0; i < reasons.size() && i < writes.size(); i++) {
      if ("ConditionalCheckFailed".equals(reasons.get(i).code())) {
        refused.put(
            writes.get(i).key(), reasons.get(i).hasItem() ? reasons.get(i).item() : Map.of());
      }
    }
    // What is left met other transactions or was throttled, as often as it may be tried.
    return refused.isEmpty() && DynamoDbClients.hasPassingReason(e)
        ? new StoreUnavailable(Duration.ofSeconds(1))
        : refused.isEmpty() ? e : new WriteRefused(refused);
  }
}
