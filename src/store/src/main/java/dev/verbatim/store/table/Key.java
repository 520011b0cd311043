package dev.verbatim.store.table;

/**
 * The primary key of an item.
 *
 * @param pk the partition
 * @param sk the item within it
 */
public record Key(String pk, String sk) {

  /** The attribute that names the partition. */
  public static final String PK = "pk";

  /** The attribute that names the item within its partition. */
  public static final String SK = "sk";

  software.amazon.awssdk.enhanced.dynamodb.Key enhanced() {
    return software.amazon.awssdk.enhanced.dynamodb.Key.builder()
        .partitionValue(pk)
        .sortValue(sk)
        .build();
  }
}
