package dev.verbatim.store.table;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Creates a table where no deployment has done so. */
final class TableCreation {

  private TableCreation() {}

  /** Creates the table when it is missing, and waits until it is there. */
  static void create(DynamoDbClient client, CreateTableRequest definition) {
    String table = definition.tableName();
    try {
      client.createTable(definition);
    } catch (ResourceInUseException e) {
      // It is there, which is what was wanted.
    }
    client.waiter().waitUntilTableExists(wait -> wait.tableName(table));
    if (!expires(client, table)) {
      try {
        client.updateTimeToLive(
            request ->
                request
                    .tableName(table)
                    .timeToLiveSpecification(
                        ttl -> ttl.attributeName(ItemSchema.EXPIRES_AT).enabled(true)));
      } catch (DynamoDbException e) {
        if (!expires(client, table)) {
          throw e;
        }
      }
    }
  }

  /** What both tables have in common. Whoever follows a stream reads the items themselves. */
  static CreateTableRequest.Builder keyed(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(text(Key.PK), text(Key.SK))
        .keySchema(keys(Key.PK, Key.SK))
        .streamSpecification(
            StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(StreamViewType.KEYS_ONLY)
                .build());
  }

  static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  static List<KeySchemaElement> keys(String partition, String sort) {
    return List.of(
        KeySchemaElement.builder().attributeName(partition).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(sort).keyType(KeyType.RANGE).build());
  }

  /** Whether DynamoDB deletes what has expired. */
  private static boolean expires(DynamoDbClient client, String table) {
    TimeToLiveStatus status =
        client
            .describeTimeToLive(request -> request.tableName(table))
            .timeToLiveDescription()
            .timeToLiveStatus();
    return status == TimeToLiveStatus.ENABLED || status == TimeToLiveStatus.ENABLING;
  }
}
