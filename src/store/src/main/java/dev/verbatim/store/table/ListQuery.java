package dev.verbatim.store.table;

import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.paging.PageScan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A list that is read from an index or a partition, a page at a time.
 *
 * <p>An item of the table may hold several entries of the list, each with a key of its own. Where
 * the list is spread over several partitions it merges them. A position is the key of the entry
 * last shown, so what others write meanwhile neither repeats nor hides an entry.
 *
 * @param items the items
 * @param ranges the parts over which the list is spread, all in the same direction
 * @param share how many items each part is asked for at first; more where a filter drops many
 * @param perItem how many entries an item holds on the average, roughly
 * @param entries the entries of an item, in the order of the list
 * @param filter which entries are wanted; the others have been read all the same
 * @param itemKey the sort key of the item that holds the entry with a key
 * @param <T> an item
 * @param <E> an entry
 */
public record ListQuery<T, E>(
    Items<T> items,
    List<KeyRange> ranges,
    int share,
    int perItem,
    Function<T, List<Entry<E>>> entries,
    Predicate<E> filter,
    UnaryOperator<String> itemKey) {

  /** A page that has cost this many queries is cut short, and says where to go on. */
  private static final int MOST_QUERIES = 25;

  private static final String AFTER = "after";

  /** Which of the parts a walk through all of them has come to. */
  private static final String PART = "part";

  /** As DynamoDB orders them, which is not as Java does where a character takes two units. */
  static final Comparator<String> BY_BYTES =
      Comparator.comparing(key -> key.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  /**
   * An entry of a list.
   *
   * @param key where it is in the list; no other has the same
   * @param value what it is
   */
  public record Entry<E>(String key, E value) {}

  /** The same list from its end. */
  public ListQuery<T, E> backwards() {
    return new ListQuery<>(
        items,
        ranges.stream().map(KeyRange::backwards).toList(),
        share,
        perItem,
        item -> {
          List<Entry<E>> reversed = new ArrayList<>(entries.apply(item));
          Collections.reverse(reversed);
          return reversed;
        },
        filter,
        itemKey);
  }

  /**
   * Reads a part of the list.
   *
   * @param limit how many entries at most
   * @param after the position that the part before ended with; null for the first
   */
  public Page<E> read(int limit, Map<String, String> after) {
    PageScan<E> found = readPlaced(limit, after);
    return new Page<>(found.items().stream().map(PageScan.Placed::item).toList(), found.next());
  }

  /** The same as {@link #read}, with the position after each entry. */
  public PageScan<E> readPlaced(int limit, Map<String, String> after) {
    String begin = after == null ? null : after.get(AFTER);
    List<PartReader<T, E>> readers =
        ranges.stream().map(range -> new PartReader<>(this, range, begin)).toList();
    List<PageScan.Placed<E>> found = new ArrayList<>();
    int queries = 0;
    for (PartReader<T, E> next = first(readers); next != null; next = first(readers)) {
      if (found.size() == limit && readers.stream().anyMatch(PartReader::hasEntry)) {
        return new PageScan<>(found, found.get(limit - 1).position());
      } else if (next.hasEntry()) {
        Entry<E> entry = next.take();
        found.add(new PageScan.Placed<>(entry.value(), Map.of(AFTER, entry.key())));
      } else if (queries++ < MOST_QUERIES || Objects.equals(next.position(), begin)) {
        next.fetch();
      } else {
        return new PageScan<>(found, Map.of(AFTER, next.position()));
      }
    }
    return new PageScan<>(found, null);
  }

  /**
   * Reads on with one query, of one part after another, so that a walk through the whole list costs
   * no more than its bytes. The order is that of the list within each part.
   *
   * @param most how many entries at most, and no more than one query gives
   * @param after the position to read on from; null for the beginning
   */
  public PageScan<E> scan(int most, Map<String, String> after) {
    int part = after == null ? 0 : Integer.parseInt(after.get(PART));
    String begin = after == null ? null : after.get(AFTER);
    PartReader<T, E> reader = new PartReader<>(this, ranges.get(part), begin);
    do {
      reader.fetch(Math.max(1, most / perItem));
      // What holds no entry has no position from which another scan could go on.
    } while (!reader.hasEnded() && Objects.equals(reader.position(), begin));
    List<PageScan.Placed<E>> found = new ArrayList<>();
    while (reader.hasEntry() && found.size() < most) {
      Entry<E> entry = reader.take();
      found.add(new PageScan.Placed<>(entry.value(), in(part, entry.key())));
    }
    if (!reader.hasEnded()) {
      return new PageScan<>(
          found, reader.hasEntry() ? found.get(most - 1).position() : in(part, reader.position()));
    }
    return new PageScan<>(found, part == ranges.size() - 1 ? null : in(part + 1, null));
  }

  /**
   * The reader whose next entry, or whose next items, come first in the list; null when all have
   * ended. An entry is taken only when no reader can still find one that belongs before it.
   */
  private PartReader<T, E> first(List<PartReader<T, E>> readers) {
    return readers.stream()
        .filter(reader -> !reader.hasEnded())
        .min(Comparator.comparing(PartReader::position, Comparator.nullsFirst(order())))
        .orElse(null);
  }

  Comparator<String> order() {
    return ranges.get(0).descending() ? BY_BYTES.reversed() : BY_BYTES;
  }

  private static Map<String, String> in(int part, String key) {
    Map<String, String> placed = new HashMap<>();
    placed.put(PART, String.valueOf(part));
    if (key != null) {
      placed.put(AFTER, key);
    }
    return placed;
  }
}
