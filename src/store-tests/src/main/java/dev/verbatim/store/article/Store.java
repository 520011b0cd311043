package dev.verbatim.store.article;

import dev.verbatim.store.editing.QuoteEdits;
import dev.verbatim.store.quote.Quotes;
import dev.verbatim.store.speaker.SpeakerLedger;
import dev.verbatim.store.speaker.SpeakerStore;
import dev.verbatim.store.speaker.Speakers;
import dev.verbatim.store.table.DynamoDb;
import java.time.Clock;

/** Everything that keeps articles, on one table. */
public record Store(
    DynamoDb dynamoDb,
    DynamoArticles articles,
    Quotes quotes,
    QuoteEdits edits,
    Speakers speakers,
    Publishers publishers) {

  public static Store on(DynamoDb dynamoDb) {
    Clock clock = Clock.systemUTC();
    SpeakerStore speakers = SpeakerStore.on(dynamoDb, clock);
    SpeakerLedger ledger = speakers.ledger();
    PendingWrites pendingWrites = new PendingWrites(dynamoDb, ledger, clock);
    DynamoArticles articles =
        new DynamoArticles(
            dynamoDb,
            new ArticleWrites(
                dynamoDb, ledger, new ArticlePreparation(dynamoDb, pendingWrites), pendingWrites));
    return new Store(
        dynamoDb,
        articles,
        new Quotes(dynamoDb),
        new QuoteEdits(articles, clock),
        speakers.speakers(),
        new Publishers(dynamoDb));
  }
}
