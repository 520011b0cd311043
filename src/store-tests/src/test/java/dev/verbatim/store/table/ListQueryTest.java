package dev.verbatim.store.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.paging.PageScan;
import dev.verbatim.store.table.ListQuery.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are spread over partitions, walked page by page. An item holds several entries. */
class ListQueryTest {

  /** Ships in a fleet; a fleet may have none. */
  private record Fleet(Key key, List<String> ships) {}

  private static final ItemSchema<Fleet> SCHEMA =
      ItemSchema.of(
              Fleet.class, Fleet::key, values -> new Fleet(values.key(), values.list("ships")))
          .texts("ships", Fleet::ships)
          .build();

  private static final List<String> SHARDS = List.of("SHIP#0", "SHIP#1", "SHIP#2");

  private final Items<Fleet> fleets = MemoryDynamoDb.tables().views(SCHEMA);
  private final Random random = new Random(11);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 20, 100})
  void aWalkShowsEveryEntryOnceAndInOrder(int limit) {
    List<String> names = new ArrayList<>();
    for (int i = 100; i < 167; i++) {
      names.addAll(put("fleet " + i, SHARDS.get(random.nextInt(3)), 1 + random.nextInt(4)));
    }

    assertThat(walk(list(any -> true), limit)).isEqualTo(names);
    List<String> backwards = new ArrayList<>(names);
    Collections.reverse(backwards);
    assertThat(walk(list(any -> true).backwards(), limit)).isEqualTo(backwards);
    assertThat(scan(list(any -> true), limit)).hasSameElementsAs(names).hasSameSizeAs(names);
  }

  @Test
  void aWalkOverOneFullShardAndTwoEmptyOnesShowsAll() {
    List<String> names = new ArrayList<>();
    IntStream.range(100, 145).forEach(i -> names.addAll(put("fleet " + i, SHARDS.get(1), 1)));

    assertThat(walk(list(any -> true), 20)).isEqualTo(names);
    assertThat(scan(list(any -> true), 20)).isEqualTo(names);
  }

  @Test
  void charactersThatJavaOrdersOtherwiseAreShownOnce() {
    List<String> names = List.of("a", "\ue000", "\uff61", "\uffee", "\ud800\udf30", "\ud83d\udc1f");
    for (int i = 0; i < names.size(); i++) {
      put(names.get(i), SHARDS.get(i % 2), 1);
    }

    assertThat(walk(list(any -> true), 1)).isEqualTo(names.stream().map(n -> n + "/0").toList());
    assertThat(walk(list(any -> true).backwards(), 2)).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void aFilterThatDropsMostStillShowsAllThatItKeeps() {
    IntStream.range(100, 900).forEach(i -> put("fleet " + i, SHARDS.get(i % 3), 1));

    assertThat(walk(list("fleet 899/0"::equals), 5)).containsExactly("fleet 899/0");
    assertThat(scan(list("fleet 899/0"::equals), 50)).containsExactly("fleet 899/0");
  }

  @Test
  void whatIsGoneIsPassedByHoweverMuchItIs() {
    put("fleet 000", SHARDS.get(0), 1);
    IntStream.range(1000, 5000).forEach(i -> put("fleet " + i, SHARDS.get(0), 0));
    put("fleet 9", SHARDS.get(0), 1);

    assertThat(walk(list(any -> true), 1)).containsExactly("fleet 000/0", "fleet 9/0");
    assertThat(scan(list(any -> true), 5)).containsExactly("fleet 000/0", "fleet 9/0");
  }

  @Test
  void thePageThatEndsWithTheLastEntryHasNoNext() {
    IntStream.range(10, 30).forEach(i -> put("fleet " + i, SHARDS.get(i % 3), 1));

    assertThat(list(any -> true).read(20, null).next()).isNull();
    assertThat(list(any -> true).read(19, null).next()).isNotNull();
  }

  /** Whatever is written or goes between two pages, what was there all the time is shown once. */
  @Test
  void whatOthersWriteMeanwhileNeitherRepeatsNorHidesAnEntry() {
    for (int round = 0; round < 20; round++) {
      List<String> lasting = new ArrayList<>();
      for (int i = 100; i < 160; i++) {
        List<String> put = put("r%02d fleet %d".formatted(round, i), SHARDS.get(i % 3), 2);
        if (i % 2 == 0) {
          lasting.addAll(put);
        }
      }
      String prefix = "r%02d".formatted(round);
      List<String> seen = new ArrayList<>();
      Map<String, String> after = null;
      ListQuery<Fleet, String> list = list(name -> name.startsWith(prefix));
      do {
        Page<String> page = list.read(7, after);
        seen.addAll(page.items());
        after = page.next();
        int number = 100 + random.nextInt(60);
        String name = "%s fleet %d".formatted(prefix, number);
        if (number % 2 == 1) {
          fleets.delete(new Key(SHARDS.get(number % 3), name), Condition.present());
        }
        put(name + "b", SHARDS.get(number % 3), 3);
      } while (after != null);

      assertThat(seen).doesNotHaveDuplicates().containsAll(lasting).isSorted();
    }
  }

  private ListQuery<Fleet, String> list(Predicate<String> filter) {
    return new ListQuery<>(
        fleets,
        SHARDS.stream().map(KeyRange::of).toList(),
        4,
        2,
        fleet -> fleet.ships().stream().map(ship -> new Entry<>(ship, ship)).toList(),
        filter,
        key -> key.substring(0, key.indexOf('/')));
  }

  private static List<String> walk(ListQuery<?, String> list, int limit) {
    List<String> names = new ArrayList<>();
    Map<String, String> after = null;
    do {
      Page<String> page = list.read(limit, after);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      assertThat(page.next()).isNotEqualTo(after == null ? Map.of() : after);
      names.addAll(page.items());
      after = page.next();
    } while (after != null);
    return names;
  }

  private static List<String> scan(ListQuery<?, String> list, int most) {
    List<String> names = new ArrayList<>();
    Map<String, String> after = null;
    do {
      PageScan<String> page = list.scan(most, after);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(most);
      assertThat(page.next()).isNotEqualTo(after == null ? Map.of() : after);
      page.items().forEach(placed -> names.add(placed.item()));
      after = page.next();
    } while (after != null);
    return names;
  }

  private List<String> put(String name, String shard, int ships) {
    List<String> all = IntStream.range(0, ships).mapToObj(i -> name + "/" + i).toList();
    fleets.put(new Fleet(new Key(shard, name), all));
    return all;
  }
}
