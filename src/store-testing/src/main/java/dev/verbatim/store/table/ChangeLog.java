package dev.verbatim.store.table;

import dev.verbatim.platform.projection.Entity;
import dev.verbatim.store.record.EntityKeys;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * A client that notes which articles and speakers its writes to the record change, as the stream of
 * the table would. DynamoDB Local has streams, and each makes every write of all tables slower.
 * Safe to share between threads.
 */
public final class ChangeLog {

  private final String recordTable;
  private final Set<Entity> changed = new LinkedHashSet<>();

  /**
   * @param dynamoDb whose table of record is followed
   */
  public ChangeLog(DynamoDb dynamoDb) {
    this.recordTable = dynamoDb.recordTable();
  }

  /** What has changed since this was last asked. */
  public synchronized List<Entity> take() {
    List<Entity> taken = List.copyOf(changed);
    changed.clear();
    return taken;
  }

  /** Notes again what was taken and could not be projected. */
  public synchronized void giveBack(List<Entity> taken) {
    changed.addAll(taken);
  }

  /** Whether there is nothing to take. */
  public synchronized boolean isEmpty() {
    return changed.isEmpty();
  }

  /** The client, with its writes noted once they are done. */
  public DynamoDbClient on(DynamoDbClient client) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            ChangeLog.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              try {
                Object answer = method.invoke(client, arguments);
                if (arguments != null && arguments.length == 1) {
                  note(arguments[0]);
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private synchronized void note(Object request) {
    List<Map<String, AttributeValue>> keys = new ArrayList<>();
    if (request instanceof PutItemRequest put && put.tableName().equals(recordTable)) {
      keys.add(put.item());
    } else if (request instanceof DeleteItemRequest delete
        && delete.tableName().equals(recordTable)) {
      keys.add(delete.key());
    } else if (request instanceof TransactWriteItemsRequest transaction) {
      for (var item : transaction.transactItems()) {
        if (item.put() != null && item.put().tableName().equals(recordTable)) {
          keys.add(item.put().item());
        } else if (item.delete() != null && item.delete().tableName().equals(recordTable)) {
          keys.add(item.delete().key());
        }
      }
    }
    for (Map<String, AttributeValue> key : keys) {
      EntityKeys.ofRecord(key.get(Key.PK).s(), key.get(Key.SK).s()).ifPresent(changed::add);
    }
  }
}
