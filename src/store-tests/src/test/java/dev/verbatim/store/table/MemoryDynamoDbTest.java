package dev.verbatim.store.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.store.Newsdesk;
import dev.verbatim.store.Store;
import dev.verbatim.store.StoreModel;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** What is in memory ends as DynamoDB Local does, after the same history. */
class MemoryDynamoDbTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theSameHistoryShowsTheSameInBoth(long seed) {
    DynamoDbClient local = LocalTable.client();
    DynamoDb tables = LocalTable.fresh(local);
    DynamoDbClient memory = new MemoryDynamoDb();

    String one = play(tables, local, seed);
    String other = play(new DynamoDb(memory, "record", "views"), memory, seed);

    assertThat(one).isEqualTo(other);
    assertThat(keys(local, tables.viewsTable())).isEqualTo(keys(memory, "views"));
    assertThat(keys(local, tables.recordTable())).isEqualTo(keys(memory, "record"));
    LocalTable.drop(local, tables);
  }

  private static String play(DynamoDb tables, DynamoDbClient client, long seed) {
    ChangeLog log = new ChangeLog(tables);
    Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:30:00Z"), ZoneOffset.UTC);
    Store store = Store.on(tables.with(log.on(client)), clock, new Random(7));
    StoreModel model = new StoreModel();
    Newsdesk desk = new Newsdesk(store, model, new Random(seed));
    StringBuilder done = new StringBuilder();
    for (int step = 0; step < 25; step++) {
      done.append(desk.act()).append('\n');
      if (step % 3 == 0) {
        store.project(log);
      }
    }
    store.project(log);
    model.assertShown(store);
    return done.toString();
  }

  private static java.util.List<String> keys(DynamoDbClient client, String table) {
    return client
        .scanPaginator(ScanRequest.builder().tableName(table).limit(500).build())
        .items()
        .stream()
        .map(item -> item.get(Key.PK).s() + " " + item.get(Key.SK).s())
        .sorted()
        .toList();
  }
}
