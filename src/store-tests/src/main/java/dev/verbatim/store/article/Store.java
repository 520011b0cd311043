package dev.verbatim.store.article;

import dev.verbatim.store.quote.DynamoAttributions;
import dev.verbatim.store.quote.DynamoQuotes;
import dev.verbatim.store.speaker.DynamoSpeakers;
import dev.verbatim.store.speaker.SpeakerLedger;
import dev.verbatim.store.speaker.SpeakerStore;
import dev.verbatim.store.table.DynamoDb;
import java.time.Clock;

/** Everything that keeps articles, on one table. */
public record Store(
    DynamoDb dynamoDb,
    DynamoArticles articles,
    DynamoQuotes quotes,
    ArticleQuoteEdits edits,
    DynamoSpeakers speakers,
    DynamoPublishers publishers) {

  public static Store on(DynamoDb dynamoDb) {
    Clock clock = Clock.systemUTC();
    SpeakerStore speakers =
        SpeakerStore.on(dynamoDb, new DynamoAttributions(dynamoDb, clock), clock);
    SpeakerLedger credits = speakers.credits();
    PendingWrites owed = new PendingWrites(dynamoDb, credits, clock);
    DynamoArticles articles =
        new DynamoArticles(
            dynamoDb,
            new DynamoArticleWrites(
                dynamoDb, credits, new ArticlePreparation(dynamoDb, owed), owed));
    return new Store(
        dynamoDb,
        articles,
        new DynamoQuotes(dynamoDb),
        new ArticleQuoteEdits(articles, clock),
        speakers.speakers(),
        new DynamoPublishers(dynamoDb));
  }
}
