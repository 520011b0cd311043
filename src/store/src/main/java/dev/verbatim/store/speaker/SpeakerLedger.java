package dev.verbatim.store.speaker;

import dev.verbatim.extraction.Source;
import dev.verbatim.news.speaker.ArticleDates;
import dev.verbatim.news.speaker.LedgerEntryItem;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.QuotedDays;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerItem;
import dev.verbatim.news.speaker.SpeakerSnapshot;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.table.Write;
import dev.verbatim.store.table.DynamoDb;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * The writes that count the quotations of an article for its speakers.
 *
 * <p>They set totals, and add nothing: what is counted already is read from the ledger, so counting
 * twice changes nothing. Each write has a condition on what was read, so the caller carries them
 * out together and starts again when one is refused.
 */
@Singleton
public class SpeakerLedger {

  private final DynamoDb dynamoDb;
  private final RenamePropagation renames;
  private final Clock clock;

  @Inject
  SpeakerLedger(DynamoDb dynamoDb, RenamePropagation renames, Clock clock) {
    this.dynamoDb = dynamoDb;
    this.renames = renames;
    this.clock = clock;
  }

  /**
   * The writes after which exactly these quotations of the article count for each of these
   * speakers: two for each, and one more for every other key that its entry may have, where it was
   * merged or the article is listed under another time.
   *
   * @param wanted by the ids under which speakers were quoted and are; {@link QuoteCounts#NONE} for
   *     one who no longer is
   * @param sources what the article says of them, by id; needed for those who are not known yet
   */
  public List<Write> writes(
      SpeakerSnapshot snapshot,
      ArticleDates article,
      Map<String, QuoteCounts> wanted,
      Map<String, Source> sources) {
    Map<String, QuoteCounts> totals = new LinkedHashMap<>();
    Map<String, Set<String>> names = new LinkedHashMap<>();
    wanted.forEach(
        (id, counts) -> {
          String now = snapshot.idOf(id);
          totals.merge(now, counts, QuoteCounts::plus);
          names.computeIfAbsent(now, n -> new LinkedHashSet<>(List.of(n))).add(id);
        });
    // Of one who was merged, the quotations may have followed, and the ledger not yet.
    names.forEach(
        (id, ids) ->
            snapshot.speaker(id).map(RenamePropagation::pendingIds).ifPresent(ids::addAll));
    Set<Key> keys = new LinkedHashSet<>();
    names.values().forEach(ids -> keys.addAll(keys(ids, article)));
    Map<Key, Map<String, AttributeValue>> ledger = dynamoDb.getAllLatest(keys);
    List<Write> writes = new ArrayList<>();
    totals.forEach(
        (id, counts) -> {
          Entries entries = new Entries(id, keys(names.get(id), article), ledger, article, counts);
          writes.addAll(entries.writes());
          writes.add(
              snapshot
                  .speaker(id)
                  .map(speaker -> recounted(speaker, sources.get(id), entries))
                  .orElseGet(() -> first(id, sources.get(id), entries)));
        });
    return writes;
  }

  private static Set<Key> keys(Set<String> ids, ArticleDates article) {
    Set<Key> keys = new LinkedHashSet<>();
    for (String id : ids) {
      keys.add(LedgerEntryItem.key(id, article.was(), article.articleId()));
      keys.add(LedgerEntryItem.key(id, article.now(), article.articleId()));
    }
    return keys;
  }

  private Write first(String id, Source source, Entries entries) {
    if (entries.wanted.isNone()) {
      return Write.delete(SpeakerItem.key(id)).onlyIf(Write.ABSENT);
    }
    Speaker speaker = Speaker.of(id, source, clock.instant());
    Speaker counted = speaker.counted(entries.wanted, entries.newDays(), clock.instant());
    return Write.put(SpeakerItem.of(counted)).onlyIf(Write.ABSENT);
  }

  private Write recounted(Speaker speaker, Source source, Entries entries) {
    if (!entries.change()) {
      return SpeakerItem.check(speaker);
    }
    QuoteCounts total = speaker.counts().minus(entries.existing()).plus(entries.wanted);
    if (total.isNone() && !speaker.profile().edited()) {
      return SpeakerItem.unchanged(Write.delete(SpeakerItem.key(speaker.id())), speaker);
    }
    QuotedDays days = speaker.days();
    if (speaker.counts().quotes() == entries.existing().quotes()) {
      // No other article has it.
      days = QuotedDays.NONE;
    } else if (entries.oldDays().contains(days.first())
        || entries.oldDays().contains(days.last())) {
      // Its whole ledger is asked, so all of it must be there.
      renames.complete(speaker);
      days =
          new QuotedDays(
              outermost(speaker.id(), entries.keys, true),
              outermost(speaker.id(), entries.keys, false));
    }
    Speaker after =
        speaker.described(source).counted(total, days.plus(entries.newDays()), clock.instant());
    return SpeakerItem.unchanged(Write.put(SpeakerItem.of(after)), speaker);
  }

  /** The day of the first or last article that a speaker is quoted in, not counting some. */
  private LocalDate outermost(String speakerId, Set<Key> but, boolean first) {
    Map<String, AttributeValue> start = Map.of();
    do {
      QueryResponse page =
          dynamoDb.query(
              QueryRequest.builder()
                  .keyConditionExpression(
                      Table.PK + " = :pk and begins_with(" + Table.SK + ", :prefix)")
                  .filterExpression(LedgerEntryItem.QUOTES + " > :none")
                  .expressionAttributeValues(
                      Map.of(
                          ":pk", AttributeValue.fromS(SpeakerItem.key(speakerId).pk()),
                          ":prefix", AttributeValue.fromS(LedgerEntryItem.PREFIX),
                          ":none", AttributeValue.fromN("0")))
                  .consistentRead(true)
                  .scanIndexForward(first)
                  .limit(10)
                  .exclusiveStartKey(start.isEmpty() ? null : start));
      for (var item : page.items()) {
        if (!but.contains(Key.of(item))) {
          return LedgerEntryItem.day(Key.of(item));
        }
      }
      start = page.lastEvaluatedKey();
    } while (!start.isEmpty());
    return null;
  }

  /** What the ledger has of one speaker and article, and what it is to have. */
  private static final class Entries {
    private final Set<Key> keys;
    private final Map<Key, Map<String, AttributeValue>> existing = new LinkedHashMap<>();
    private final Key goal;
    private final QuoteCounts wanted;

    Entries(
        String id,
        Set<Key> keys,
        Map<Key, Map<String, AttributeValue>> ledger,
        ArticleDates article,
        QuoteCounts wanted) {
      this.keys = new HashSet<>(keys);
      this.goal = LedgerEntryItem.key(id, article.now(), article.articleId());
      this.wanted = wanted;
      keys.stream().filter(ledger::containsKey).forEach(key -> existing.put(key, ledger.get(key)));
    }

    QuoteCounts existing() {
      return existing.values().stream()
          .map(LedgerEntryItem::counts)
          .reduce(QuoteCounts.NONE, QuoteCounts::plus);
    }

    boolean change() {
      boolean elsewhere = existing.keySet().stream().anyMatch(key -> !key.equals(goal));
      return elsewhere || !wanted.equals(LedgerEntryItem.counts(existing.get(goal)));
    }

    /**
     * The entries as they are to be, if all are as they were read. Missing ones are checked as
     * well: one may have been moved while they were read, from a key that was read late to one that
     * was read early, and so have been found nowhere.
     */
    List<Write> writes() {
      List<Write> writes = new ArrayList<>();
      for (Key key : keys) {
        Write write =
            key.equals(goal) && !wanted.isNone()
                ? Write.put(LedgerEntryItem.of(goal, wanted))
                : Write.delete(key);
        writes.add(LedgerEntryItem.unchanged(write, existing.get(key)));
      }
      return writes;
    }

    /** The days of entries that counted, and may no longer. */
    List<LocalDate> oldDays() {
      return existing.entrySet().stream()
          .filter(entry -> LedgerEntryItem.counts(entry.getValue()).quotes() > 0)
          .filter(entry -> !entry.getKey().equals(goal) || wanted.quotes() == 0)
          .map(entry -> LedgerEntryItem.day(entry.getKey()))
          .toList();
    }

    QuotedDays newDays() {
      return wanted.quotes() > 0 ? QuotedDays.of(LedgerEntryItem.day(goal)) : QuotedDays.NONE;
    }
  }
}
