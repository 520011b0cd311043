package dev.verbatim.store;

import dev.verbatim.store.article.ArticleStore;
import dev.verbatim.store.article.DynamoArticles;
import dev.verbatim.store.article.Publishers;
import dev.verbatim.store.editing.QuoteEdits;
import dev.verbatim.store.quote.Quotes;
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
    DynamoArticles articles = ArticleStore.on(dynamoDb, speakers.ledger(), clock);
    return new Store(
        dynamoDb,
        articles,
        new Quotes(dynamoDb),
        new QuoteEdits(articles, clock),
        speakers.speakers(),
        new Publishers(dynamoDb));
  }
}
