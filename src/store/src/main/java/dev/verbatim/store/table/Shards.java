package dev.verbatim.store.table;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Lists of everything of a kind, each spread over several partitions of an index, so that no
 * partition takes all writes.
 */
public final class Shards {

  /**
   * Over how many partitions lists of what is new are spread. More of them bear more writes (one
   * bears 1,000 units a second) and cost each page of a list a query more. The number may grow when
   * views are built again.
   */
  private static final int NEWS = 4;

  /** The same for lists of names, which are written once for many articles. */
  private static final int NAMES = 2;

  private Shards() {}

  /**
   * The partition of a list of articles or quotations that an item belongs to.
   *
   * @param list the list's name
   * @param id the item's id
   */
  public static String of(String list, String id) {
    return shard(list, id, NEWS);
  }

  /** All partitions of a list of articles or quotations. */
  public static List<String> all(String list) {
    return all(list, NEWS);
  }

  /** The partition of a list of names that an item belongs to. */
  public static String ofName(String list, String id) {
    return shard(list, id, NAMES);
  }

  /** All partitions of a list of names. */
  public static List<String> allNames(String list) {
    return all(list, NAMES);
  }

  private static String shard(String list, String id, int count) {
    return list + "#" + Math.floorMod(id.hashCode(), count);
  }

  private static List<String> all(String list, int count) {
    return IntStream.range(0, count).mapToObj(shard -> list + "#" + shard).toList();
  }
}
