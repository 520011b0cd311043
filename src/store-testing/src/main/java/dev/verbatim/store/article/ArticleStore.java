package dev.verbatim.store.article;

import dev.verbatim.store.speaker.SpeakerLedger;
import dev.verbatim.store.table.DynamoDb;
import java.time.Clock;

/** Everything that keeps articles, on one table. */
public final class ArticleStore {

  private ArticleStore() {}

  public static DynamoArticles on(DynamoDb dynamoDb, SpeakerLedger ledger, Clock clock) {
    PendingWrites pendingWrites = new PendingWrites(dynamoDb, ledger, clock);
    return new DynamoArticles(
        dynamoDb,
        new ArticleWrites(
            dynamoDb, ledger, new ArticlePreparation(dynamoDb, pendingWrites), pendingWrites));
  }
}
