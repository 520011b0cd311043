package dev.verbatim.store.table;

import dev.verbatim.localstores.DynamoDbLocal;
import dev.verbatim.platform.budget.StoreConfig;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** Tables of their own for tests, in one DynamoDB Local for all of them. */
public final class LocalTable {

  private static final DynamoDbLocal STORE = DynamoDbLocal.inMemory();

  private LocalTable() {}

  /** Where DynamoDB Local answers. */
  public static URI endpoint() {
    return STORE.endpoint();
  }

  /** A name that no other test uses. */
  public static String freshName() {
    return "verbatim-" + UUID.randomUUID();
  }

  /** A client with the retries and time-outs of the application. */
  public static DynamoDbClient client() {
    return DynamoDbClients.bounded(builder(endpoint()), config()).build();
  }

  /** A client builder for any endpoint. */
  public static DynamoDbClientBuilder builder(URI endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create());
  }

  /**
   * Two new tables, to be dropped when they are no longer needed. They have no streams: the more of
   * them DynamoDB Local has, the slower every write becomes.
   */
  public static DynamoDb fresh(DynamoDbClient client) {
    String name = freshName();
    create(client, RecordTable.definition(name));
    create(client, ViewsTable.definition(viewsOf(name)));
    return new DynamoDb(client, name, viewsOf(name));
  }

  private static void create(DynamoDbClient client, CreateTableRequest definition) {
    try {
      client.createTable(
          definition.toBuilder().streamSpecification((StreamSpecification) null).build());
    } catch (ResourceInUseException e) {
      // Made by an attempt whose answer came too late.
    }
  }

  private static String viewsOf(String name) {
    return name + "-views";
  }

  /** Drops both tables. */
  public static void drop(DynamoDbClient client, DynamoDb tables) {
    client.deleteTable(request -> request.tableName(tables.recordTable()));
    client.deleteTable(request -> request.tableName(tables.viewsTable()));
  }

  /** The settings of a deployed store, patient enough for a busy machine. */
  public static StoreConfig config() {
    return new StoreConfig() {
      @Override
      public String table() {
        return "verbatim";
      }

      @Override
      public String views() {
        return "verbatim-views";
      }

      @Override
      public boolean createTable() {
        return false;
      }

      @Override
      public Duration timeout() {
        return Duration.ofSeconds(30);
      }

      @Override
      public Duration attemptTimeout() {
        return Duration.ofSeconds(10);
      }

      @Override
      public int attempts() {
        return 10;
      }

      @Override
      public boolean showUnits() {
        return false;
      }
    };
  }
}
