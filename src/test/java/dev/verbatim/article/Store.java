package dev.verbatim.article;

import dev.verbatim.platform.DynamoDb;
import dev.verbatim.quote.DynamoAttributions;
import dev.verbatim.quote.DynamoQuotes;
import dev.verbatim.speaker.DynamoCredits;
import dev.verbatim.speaker.DynamoSpeakers;
import dev.verbatim.speaker.SpeakerStore;
import java.time.Clock;

/** Everything that keeps articles, on one table. */
record Store(
    DynamoDb dynamoDb,
    DynamoArticles articles,
    DynamoQuotes quotes,
    ArticleQuoteEdits edits,
    DynamoSpeakers speakers,
    DynamoPublishers publishers) {

  static Store on(DynamoDb dynamoDb) {
    Clock clock = Clock.systemUTC();
    SpeakerStore speakers =
        SpeakerStore.on(dynamoDb, new DynamoAttributions(dynamoDb, clock), clock);
    DynamoCredits credits = speakers.credits();
    DynamoOwed owed = new DynamoOwed(dynamoDb, credits, clock);
    DynamoArticles articles =
        new DynamoArticles(
            dynamoDb,
            new DynamoArticleWrites(dynamoDb, credits, new DynamoStaging(dynamoDb, owed), owed));
    return new Store(
        dynamoDb,
        articles,
        new DynamoQuotes(dynamoDb),
        new ArticleQuoteEdits(articles, clock),
        speakers.speakers(),
        new DynamoPublishers(dynamoDb));
  }
}
