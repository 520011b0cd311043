package dev.verbatim.store.article;

import dev.verbatim.extraction.Source;
import dev.verbatim.news.article.ArticleItem;
import dev.verbatim.news.article.BodyItem;
import dev.verbatim.news.article.PendingWriteItem;
import dev.verbatim.news.article.SourceItem;
import dev.verbatim.news.article.TextItem;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteItem;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.SpeakerSnapshot;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.PreparedItem;
import dev.verbatim.platform.table.Write;
import dev.verbatim.platform.table.WriteRefused;
import dev.verbatim.store.quote.QuoteWrites;
import dev.verbatim.store.speaker.SpeakerLedger;
import dev.verbatim.store.speaker.SpeakerSnapshots;
import dev.verbatim.store.table.Attempts;
import dev.verbatim.store.table.DynamoDb;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Does what an article's transaction has left to do.
 *
 * <p>It compares what is there with what is to be there. So every step may be done twice, by two
 * processes at once, or be cut off.
 */
@Singleton
class PendingWrites {

  /** With three writes for each, and five more for one that has just been merged, they fit. */
  private static final int SPEAKERS_AT_ONCE = 12;

  private final DynamoDb dynamoDb;
  private final SpeakerLedger ledger;
  private final Clock clock;

  @Inject
  PendingWrites(DynamoDb dynamoDb, SpeakerLedger ledger, Clock clock) {
    this.dynamoDb = dynamoDb;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Completes the last write of the article; does nothing when nothing is left. */
  void complete(String articleId) {
    Attempts.until(
        () -> {
          var item = dynamoDb.getLatest(PendingWriteItem.key(articleId));
          if (item.isEmpty()) {
            return Optional.of(true);
          }
          try {
            complete(articleId, PendingWriteItem.read(item.get()));
            return Optional.of(true);
          } catch (WriteRefused refused) {
            // Another process has done a part of it meanwhile.
            return Optional.empty();
          }
        });
  }

  private void complete(String articleId, PendingWriteItem pending) {
    String preparation = null;
    List<Map<String, AttributeValue>> quotes = new ArrayList<>();
    Map<String, Source> sources = new HashMap<>();
    for (var item : dynamoDb.allLatest(ArticleItem.key(articleId).pk())) {
      if (Key.of(item).equals(ArticleItem.key(articleId)) && TextItem.isArticle(item)) {
        preparation = ArticleItem.preparation(item);
      } else if (QuoteItem.isQuote(Key.of(item))) {
        quotes.add(item);
      } else if (SourceItem.isSource(Key.of(item))) {
        sources.put(SourceItem.speakerId(item), SourceItem.source(item));
      }
    }
    Remains remains = Remains.of(quotes, preparation);
    Write check = pending.check(articleId);
    dynamoDb.transactInTurn(
        remains.gone().stream().map(item -> Write.delete(Key.of(item))).toList(), check);
    SpeakerSnapshot snapshot =
        SpeakerSnapshots.read(dynamoDb, remains.speakersWith(pending.speakers()));
    writeLedger(articleId, pending, remains, snapshot, sources);
    SpeakerSnapshot described = snapshot.described(sources);
    dynamoDb.transactInTurn(
        remains.left().stream()
            .filter(PreparedItem::waits)
            .map(item -> QuoteWrites.complete(item, described, clock.instant()))
            .toList(),
        check);
    List<Write> last = new ArrayList<>();
    last.add(pending.done(articleId));
    if (preparation == null) {
      last.add(Write.delete(BodyItem.key(articleId)));
    }
    dynamoDb.transact(last);
  }

  private void writeLedger(
      String articleId,
      PendingWriteItem pending,
      Remains remains,
      SpeakerSnapshot snapshot,
      Map<String, Source> sources) {
    Map<String, QuoteCounts> there = SpeakerShares.counts(remains.quotes());
    // Together go those whose ids lead to the same speaker.
    Map<String, List<String>> bySpeaker = new TreeMap<>();
    for (String id : remains.speakersWith(pending.speakers())) {
      bySpeaker.computeIfAbsent(snapshot.idOf(id), now -> new ArrayList<>()).add(id);
    }
    List<List<String>> groups = List.copyOf(bySpeaker.values());
    for (int from = 0; from < groups.size(); from += SPEAKERS_AT_ONCE) {
      Map<String, QuoteCounts> wanted = new LinkedHashMap<>();
      groups
          .subList(from, Math.min(from + SPEAKERS_AT_ONCE, groups.size()))
          .forEach(
              ids -> ids.forEach(id -> wanted.put(id, there.getOrDefault(id, QuoteCounts.NONE))));
      List<Write> writes =
          new ArrayList<>(ledger.writes(snapshot, pending.dates(articleId), wanted, sources));
      for (String id : wanted.keySet()) {
        if (sources.containsKey(id)) {
          writes.add(Write.delete(SourceItem.key(articleId, id)));
        }
      }
      writes.add(pending.check(articleId));
      dynamoDb.transact(writes);
    }
  }

  /**
   * What is there of an article's quotations.
   *
   * @param left those that belong to it
   * @param gone those that belonged to another preparation
   */
  private record Remains(
      List<Map<String, AttributeValue>> left, List<Map<String, AttributeValue>> gone) {

    static Remains of(List<Map<String, AttributeValue>> items, String preparation) {
      List<Map<String, AttributeValue>> left = new ArrayList<>();
      List<Map<String, AttributeValue>> gone = new ArrayList<>();
      for (var item : items) {
        (preparation != null && PreparedItem.counts(item, preparation) ? left : gone).add(item);
      }
      return new Remains(left, gone);
    }

    List<Quote> quotes() {
      return left.stream().map(QuoteItem::quote).toList();
    }

    Set<String> speakersWith(Set<String> others) {
      var all = new TreeSet<>(others);
      all.addAll(SpeakerShares.ids(quotes()));
      return all;
    }
  }
}
