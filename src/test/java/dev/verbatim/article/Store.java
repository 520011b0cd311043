package dev.verbatim.article;

import dev.verbatim.platform.DynamoDb;
import dev.verbatim.quote.DynamoQuotes;
import dev.verbatim.speaker.DynamoSpeakers;
import java.time.Clock;

/** Everything that keeps articles, on one table. */
record Store(
    DynamoDb dynamoDb,
    DynamoArticles articles,
    DynamoQuotes quotes,
    DynamoSpeakers speakers,
    DynamoPublishers publishers) {

  static Store on(DynamoDb dynamoDb) {
    DynamoQuotes quotes = new DynamoQuotes(dynamoDb);
    DynamoSpeakers speakers = new DynamoSpeakers(dynamoDb, Clock.systemUTC());
    DynamoOwed owed = new DynamoOwed(dynamoDb, quotes, speakers);
    return new Store(
        dynamoDb,
        new DynamoArticles(dynamoDb, new DynamoArticleWrites(dynamoDb, quotes, speakers, owed)),
        quotes,
        speakers,
        new DynamoPublishers(dynamoDb));
  }
}
