package dev.verbatim.article;

import dev.verbatim.platform.Attempts;
import dev.verbatim.platform.DynamoDb;
import dev.verbatim.platform.Key;
import dev.verbatim.platform.Staging;
import dev.verbatim.platform.Write;
import dev.verbatim.platform.WriteRefused;
import dev.verbatim.quote.DynamoQuotes;
import dev.verbatim.speaker.DynamoSpeakers;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Does what an article's transaction has left to be done.
 *
 * <p>Every step may be done twice, by two at once, or be cut off: it reads what is left and does
 * that.
 */
@Singleton
class DynamoOwed {

  /** Each speaker takes two writes, so these fit into a transaction. */
  private static final int SPEAKERS_AT_ONCE = DynamoDb.TRANSACTION_LIMIT / 2;

  private final DynamoDb dynamoDb;
  private final DynamoQuotes quotes;
  private final DynamoSpeakers speakers;

  @Inject
  DynamoOwed(DynamoDb dynamoDb, DynamoQuotes quotes, DynamoSpeakers speakers) {
    this.dynamoDb = dynamoDb;
    this.quotes = quotes;
    this.speakers = speakers;
  }

  /** Completes the storing or deleting of the article; does nothing when nothing is left. */
  void settle(String articleId) {
    Attempts.until(
        () -> {
          var item = dynamoDb.getLatest(OwedItem.key(articleId));
          if (item.isEmpty()) {
            return Optional.of(true);
          }
          try {
            settle(articleId, OwedItem.read(item.get()));
            return Optional.of(true);
          } catch (WriteRefused refused) {
            // Someone else has done a part of it meanwhile.
            return Optional.empty();
          }
        });
  }

  private void settle(String articleId, OwedItem owed) {
    List<Write> last = new ArrayList<>();
    if (owed.deleted()) {
      deleteQuotes(articleId);
      last.add(Write.delete(BodyItem.key(articleId)));
    } else {
      unmarkQuotes(articleId);
    }
    for (int from = 0; from < owed.speakers().size(); from += SPEAKERS_AT_ONCE) {
      List<String> some =
          owed.speakers().subList(from, Math.min(from + SPEAKERS_AT_ONCE, owed.speakers().size()));
      dynamoDb.transact(
          owed.deleted()
              ? speakers.debit(some, owed.published(), articleId)
              : speakers.creditStaged(some, owed.published(), articleId));
    }
    last.add(Write.delete(OwedItem.key(articleId)).onlyIf(Write.PRESENT));
    dynamoDb.transact(last);
  }

  private void unmarkQuotes(String articleId) {
    dynamoDb.transactInTurn(
        quotes.itemsOf(articleId).stream()
            .filter(Staging::waits)
            .map(item -> Staging.settle(Key.of(item)))
            .toList());
  }

  private void deleteQuotes(String articleId) {
    dynamoDb.transactInTurn(
        quotes.itemsOf(articleId).stream().map(item -> Write.delete(Key.of(item))).toList());
  }
}
