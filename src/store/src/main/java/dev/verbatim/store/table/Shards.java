package dev.verbatim.store.table;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Lists of everything of a kind, each spread over several partitions of an index, so that no
 * partition takes all writes.
 */
public final class Shards {

  /**
   * Over how many partitions. More of them bear more writes (one bears 1,000 units a second) and
   * cost each page of a list a query more. The number may grow at any time, and must never shrink:
   * items stay where they were put, and every list reads all.
   */
  private static final int COUNT = 4;

  private Shards() {}

  /**
   * The partition that an item belongs to.
   *
   * @param list the list's name
   * @param id the item's id
   */
  public static String of(String list, String id) {
    return list + "#" + Math.floorMod(id.hashCode(), COUNT);
  }

  /** All partitions of a list. */
  public static List<String> all(String list) {
    return IntStream.range(0, COUNT).mapToObj(shard -> list + "#" + shard).toList();
  }
}
