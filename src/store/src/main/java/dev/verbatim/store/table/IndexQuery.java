package dev.verbatim.store.table;

import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.paging.PageScan;
import dev.verbatim.platform.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A list that is read from an index, a part at a time.
 *
 * <p>Where the list is spread over several partitions it merges them by sort key; a page is most
 * often one query to each. A position names the item last shown, so that what others write
 * meanwhile neither repeats nor hides an item.
 *
 * @param index what is queried; null for the table itself
 * @param partitions the values of the index's partition key over which the list is spread
 * @param descending whether sort keys go down
 * @param lowest the least sort key that belongs to the list, or null
 * @param highest the greatest sort key that belongs to it, or null
 * @param filter a condition on other attributes, or null; what it drops has been read all the same
 * @param values the values that the filter names
 */
public record IndexQuery(
    Table.Index index,
    List<String> partitions,
    boolean descending,
    String lowest,
    String highest,
    String filter,
    Map<String, AttributeValue> values) {

  /** A page that has cost this many queries is cut short, and says where to go on. */
  private static final int MOST_QUERIES = 25;

  /** Which of the partitions a walk through all of them has come to. */
  private static final String PARTITION = "partition";

  /** As DynamoDB orders them, which is not as Java does where a character takes two units. */
  private static final Comparator<String> BY_BYTES =
      Comparator.comparing(key -> key.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  /**
   * Reads a part of the list.
   *
   * @param limit how many items at most
   * @param after the position that the part before ended with; null for the first
   */
  public Page<Map<String, AttributeValue>> read(
      DynamoDb dynamoDb, int limit, Map<String, String> after) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    List<PartitionReader> readers = readers(dynamoDb, after);
    int queries = 0;
    for (PartitionReader next = first(readers); next != null; next = first(readers)) {
      if (items.size() == limit && readers.stream().anyMatch(PartitionReader::hasItem)) {
        return new Page<>(items, position(items.get(limit - 1)));
      } else if (next.hasItem()) {
        items.add(next.take());
      } else if (queries++ < MOST_QUERIES) {
        next.fetch(share(limit + 1 - items.size()));
      } else {
        return new Page<>(items, position(next.scannedTo()));
      }
    }
    return new Page<>(items, null);
  }

  /**
   * Reads on with one query, of one partition after another, so that a walk through the whole list
   * costs no more than its bytes. The order is that of the list within each partition.
   *
   * @param most how many items at most, and no more than one query gives
   * @param after the position to read on from; null for the beginning
   */
  public PageScan<Map<String, AttributeValue>> scan(
      DynamoDb dynamoDb, int most, Map<String, String> after) {
    int partition = after == null ? 0 : Integer.parseInt(after.get(PARTITION));
    boolean begun = after != null && after.containsKey(Table.PK);
    PartitionReader reader =
        new PartitionReader(
            dynamoDb, this, partitions.get(partition), begun ? startKey(after) : null);
    reader.fetchPage(most);
    List<PageScan.Placed<Map<String, AttributeValue>>> items = new ArrayList<>();
    while (reader.hasItem()) {
      Map<String, AttributeValue> item = reader.take();
      items.add(new PageScan.Placed<>(item, in(partition, position(item))));
    }
    if (!reader.hasEnded()) {
      return new PageScan<>(items, in(partition, position(reader.scannedTo())));
    }
    boolean last = partition == partitions.size() - 1;
    return new PageScan<>(items, last ? null : in(partition + 1, Map.of()));
  }

  String partitionAttribute() {
    return index == null ? Table.PK : index.partition();
  }

  String sortAttribute() {
    return index == null ? Table.SK : index.sort();
  }

  AttributeValue sortValue(String value) {
    return index == Table.Index.POSITION
        ? AttributeValue.fromN(value)
        : AttributeValue.fromS(value);
  }

  /**
   * How many items to ask each partition for: its share and as many as chance most often adds to
   * it, so that one query to each fills nineteen pages in twenty.
   */
  private int share(int wanted) {
    int count = partitions.size();
    return count == 1 ? wanted : wanted / count + (int) Math.sqrt(wanted);
  }

  private List<PartitionReader> readers(DynamoDb dynamoDb, Map<String, String> after) {
    Map<String, AttributeValue> start = after == null ? null : startKey(after);
    return partitions.stream()
        .map(partition -> new PartitionReader(dynamoDb, this, partition, start))
        .toList();
  }

  /**
   * The reader whose next item, or whose next page, comes first in the list; null when all have
   * ended. An item is taken only when no reader can still find one that belongs before it.
   */
  private PartitionReader first(List<PartitionReader> readers) {
    Comparator<String> order = BY_BYTES;
    if (descending) {
      order = order.reversed();
    }
    return readers.stream()
        .filter(reader -> !reader.hasEnded())
        .min(Comparator.comparing(PartitionReader::nextSortKey, Comparator.nullsFirst(order)))
        .orElse(null);
  }

  private static Map<String, String> in(int partition, Map<String, String> position) {
    Map<String, String> placed = new HashMap<>(position);
    placed.put(PARTITION, String.valueOf(partition));
    return placed;
  }

  /** The position after an item that was read from this list. */
  public Map<String, String> position(Map<String, AttributeValue> item) {
    Map<String, String> position = new HashMap<>();
    for (String name : List.of(Table.PK, Table.SK, sortAttribute())) {
      AttributeValue value = item.get(name);
      position.put(name, value.s() == null ? value.n() : value.s());
    }
    return position;
  }

  private Map<String, AttributeValue> startKey(Map<String, String> position) {
    Map<String, AttributeValue> key = new HashMap<>();
    key.put(Table.PK, AttributeValue.fromS(position.get(Table.PK)));
    key.put(Table.SK, AttributeValue.fromS(position.get(Table.SK)));
    key.put(sortAttribute(), sortValue(position.get(sortAttribute())));
    return key;
  }
}
