package dev.verbatim.store.views;

import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.EntityOfKey;
import dev.verbatim.store.record.EntityKeys;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.ItemSchema;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.Key;
import dev.verbatim.store.table.Slice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds all articles and speakers of a table. It reads the whole table, so it is for no request.
 */
final class EntityScan {

  private static final int PAGE = 500;

  private static final ItemSchema<Key> KEYS =
      ItemSchema.of(Key.class, key -> key, ItemSchema.Values::key).build();

  private final Items<Key> record;
  private final Items<Key> views;

  EntityScan(DynamoDb dynamoDb) {
    this.record = dynamoDb.record(KEYS);
    this.views = dynamoDb.views(KEYS);
  }

  /** All in the table of record, a page at a time. */
  void record(Consumer<List<Entity>> pages) {
    scan(record, EntityKeys::ofRecord, pages);
  }

  /** All in the table of views, a page at a time. */
  void views(Consumer<List<Entity>> pages) {
    scan(views, ShownNews::entity, pages);
  }

  private static void scan(Items<Key> items, EntityOfKey entity, Consumer<List<Entity>> pages) {
    Slice.Position after = null;
    do {
      Slice<Key> slice = items.scan(PAGE, after);
      Set<Entity> found = new LinkedHashSet<>();
      slice.items().forEach(key -> entity.of(key.pk(), key.sk()).ifPresent(found::add));
      if (!found.isEmpty()) {
        pages.accept(List.copyOf(found));
      }
      after = slice.next();
    } while (after != null);
  }
}
