package dev.verbatim.indexing;

import dev.verbatim.news.article.ArticleItems;
import dev.verbatim.platform.table.Key;
import dev.verbatim.search.database.InTransaction;
import dev.verbatim.search.projection.ArticleRow;
import dev.verbatim.search.projection.ArticleState;
import dev.verbatim.search.projection.Change;
import dev.verbatim.search.projection.Change.Kind;
import dev.verbatim.search.projection.DynamoRecord;
import dev.verbatim.search.projection.Quarantine;
import dev.verbatim.search.projection.QuarantinedRow;
import dev.verbatim.search.projection.QuoteRow;
import dev.verbatim.search.projection.RevisionGuard;
import dev.verbatim.search.projection.RowKeys;
import dev.verbatim.search.projection.RowViews;
import dev.verbatim.search.projection.SpeakerRow;
import dev.verbatim.search.query.KnownNames;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
   * @param setAside what could not be brought into rows, in words
   */
  public record Result(long compared, List<String> differences, List<String> setAside) {}

  /**
   * Compares all.
   *
   * @param patience how long search has to come up with what has just been written
   */
  public Result run(Duration patience) {
    Set<Key> differing = new LinkedHashSet<>();
    long[] compared = {0};
    items.forEachPage(
        page -> {
          Set<Key> keys = new LinkedHashSet<>();
          for (DynamoRecord record : page) {
            if (kind(record.key()).isPresent()) {
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
    return new Result(compared[0], List.copyOf(settled(differing, patience).values()), setAside());
  }

  private Map<Key, String> settled(Set<Key> differing, Duration patience) {
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
      if (kind(key).orElseThrow() != Kind.SPEAKER) {
        wanted.add(new Key(key.pk(), ArticleItems.SUMMARY));
        wanted.add(new Key(key.pk(), ArticleItems.BODY));
      }
    }
    Map<Key, DynamoRecord> records = items.get(wanted);
    return InTransaction.call(() -> differences(keys, records));
  }

  private Map<Key, String> differences(Collection<Key> keys, Map<Key, DynamoRecord> records) {
    Quarantine aside = Quarantine.of(records.values().stream().map(DynamoRecord::item).toList());
    Map<Key, String> unread = new LinkedHashMap<>();
    Map<Key, Change> changes = new HashMap<>();
    records.forEach(
        (key, record) -> {
          try {
            record
                .change()
                .filter(change -> !aside.holds(change.item(), change.revision()))
                .ifPresent(change -> changes.put(key, change));
          } catch (RuntimeException e) {
            if (!aside.holds(record.item()) && keys.contains(key)) {
              unread.put(key, words(key, "cannot be read, and is not set aside"));
            }
          }
        });
    Map<String, ArticleRow> articles = new HashMap<>();
    for (Change change : changes.values()) {
      if (change.kind() == Kind.SUMMARY || change.kind() == Kind.BODY) {
        articles
            .computeIfAbsent(change.partitionId(), ArticleRow::empty)
            .take(change, RevisionGuard.LATER, views, clock.instant());
      }
    }
    Map<Key, String> differences = differences(keys, changes, articles);
    unread.forEach(differences::putIfAbsent);
    return differences;
  }

  private Map<Key, String> differences(
      Collection<Key> keys, Map<Key, Change> changes, Map<String, ArticleRow> articles) {
    Map<Key, String> differences = new LinkedHashMap<>();
    KnownNames standing = KnownNames.of(keys);
    for (Key key : keys) {
      String id = key.pk().substring(key.pk().indexOf('#') + 1);
      Change change = changes.get(key);
      Map<String, Object> expected;
      Map<String, Object> found;
      switch (kind(key).orElseThrow()) {
        case SPEAKER -> {
          SpeakerRow row = SpeakerRow.empty(id);
          if (change != null) {
            row.take(change, RevisionGuard.LATER, views, clock.instant());
          }
          expected = row.facts();
          found = standing.speakers().getOrDefault(id, SpeakerRow.empty(id)).facts();
        }
        case QUOTATION -> {
          QuoteRow row = new QuoteRow();
          if (change != null) {
            row.take(change, RevisionGuard.LATER, views, clock.instant());
            row.in(
                articles.containsKey(id)
                    ? ArticleState.of(articles.get(id))
                    : ArticleState.none(id));
          }
          expected = row.facts();
          found = standing.quotes().getOrDefault(id + "/" + key.sk(), new QuoteRow()).facts();
        }
        default -> {
          expected = articles.getOrDefault(id, ArticleRow.empty(id)).facts();
          found = standing.articles().getOrDefault(id, ArticleRow.empty(id)).facts();
        }
      }
      differing(expected, found).ifPresent(what -> differences.put(key, words(key, what)));
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

  private static String words(Key key, String what) {
    return "%s/%s: %s".formatted(key.pk(), key.sk(), what);
  }

  private static String shortened(Object value) {
    String text = String.valueOf(value);
    return text.length() <= 60 ? text : text.substring(0, 60) + "\u2026";
  }

  private static List<String> setAside() {
    return InTransaction.call(
        () -> {
          List<String> all = new ArrayList<>();
          for (QuarantinedRow row : QuarantinedRow.<QuarantinedRow>listAll()) {
            all.add("%s at %s: %s".formatted(row.item, row.revision, row.reason));
          }
          return all;
        });
  }

  private static Optional<Kind> kind(Key key) {
    return DynamoRecord.kind(key);
  }

  /** The rows that stand for some items. */
  private record KnownNames(
      Map<String, ArticleRow> articles,
      Map<String, QuoteRow> quotes,
      Map<String, SpeakerRow> speakers) {

    static KnownNames of(Collection<Key> keys) {
      Set<String> articles = new LinkedHashSet<>();
      Set<String> quotes = new LinkedHashSet<>();
      Set<String> speakers = new LinkedHashSet<>();
      for (Key key : keys) {
        String id = key.pk().substring(key.pk().indexOf('#') + 1);
        switch (kind(key).orElseThrow()) {
          case SPEAKER -> speakers.add(id);
          case QUOTATION -> quotes.add(id + "/" + key.sk());
          default -> articles.add(id);
        }
      }
      KnownNames standing = new KnownNames(new HashMap<>(), new HashMap<>(), new HashMap<>());
      ArticleRow.<ArticleRow>list("id in ?1", articles)
          .forEach(row -> standing.articles.put(row.id, row));
      QuoteRow.<QuoteRow>list("item in ?1", quotes)
          .forEach(row -> standing.quotes.put(row.item, row));
      SpeakerRow.<SpeakerRow>list("id in ?1", speakers)
          .forEach(row -> standing.speakers.put(row.id, row));
      return standing;
    }
  }
}
