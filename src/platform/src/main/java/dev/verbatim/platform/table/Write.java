package dev.verbatim.platform.table;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * One write, alone or of a transaction, with the condition under which it may happen.
 *
 * @param key the item written
 * @param item the whole item to put, or null
 * @param update the update expression, or null; neither item nor update means delete
 * @param condition the condition, or null
 * @param values the values that update and condition name
 */
public record Write(
    Key key,
    Map<String, AttributeValue> item,
    String update,
    String condition,
    Map<String, AttributeValue> values) {

  /** The item does not exist yet. */
  public static final String ABSENT = "attribute_not_exists(" + Table.PK + ")";

  /** The item exists. */
  public static final String PRESENT = "attribute_exists(" + Table.PK + ")";

  /** The item's attribute of that name, which counts its changes, is {@code :version}. */
  public static final String AT_VERSION = Table.VERSION + " = :version";

  /** Puts the item, whatever was there. */
  public static Write put(Map<String, AttributeValue> item) {
    return new Write(Key.of(item), item, null, null, Map.of());
  }

  /** Updates the item, making it when it is missing. */
  public static Write update(Key key, String expression, Map<String, AttributeValue> values) {
    return new Write(key, null, expression, null, values);
  }

  /** Deletes the item, if it is there. */
  public static Write delete(Key key) {
    return new Write(key, null, null, null, Map.of());
  }

  /** The same write, under a condition that needs no values but those of the update. */
  public Write onlyIf(String newCondition) {
    return new Write(key, item, update, newCondition, values);
  }

  /** The same write, under a condition with values of its own. */
  public Write onlyIf(String newCondition, Map<String, AttributeValue> newValues) {
    Map<String, AttributeValue> all = new HashMap<>(values);
    all.putAll(newValues);
    return new Write(key, item, update, newCondition, all);
  }

  /** The same write, if nobody has changed the item since that version. */
  public Write onlyAtVersion(int version) {
    return onlyIf(AT_VERSION, Map.of(":version", AttributeValue.fromN("" + version)));
  }

  /** Carries it out by itself, at half of what it costs in a transaction. */
  public void alone(DynamoDbClient client, String table) {
    Map<String, AttributeValue> named = values.isEmpty() ? null : values;
    var old = ReturnValuesOnConditionCheckFailure.ALL_OLD;
    if (item != null) {
      client.putItem(
          put ->
              put.tableName(table)
                  .item(item)
                  .conditionExpression(condition)
                  .expressionAttributeValues(named)
                  .returnValuesOnConditionCheckFailure(old));
    } else if (update != null) {
      client.updateItem(
          change ->
              change
                  .tableName(table)
                  .key(key.attributes())
                  .updateExpression(update)
                  .conditionExpression(condition)
                  .expressionAttributeValues(named)
                  .returnValuesOnConditionCheckFailure(old));
    } else {
      client.deleteItem(
          delete ->
              delete
                  .tableName(table)
                  .key(key.attributes())
                  .conditionExpression(condition)
                  .expressionAttributeValues(named)
                  .returnValuesOnConditionCheckFailure(old));
    }
  }

  public TransactWriteItem in(String table) {
    // DynamoDB refuses an empty map of values.
    Map<String, AttributeValue> named = values.isEmpty() ? null : values;
    var old = ReturnValuesOnConditionCheckFailure.ALL_OLD;
    TransactWriteItem.Builder write = TransactWriteItem.builder();
    if (item != null) {
      write.put(
          Put.builder()
              .tableName(table)
              .item(item)
              .conditionExpression(condition)
              .expressionAttributeValues(named)
              .returnValuesOnConditionCheckFailure(old)
              .build());
    } else if (update != null) {
      write.update(
          Update.builder()
              .tableName(table)
              .key(key.attributes())
              .updateExpression(update)
              .conditionExpression(condition)
              .expressionAttributeValues(named)
              .returnValuesOnConditionCheckFailure(old)
              .build());
    } else {
      write.delete(
          Delete.builder()
              .tableName(table)
              .key(key.attributes())
              .conditionExpression(condition)
              .expressionAttributeValues(named)
              .returnValuesOnConditionCheckFailure(old)
              .build());
    }
    return write.build();
  }
}
