package dev.verbatim.platform.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The primary key of an item.
 *
 * @param pk the partition
 * @param sk the item within it
 */
public record Key(String pk, String sk) {

  /** The key as DynamoDB takes it. */
  public Map<String, AttributeValue> attributes() {
    return Map.of(Table.PK, AttributeValue.fromS(pk), Table.SK, AttributeValue.fromS(sk));
  }

  /** The key of an item that was read. */
  public static Key of(Map<String, AttributeValue> item) {
    return new Key(item.get(Table.PK).s(), item.get(Table.SK).s());
  }
}
