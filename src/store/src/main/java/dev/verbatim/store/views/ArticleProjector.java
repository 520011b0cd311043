package dev.verbatim.store.views;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.store.record.ArticleReader;
import dev.verbatim.store.record.ArticleRecord;
import dev.verbatim.store.record.SpeakerDecisions;
import dev.verbatim.store.record.SpeakerNames;
import dev.verbatim.store.table.Attempts;
import dev.verbatim.store.table.Condition;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.Key;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Brings the items of an article's view to what its record is now.
 *
 * <p>Any number of processes may do so at once. Each claims a generation and then reads the record,
 * so a later generation has read a later record; and an item is never written over by an earlier
 * generation. What the counts of speakers and publishers make of it is {@link ViewCommit}'s.
 */
final class ArticleProjector {

  private final ArticleReader reader;
  private final SpeakerDecisions decisions;
  private final Items<Manifest> manifests;
  private final Items<ViewItem> items;
  private final ChangedQuotes changedQuotes;
  private final Clock clock;

  ArticleProjector(
      DynamoDb dynamoDb, ArticleReader reader, SpeakerDecisions decisions, Clock clock) {
    this.reader = reader;
    this.decisions = decisions;
    this.manifests = dynamoDb.views(Manifest.SCHEMA);
    this.items = dynamoDb.views(ViewItem.SCHEMA);
    this.changedQuotes = new ChangedQuotes(items);
    this.clock = clock;
  }

  /**
   * A projection whose items are written, and which is to be committed.
   *
   * @param claimed the manifest as it is
   * @param committed the manifest as it has to be
   * @param touched speakers whose quotations have changed, or their number
   * @param recorded when it was recorded, where nothing was shown of it before; else null
   * @param newOn the day on which the article is listed, where no projection of it has ever begun
   *     before, so that nothing of it can be left in any list; else null
   * @param names whom the article's speakers were taken for
   */
  record Written(
      Manifest claimed,
      Manifest committed,
      Set<String> touched,
      Instant recorded,
      LocalDate newOn,
      SpeakerNames names) {}

  /** The view of an article as it has to be. */
  private record Wanted(
      Map<Key, ViewItem> items,
      List<Quote> quotes,
      Map<String, QuoteCounts> speakers,
      String publisherId,
      Instant recorded,
      LocalDate day,
      SpeakerNames names) {}

  /** The manifests of these articles, by id; one of nothing where there is none. */
  Map<String, Manifest> manifests(Collection<String> articleIds) {
    Map<Key, Manifest> found =
        manifests.getAll(articleIds.stream().map(ViewKeys::manifest).toList(), Consistency.LATEST);
    Map<String, Manifest> byId = new HashMap<>();
    for (String id : articleIds) {
      byId.put(id, found.getOrDefault(ViewKeys.manifest(id), Manifest.none(id)));
    }
    return byId;
  }

  /**
   * What articles are now, read with a few calls for all of them: the manifests first, so that
   * whoever claims an article since is noticed.
   *
   * @throws RuntimeException when a record is not as this application writes it; then each is to be
   *     read by itself
   */
  Map<String, Seen> see(Collection<String> articleIds) {
    Map<String, Manifest> before = manifests(articleIds);
    Map<String, ArticleRecord> records = reader.getAll(articleIds, Consistency.LATEST);
    List<Quote> quotes =
        records.values().stream().flatMap(record -> record.quotes().stream()).toList();
    SpeakerNames names = decisions.namesOf(quotes, Consistency.LATEST);
    Map<String, Seen> seen = new HashMap<>();
    before.forEach((id, manifest) -> seen.put(id, new Seen(manifest, records.get(id), names)));
    return seen;
  }

  /**
   * An article as it was read.
   *
   * @param manifest what there is of its view
   * @param record null where there is no such article
   * @param names whom its speakers are today, and perhaps those of others
   */
  record Seen(Manifest manifest, ArticleRecord record, SpeakerNames names) {}

  /**
   * Writes the items of an article.
   *
   * @param seen the article as it was read
   * @return what is to be committed; empty when there is nothing to do, or another projection has
   *     begun since and does it
   */
  Optional<Written> write(Seen seen) {
    AtomicReference<Seen> next = new AtomicReference<>(seen);
    String id = seen.manifest().articleId();
    return Attempts.until(
        () -> tryToWrite(next.get() == null ? see(Set.of(id)).get(id) : next.getAndSet(null)));
  }

  /** Empty when another projection has claimed the article meanwhile. */
  private Optional<Optional<Written>> tryToWrite(Seen seen) {
    Manifest manifest = seen.manifest();
    Wanted wanted = wanted(seen);
    Map<Key, String> digests = new HashMap<>();
    wanted.items().forEach((key, item) -> digests.put(key, item.digest()));
    Map<Key, ViewItem> changes = changes(manifest, wanted.items(), digests);
    if (changes.isEmpty() && manifest.is(digests, wanted.speakers(), wanted.publisherId())) {
      return isUnheardOf(seen)
              && !manifests.put(manifest.claimed(Set.of(), Changes.NONE), manifest.unchanged())
          ? Optional.empty()
          : Optional.of(Optional.empty());
    }
    Manifest claimed =
        manifest.claimed(
            changes.keySet(),
            changedQuotes.noted(
                manifest, wanted.items().keySet(), wanted.quotes(), changes.keySet()));
    if (!manifests.put(claimed, manifest.unchanged())) {
      return Optional.empty();
    }
    Condition isEarlier =
        Condition.absent().or(Condition.below(ViewItem.GENERATION, claimed.generation()));
    for (ViewItem item : changes.values()) {
      if (!items.put(item.at(claimed.generation()), isEarlier)) {
        // A later projection is at work, which has read a later record.
        return Optional.of(Optional.empty());
      }
    }
    return Optional.of(
        Optional.of(
            new Written(
                claimed,
                claimed.committed(digests, wanted.speakers(), wanted.publisherId()),
                touched(manifest, wanted, changes.keySet()),
                manifest.changes().announced() == 0 ? wanted.recorded() : null,
                manifest.generation() == 0 ? wanted.day() : null,
                wanted.names())));
  }

  /**
   * Whether there is neither an article nor anything of its view. A projection that has read the
   * article before it was deleted may still be on its way, and is to find the manifest changed.
   */
  private static boolean isUnheardOf(Seen seen) {
    return seen.record() == null && seen.manifest().generation() == 0;
  }

  /** Notes that an article cannot be shown as it is. */
  void quarantine(String articleId, String reason) {
    Manifest manifest = manifests(Set.of(articleId)).get(articleId);
    if (!reason.equals(manifest.reason())) {
      manifests.put(manifest.quarantined(reason), manifest.unchanged());
    }
  }

  /** Those of these articles whose speakers are no longer those that they were shown with. */
  List<Written> outdated(Collection<Written> all) {
    Set<String> asked = new TreeSet<>();
    all.forEach(written -> asked.addAll(written.names().asked()));
    SpeakerNames now = decisions.names(asked, Consistency.LATEST);
    return all.stream().filter(written -> !now.agreesWith(written.names())).toList();
  }

  /** How the view of an article is not as it should be, in words; empty when it is. */
  String difference(String articleId) {
    Seen seen = see(Set.of(articleId)).get(articleId);
    Manifest manifest = seen.manifest();
    Wanted wanted = wanted(seen);
    Set<Key> keys = new TreeSet<>(ViewsProjection.BY_KEY);
    keys.addAll(wanted.items().keySet());
    keys.addAll(manifest.items().keySet());
    Map<Key, ViewItem> there = items.getAll(keys, Consistency.LATEST);
    for (Key key : keys) {
      ViewItem is = there.get(key);
      ViewItem should = wanted.items().get(key);
      boolean shown = is != null && !is.isTombstone();
      if (should == null ? shown : !shown || !is.digest().equals(should.digest())) {
        return "%s/%s %s"
            .formatted(
                key.pk(),
                key.sk(),
                should == null ? "is left over" : shown ? "is another" : "is missing");
      }
    }
    if (!manifest.speakers().equals(wanted.speakers())
        || !Objects.equals(manifest.publisherId(), wanted.publisherId())) {
      return "it is counted for others than it should be";
    }
    if (manifest.changes().isPending()
        || !manifest.isEmpty() && manifest.changes().announced() == 0) {
      return "a change of it is not announced";
    }
    return "";
  }

  private static Wanted wanted(Seen seen) {
    ArticleRecord record = seen.record();
    if (record == null) {
      return new Wanted(
          Map.of(), List.of(), Map.of(), null, null, null, seen.names().of(List.of()));
    }
    SpeakerNames names = seen.names().of(record.quotes());
    List<Quote> shown = names.shown(record.quotes(), record.sources());
    return new Wanted(
        ArticleItems.of(record, shown),
        shown,
        ArticleItems.counts(shown),
        record.article().publisherId(),
        recorded(record, names),
        DateOrInstant.of(record.article().listedAt()).date(),
        names);
  }

  /** The items that are other than wanted, or in doubt. */
  private Map<Key, ViewItem> changes(
      Manifest manifest, Map<Key, ViewItem> wanted, Map<Key, String> digests) {
    Map<Key, ViewItem> changes = new LinkedHashMap<>();
    wanted.forEach(
        (key, item) -> {
          if (!digests.get(key).equals(manifest.items().get(key))) {
            changes.put(key, item);
          }
        });
    for (Key key : manifest.items().keySet()) {
      if (!wanted.containsKey(key)) {
        changes.put(key, ViewItem.tombstone(key, clock.instant()));
      }
    }
    return changes;
  }

  /** When what is shown of an article was last written. */
  private static Instant recorded(ArticleRecord record, SpeakerNames names) {
    return Stream.of(
            Stream.of(record.article().updatedAt()),
            record.quotes().stream().map(Quote::updatedAt),
            names.decisions().values().stream().map(decision -> decision.stamp().updatedAt()))
        .flatMap(times -> times)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Set<String> touched(Manifest manifest, Wanted wanted, Collection<Key> changed) {
    Set<String> touched = new TreeSet<>();
    Set<String> all = new TreeSet<>(manifest.speakers().keySet());
    all.addAll(wanted.speakers().keySet());
    for (String id : all) {
      if (!Objects.equals(manifest.speakers().get(id), wanted.speakers().get(id))) {
        touched.add(id);
      }
    }
    for (Key key : changed) {
      if (key.pk().startsWith(SpeakerItem.LIST + "#")) {
        touched.add(key.pk().substring(SpeakerItem.LIST.length() + 1));
      }
    }
    return touched;
  }
}
