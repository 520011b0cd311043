package dev.verbatim.indexing;

import dev.verbatim.news.article.ArticleItems;
import dev.verbatim.platform.table.Key;
import dev.verbatim.search.database.InTransaction;
import dev.verbatim.search.projection.Change.Kind;
import dev.verbatim.search.projection.DynamoRecord;
import dev.verbatim.search.projection.QuarantinedRow;
import dev.verbatim.search.projection.RowKeys;
import dev.verbatim.search.projection.RowViews;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Compares the rows with the items that they were made of: every item of the table that search
 * follows, and every row.
 *
 * <p>While others write, search is a moment behind. So what differs is looked at again for a while,
 * and only what still differs then is a difference.
 */
@Singleton
public class IndexVerification {

  private static final Duration AGAIN = Duration.ofMillis(200);

  private final DynamoItems items;
  private final RowKeys rowKeys;
  private final RowViews views;
  private final Clock clock;

  @Inject
  public IndexVerification(DynamoItems items, RowKeys rowKeys, RowViews views, Clock clock) {
    this.items = items;
    this.rowKeys = rowKeys;
    this.views = views;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param compared how many items were compared
   * @param differences what differs, in words
   * @param quarantined what could not be brought into rows, in words
   */
  public record Result(long compared, List<String> differences, List<String> quarantined) {}

  /**
   * Compares all.
   *
   * @param patience how long search has for what has just been written
   */
  public Result run(Duration patience) {
    Set<Key> differing = new LinkedHashSet<>();
    long[] compared = {0};
    items.forEachPage(
        page -> {
          Set<Key> keys = new LinkedHashSet<>();
          for (DynamoRecord record : page) {
            if (DynamoRecord.kind(record.key()).isPresent()) {
              keys.add(record.key());
            }
          }
          compared[0] += keys.size();
          differing.addAll(differences(keys).keySet());
        });
    rowKeys.forEachPage(
        page ->
            differing.addAll(
                differences(page.stream().map(RowKeys.RowKey::key).toList()).keySet()));
    return new Result(
        compared[0], List.copyOf(persistent(differing, patience).values()), quarantined());
  }

  private Map<Key, String> persistent(Set<Key> differing, Duration patience) {
    long start = System.nanoTime();
    Map<Key, String> left = differences(differing);
    while (!left.isEmpty() && System.nanoTime() - start < patience.toNanos()) {
      LockSupport.parkNanos(AGAIN.toNanos());
      left = differences(left.keySet());
    }
    return left;
  }

  /** The items whose rows are not as they should be, and in what. */
  private Map<Key, String> differences(Collection<Key> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    Set<Key> wanted = new LinkedHashSet<>(keys);
    // What is shown of a quotation depends on its article, which is two items.
    for (Key key : keys) {
      if (DynamoRecord.kind(key).orElseThrow() != Kind.SPEAKER) {
        wanted.add(new Key(key.pk(), ArticleItems.SUMMARY));
        wanted.add(new Key(key.pk(), ArticleItems.BODY));
      }
    }
    Map<Key, DynamoRecord> records = items.get(wanted);
    return InTransaction.call(() -> differences(keys, records));
  }

  private Map<Key, String> differences(Collection<Key> keys, Map<Key, DynamoRecord> records) {
    ExpectedRows expected = ExpectedRows.of(records, views, clock.instant());
    ExistingRows existing = ExistingRows.of(keys);
    Map<Key, String> differences = new LinkedHashMap<>();
    for (Key key : keys) {
      if (expected.isUnreadable(key)) {
        differences.put(key, line(key, "cannot be read, and is not quarantined"));
      }
      differing(expected.facts(key), existing.facts(key))
          .ifPresent(what -> differences.put(key, line(key, what)));
    }
    return differences;
  }

  private static Optional<String> differing(
      Map<String, Object> expected, Map<String, Object> found) {
    String names =
        expected.keySet().stream()
            .filter(name -> !Objects.equals(expected.get(name), found.get(name)))
            .map(
                name ->
                    "%s is %s".formatted(name, shortened(found.get(name)))
                        + ", not %s".formatted(shortened(expected.get(name))))
            .collect(Collectors.joining("; "));
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  private static String line(Key key, String what) {
    return "%s/%s: %s".formatted(key.pk(), key.sk(), what);
  }

  private static String shortened(Object value) {
    String text = String.valueOf(value);
    return text.length() <= 60 ? text : text.substring(0, 60) + "\u2026";
  }

  private static List<String> quarantined() {
    return InTransaction.call(
        () -> {
          List<String> all = new ArrayList<>();
          for (QuarantinedRow row : QuarantinedRow.<QuarantinedRow>listAll()) {
            all.add("%s at %s: %s".formatted(row.item, row.revision, row.reason));
          }
          return all;
        });
  }
}
