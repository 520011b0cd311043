package dev.verbatim.store.views;

import dev.verbatim.store.table.Condition;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.Transaction;
import java.time.Clock;
import java.time.Instant;

/**
 * Announces changes of what is shown, each in the transaction that makes it. Thread-safe.
 *
 * <p>The time is that of the commit, so a change that is projected late is met by those who have
 * read until then. Only what was recorded before there were views is as old as its record: so
 * nothing looks changed when views are built again in a new table.
 */
final class Announcements {

  private final Items<ChangeItem> items;
  private final Items<ProgressItem> progress;
  private final Clock clock;
  private volatile Instant begun;

  Announcements(DynamoDb dynamoDb, Clock clock) {
    this.items = dynamoDb.views(ChangeItem.SCHEMA);
    this.progress = dynamoDb.views(ProgressItem.SCHEMA);
    this.clock = clock;
  }

  /** Announces a change of an article. */
  void article(String id, long number, Instant recorded, Transaction transaction) {
    put(new ChangeItem(ViewKeys.ARTICLES, at(recorded), id, number), transaction);
  }

  /** Announces a change of a speaker, where what is shown of it is other than before. */
  void speaker(SpeakerItem before, SpeakerItem after, Instant recorded, Transaction transaction) {
    if (after.change() != before.change()) {
      put(new ChangeItem(SpeakerItem.LIST, at(recorded), after.id(), after.change()), transaction);
    }
  }

  /** Notes when the first view was made, where that is not noted yet. */
  void begin() {
    if (begun == null) {
      ProgressItem now = new ProgressItem(ProgressItem.BEGUN, null, clock.instant(), null);
      begun =
          progress
              .get(ProgressItem.BEGUN, Consistency.LATEST)
              .or(() -> progress.putOrGet(now, Condition.absent()))
              .orElse(now)
              .at();
    }
  }

  /**
   * When something is announced.
   *
   * @param recorded when it was recorded; null where that is not known, or was announced before
   */
  private Instant at(Instant recorded) {
    begin();
    return recorded != null && recorded.isBefore(begun) ? recorded : clock.instant();
  }

  private void put(ChangeItem change, Transaction transaction) {
    transaction.put(items, change, ChangeItem.NEW);
  }
}
