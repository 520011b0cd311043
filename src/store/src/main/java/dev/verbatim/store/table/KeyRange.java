package dev.verbatim.store.table;

import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;

/**
 * Which items of a partition are read, and in what order. Both bounds are inclusive.
 *
 * @param index the index whose partition it is; null for the table itself
 * @param partition the partition
 * @param lowest the least sort key, or null
 * @param highest the greatest sort key, or null
 * @param descending whether sort keys go down
 */
public record KeyRange(
    ViewsTable.Index index, String partition, String lowest, String highest, boolean descending) {

  /** All of a partition of the table. */
  public static KeyRange of(String partition) {
    return new KeyRange(null, partition, null, null, false);
  }

  /** All of a partition of an index. */
  public static KeyRange of(ViewsTable.Index index, String partition) {
    return new KeyRange(index, partition, null, null, false);
  }

  /** What begins so. */
  public KeyRange beginning(String prefix) {
    return between(prefix, prefix + Character.MAX_VALUE);
  }

  /** What is between two sort keys; either may be null. */
  public KeyRange between(String least, String greatest) {
    return new KeyRange(index, partition, least, greatest, descending);
  }

  /** The same, backwards. */
  public KeyRange backwards() {
    return new KeyRange(index, partition, lowest, highest, !descending);
  }

  QueryConditional condition() {
    if (lowest != null && highest != null) {
      return QueryConditional.sortBetween(key(lowest), key(highest));
    } else if (lowest != null) {
      return QueryConditional.sortGreaterThanOrEqualTo(key(lowest));
    } else if (highest != null) {
      return QueryConditional.sortLessThanOrEqualTo(key(highest));
    }
    return QueryConditional.keyEqualTo(all -> all.partitionValue(partition));
  }

  private software.amazon.awssdk.enhanced.dynamodb.Key key(String sort) {
    return new Key(partition, sort).enhanced();
  }
}
