package dev.verbatim.store.table;

import dev.verbatim.platform.table.Table;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Creates the table where no deployment has done so. */
final class TableCreation {

  private final DynamoDbClient client;
  private final String table;

  TableCreation(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /** Creates the table when it is missing, and waits until it is there. */
  void create() {
    try {
      client.createTable(Table.definition(table));
    } catch (ResourceInUseException e) {
      // It is there, which is what was wanted.
    }
    client.waiter().waitUntilTableExists(wait -> wait.tableName(table));
    if (!expires()) {
      try {
        client.updateTimeToLive(
            request ->
                request
                    .tableName(table)
                    .timeToLiveSpecification(
                        ttl -> ttl.attributeName(Table.EXPIRES_AT).enabled(true)));
      } catch (DynamoDbException e) {
        if (!expires()) {
          throw e;
        }
      }
    }
  }

  /** Whether DynamoDB deletes what has expired. */
  private boolean expires() {
    TimeToLiveStatus status =
        client
            .describeTimeToLive(request -> request.tableName(table))
            .timeToLiveDescription()
            .timeToLiveStatus();
    return status == TimeToLiveStatus.ENABLED || status == TimeToLiveStatus.ENABLING;
  }
}
