package dev.verbatim.store.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.table.Write;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Lists that are spread over partitions, walked page by page. */
class IndexQueryTest {

  private static final List<String> SHARDS = List.of("SHIP#0", "SHIP#1", "SHIP#2");

  private final DynamoDbClient client = LocalTable.client();
  private final DynamoDb table = LocalTable.fresh(client);
  private final Random random = new Random(11);

  @AfterEach
  void drop() {
    LocalTable.drop(client, table);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 20, 100})
  void aWalkShowsEveryItemOnceAndInOrder(int limit) {
    List<String> names = IntStream.range(100, 167).mapToObj(i -> "ship " + i).toList();
    names.forEach(name -> put(name, SHARDS.get(random.nextInt(3))));

    assertThat(walk(listing(false), limit)).isEqualTo(names);
    List<String> backwards = new ArrayList<>(names);
    Collections.reverse(backwards);
    assertThat(walk(listing(true), limit)).isEqualTo(backwards);
  }

  @Test
  void aWalkOverOneFullShardAndTwoEmptyOnesShowsAll() {
    List<String> names = IntStream.range(100, 145).mapToObj(i -> "ship " + i).toList();
    names.forEach(name -> put(name, SHARDS.get(1)));

    assertThat(walk(listing(false), 20)).isEqualTo(names);
  }

  @Test
  void charactersThatJavaOrdersOtherwiseAreShownOnce() {
    List<String> names = List.of("a", "\ue000", "\uff61", "\uffee", "\ud800\udf30", "\ud83d\udc1f");
    for (int i = 0; i < names.size(); i++) {
      put(names.get(i), SHARDS.get(i % 2));
    }

    assertThat(walk(listing(false), 1)).isEqualTo(names);
    assertThat(walk(listing(true), 2)).hasSize(names.size()).doesNotHaveDuplicates();
  }

  @Test
  void aFilterThatDropsMostStillShowsAllThatItKeeps() {
    for (int i = 100; i < 400; i++) {
      put("ship " + i, SHARDS.get(i % 3));
    }
    IndexQuery rare =
        new IndexQuery(
            Table.Index.NAME,
            SHARDS,
            false,
            null,
            null,
            "sk = :late",
            Map.of(":late", AttributeValue.fromS("ship 399")));

    assertThat(walk(rare, 5)).containsExactly("ship 399");
  }

  @Test
  void thePageThatEndsWithTheLastItemHasNoNext() {
    IntStream.range(10, 30).forEach(i -> put("ship " + i, SHARDS.get(i % 3)));

    assertThat(listing(false).read(table, 20, null).next()).isNull();
    assertThat(listing(false).read(table, 19, null).next()).isNotNull();
  }

  private IndexQuery listing(boolean descending) {
    return new IndexQuery(Table.Index.NAME, SHARDS, descending, null, null, null, Map.of());
  }

  private List<String> walk(IndexQuery listing, int limit) {
    List<String> names = new ArrayList<>();
    Map<String, String> after = null;
    do {
      var page = listing.read(table, limit, after);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      page.items().forEach(item -> names.add(item.get(Table.SK).s()));
      after = page.next();
    } while (after != null);
    return names;
  }

  private void put(String name, String shard) {
    table.transact(
        List.of(
            Write.put(
                Map.of(
                    Table.PK,
                    AttributeValue.fromS("SHIP"),
                    Table.SK,
                    AttributeValue.fromS(name),
                    Table.Index.NAME.partition(),
                    AttributeValue.fromS(shard),
                    Table.NAME_KEY,
                    AttributeValue.fromS(name)))));
  }
}
