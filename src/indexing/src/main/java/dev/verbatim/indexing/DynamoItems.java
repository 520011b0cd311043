package dev.verbatim.indexing;

import dev.verbatim.platform.table.Key;
import dev.verbatim.search.projection.DynamoRecord;
import dev.verbatim.store.table.DynamoDb;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** The items of the table as they are, for those who compare them with the rows. */
@Singleton
public class DynamoItems {

  /** At most two megabytes, since DynamoDB ends a page after one. */
  private static final int PAGE = 500;

  private final DynamoDb table;
  private final Clock clock;

  @Inject
  public DynamoItems(DynamoDb table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** Shows all items, a page at a time. Some that are written meanwhile may be missing. */
  public void forEachPage(Consumer<List<DynamoRecord>> pages) {
    Map<String, AttributeValue> after = null;
    do {
      ScanResponse page = table.scan(after, PAGE);
      pages.accept(
          page.items().stream().map(item -> DynamoRecord.read(item, clock.instant())).toList());
      after = page.lastEvaluatedKey().isEmpty() ? null : page.lastEvaluatedKey();
    } while (after != null);
  }

  /** Those of these items that are there, with every write that was answered before. */
  public Map<Key, DynamoRecord> get(Collection<Key> keys) {
    Map<Key, DynamoRecord> records = new HashMap<>();
    table
        .getAllLatest(keys)
        .forEach((key, item) -> records.put(key, DynamoRecord.read(item, clock.instant())));
    return records;
  }
}
