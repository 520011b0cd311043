package dev.verbatim.server.search;

import dev.verbatim.indexing.DynamoItems;
import dev.verbatim.platform.table.Key;
import dev.verbatim.search.projection.DynamoRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table in memory: its items, every state that it was in, and what its stream tells. */
final class TableModel {

  /** When the first write is made. */
  private static final Instant START = Instant.parse("2026-03-02T09:30:00Z");

  private final Consumer<DynamoRecord> stream;
  private final Map<String, Map<String, AttributeValue>> items = new TreeMap<>();
  private final List<Map<String, Map<String, AttributeValue>>> states = new ArrayList<>();
  private Instant now = START;

  /**
   * @param stream hears of every change
   */
  TableModel(Consumer<DynamoRecord> stream) {
    this.stream = stream;
    states.add(Map.of());
  }

  /** A moment later than ever before. */
  Instant now() {
    now = now.plusMillis(1);
    return now;
  }

  void put(Map<String, AttributeValue> item) {
    Key key = Key.of(item);
    Map<String, AttributeValue> before = items.put(text(key), Map.copyOf(item));
    told(new DynamoRecord(key, before == null ? Map.of() : before, Map.copyOf(item), null, now()));
  }

  void delete(Key key) {
    Map<String, AttributeValue> before = items.remove(text(key));
    if (before != null) {
      told(new DynamoRecord(key, before, Map.of(), null, now()));
    }
  }

  Map<String, AttributeValue> get(Key key) {
    return items.get(text(key));
  }

  boolean has(Key key) {
    return items.containsKey(text(key));
  }

  /** All items there are. */
  List<Map<String, AttributeValue>> all() {
    return List.copyOf(items.values());
  }

  /** All items of a partition. */
  List<Map<String, AttributeValue>> partition(String pk) {
    return items.values().stream().filter(item -> Key.of(item).pk().equals(pk)).toList();
  }

  /** How many states there were, the empty one included. */
  int states() {
    return states.size();
  }

  /**
   * The table for those who compare and rebuild.
   *
   * @param scanned which state a scan sees; reads of single items see the last
   */
  DynamoItems scanned(int scanned) {
    return new DynamoItems(null, Clock.systemUTC()) {
      @Override
      public void forEachPage(Consumer<List<DynamoRecord>> pages) {
        List<DynamoRecord> all =
            states.get(scanned).values().stream()
                .map(item -> DynamoRecord.read(item, START))
                .toList();
        for (int from = 0; from < all.size(); from += 7) {
          pages.accept(all.subList(from, Math.min(from + 7, all.size())));
        }
      }

      @Override
      public Map<Key, DynamoRecord> get(Collection<Key> keys) {
        Map<Key, DynamoRecord> found = new HashMap<>();
        for (Key key : keys) {
          if (has(key)) {
            found.put(key, DynamoRecord.read(TableModel.this.get(key), START));
          }
        }
        return found;
      }
    };
  }

  private void told(DynamoRecord record) {
    states.add(new TreeMap<>(items));
    stream.accept(record);
  }

  private static String text(Key key) {
    return key.pk() + "/" + key.sk();
  }
}
