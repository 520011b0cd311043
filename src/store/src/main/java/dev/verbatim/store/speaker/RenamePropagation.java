package dev.verbatim.store.speaker;

import dev.verbatim.news.speaker.LedgerEntryItem;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.RedirectItem;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerItem;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Write;
import dev.verbatim.platform.table.WriteRefused;
import dev.verbatim.store.table.Attempts;
import dev.verbatim.store.table.DynamoDb;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes quotations show a speaker that was renamed or merged into another.
 *
 * <p>The change itself is one transaction. It decides names, counts and days, and notes on the
 * speaker that its quotations do not show it yet: {@code <id>#<version>}, the id being its own or
 * that of the one merged into it. What then remains may be done twice, by two processes at once, or
 * be cut off: the next process that changes the speaker, or needs its whole ledger, completes it.
 */
@Singleton
class RenamePropagation {

  private final DynamoDb dynamoDb;
  private final QuoteRenames quotes;

  @Inject
  RenamePropagation(DynamoDb dynamoDb, QuoteRenames quotes) {
    this.dynamoDb = dynamoDb;
    this.quotes = quotes;
  }

  /**
   * The pending renames of a speaker, and one more.
   *
   * @param from the id whose quotations are to show the speaker as it is from its version on
   */
  static List<String> noted(Speaker speaker, String from) {
    List<String> renames = new ArrayList<>(speaker.pendingRenames());
    renames.add(from + "#" + speaker.version());
    return renames;
  }

  /** The ids under which there may still be quotations of the speaker. */
  static List<String> pendingIds(Speaker speaker) {
    return speaker.pendingRenames().stream().map(RenamePropagation::from).distinct().toList();
  }

  private static String from(String change) {
    return change.substring(0, change.lastIndexOf('#'));
  }

  /** Completes what a speaker has noted; does nothing when nothing is noted. */
  void complete(Speaker speaker) {
    for (String change : speaker.pendingRenames()) {
      String from = from(change);
      for (var entry : dynamoDb.allLatest(SpeakerItem.key(from).pk(), LedgerEntryItem.PREFIX)) {
        quotes.renew(LedgerEntryItem.articleId(Key.of(entry)), from);
        if (!from.equals(speaker.id())) {
          move(Key.of(entry), speaker.id());
        }
      }
      remove(speaker.id(), change);
    }
  }

  /** Moves an entry of the ledger to another speaker. */
  private void move(Key entry, String to) {
    Key goal = LedgerEntryItem.keyOf(to, entry);
    Attempts.until(
        () -> {
          var existing = dynamoDb.getAllLatest(List.of(entry, goal));
          if (!existing.containsKey(entry)) {
            return Optional.of(true);
          }
          QuoteCounts both =
              LedgerEntryItem.counts(existing.get(entry))
                  .plus(LedgerEntryItem.counts(existing.get(goal)));
          try {
            dynamoDb.transact(
                List.of(
                    LedgerEntryItem.unchanged(Write.delete(entry), existing.get(entry)),
                    LedgerEntryItem.unchanged(
                        Write.put(LedgerEntryItem.of(goal, both)), existing.get(goal))));
            return Optional.of(true);
          } catch (WriteRefused refused) {
            // The article has been changed, or another process has moved it.
            return Optional.empty();
          }
        });
  }

  private void remove(String speakerId, String change) {
    Key key = SpeakerItem.key(speakerId);
    Attempts.until(
        () -> {
          var item = dynamoDb.getLatest(key);
          if (item.isEmpty() || RedirectItem.into(item.get()) != null) {
            return Optional.of(true);
          }
          List<String> noted = SpeakerItem.speaker(item.get()).pendingRenames();
          if (!noted.contains(change)) {
            return Optional.of(true);
          }
          List<String> left = noted.stream().filter(other -> !other.equals(change)).toList();
          try {
            dynamoDb.transact(
                List.of(
                    Write.update(
                            key,
                            "SET %1$s = :left".formatted(SpeakerItem.PENDING_RENAMES),
                            Map.of(":left", list(left)))
                        .onlyIf(
                            SpeakerItem.PENDING_RENAMES + " = :noted",
                            Map.of(":noted", list(noted)))));
            return Optional.of(true);
          } catch (WriteRefused refused) {
            return Optional.empty();
          }
        });
  }

  private static AttributeValue list(List<String> texts) {
    return AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList());
  }
}
