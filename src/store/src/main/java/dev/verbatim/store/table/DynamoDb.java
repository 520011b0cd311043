package dev.verbatim.store.table;

import dev.verbatim.platform.budget.StoreConfig;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The two tables. Safe to share between threads.
 *
 * <p>Made at start, so that no request waits for its client, or for a table that is to be created.
 */
@Startup
@Singleton
public class DynamoDb {

  private static final ItemSchema<Key> KEYS =
      ItemSchema.of(Key.class, key -> key, ItemSchema.Values::key).build();
  private static final Key NOTHING = new Key("READY", "READY");

  private final DynamoDbClient client;
  private final DynamoDbEnhancedClient enhanced;
  private final String recordTable;
  private final String viewsTable;

  @Inject
  DynamoDb(DynamoDbClient client, StoreConfig config) {
    this(client, config.table(), config.views());
    if (config.createTable()) {
      createTables();
    }
  }

  /** Tables behind a client that is ready to use. */
  public DynamoDb(DynamoDbClient client, String recordTable, String viewsTable) {
    this.client = client;
    this.enhanced = DynamoDbEnhancedClient.builder().dynamoDbClient(client).extensions().build();
    this.recordTable = recordTable;
    this.viewsTable = viewsTable;
  }

  /** The same tables behind another client. */
  public DynamoDb with(DynamoDbClient other) {
    return new DynamoDb(other, recordTable, viewsTable);
  }

  /**
   * Creates the tables when they are missing, and has what expires deleted; a second process doing
   * the same does no harm.
   */
  public final void createTables() {
    TableCreation.create(client, RecordTable.definition(recordTable));
    TableCreation.create(client, ViewsTable.definition(viewsTable));
  }

  /** The name of the table of record. */
  public String recordTable() {
    return recordTable;
  }

  /** The name of the table of views. */
  public String viewsTable() {
    return viewsTable;
  }

  /** The items of a schema in the table of record. */
  public <T> Items<T> record(ItemSchema<T> schema) {
    return new Items<>(enhanced, recordTable, schema);
  }

  /** The items of a schema in the table of views. */
  public <T> Items<T> views(ItemSchema<T> schema) {
    return new Items<>(enhanced, viewsTable, schema);
  }

  /** A transaction with nothing in it yet. */
  public Transaction transaction() {
    return new Transaction(enhanced);
  }

  /** Asks for an item that is never there: half a unit, and whether the table answers. */
  public void readNothing() {
    record(KEYS).get(NOTHING, Consistency.EVENTUAL);
  }
}
