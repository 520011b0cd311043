package dev.verbatim.store;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.store.article.Articles;
import dev.verbatim.store.article.Publishers;
import dev.verbatim.store.editing.QuoteEdits;
import dev.verbatim.store.quote.Quotes;
import dev.verbatim.store.quote.RandomQuotes;
import dev.verbatim.store.quote.Today;
import dev.verbatim.store.record.ArticleReader;
import dev.verbatim.store.record.ArticleRecord;
import dev.verbatim.store.record.ArticleRecords;
import dev.verbatim.store.record.PublisherRecords;
import dev.verbatim.store.record.QuoteHistory;
import dev.verbatim.store.record.SpeakerDecisions;
import dev.verbatim.store.speaker.NewSpeakers;
import dev.verbatim.store.speaker.SimilarSpeakers;
import dev.verbatim.store.speaker.SpeakerChanges;
import dev.verbatim.store.speaker.Speakers;
import dev.verbatim.store.table.ChangeLog;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.views.ChanceWindows;
import dev.verbatim.store.views.ChangeLists;
import dev.verbatim.store.views.NameSearch;
import dev.verbatim.store.views.QuotesById;
import dev.verbatim.store.views.SpeakerViews;
import dev.verbatim.store.views.ViewLists;
import dev.verbatim.store.views.ViewsProjection;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;

/** The record, its views and all that reads and writes them, on two tables. */
public record Store(
    DynamoDb dynamoDb,
    ArticleReader reader,
    ArticleRecords records,
    PublisherRecords publisherRecords,
    QuoteHistory history,
    SpeakerDecisions decisions,
    Articles articles,
    Quotes quotes,
    QuoteEdits edits,
    Speakers speakers,
    NewSpeakers additions,
    SimilarSpeakers similar,
    SpeakerChanges changes,
    Publishers publishers,
    RandomQuotes randomQuotes,
    Today today,
    ViewsProjection views) {

  public static Store on(DynamoDb dynamoDb) {
    return on(dynamoDb, Clock.systemUTC(), new Random(7));
  }

  public static Store on(DynamoDb dynamoDb, Clock clock, Random random) {
    ArticleReader reader = new ArticleReader(dynamoDb);
    PublisherRecords publishers = new PublisherRecords(dynamoDb);
    QuoteHistory history = new QuoteHistory(dynamoDb);
    ArticleRecords records = new ArticleRecords(dynamoDb, reader, publishers, history);
    SpeakerDecisions decisions = new SpeakerDecisions(dynamoDb);
    ViewLists lists = new ViewLists(dynamoDb);
    SpeakerViews speakerViews = new SpeakerViews(dynamoDb);
    Quotes quotes = new Quotes(reader, decisions, new QuotesById(dynamoDb), lists);
    NameSearch names = new NameSearch(dynamoDb);
    Speakers speakers = new Speakers(speakerViews, names, decisions);
    RandomQuotes randomQuotes =
        new RandomQuotes(new ChanceWindows(dynamoDb, random), quotes, random);
    return new Store(
        dynamoDb,
        reader,
        records,
        publishers,
        history,
        decisions,
        new Articles(reader, decisions, lists, new ChangeLists(dynamoDb)),
        quotes,
        new QuoteEdits(reader, records, decisions, clock),
        speakers,
        new NewSpeakers(decisions, speakers, clock),
        new SimilarSpeakers(names),
        new SpeakerChanges(decisions, speakers, clock),
        new Publishers(speakerViews),
        randomQuotes,
        new Today(dynamoDb, quotes, randomQuotes),
        // In the caller's thread, so that a history is the same each time.
        new ViewsProjection(dynamoDb, reader, decisions, publishers, clock, 1));
  }

  /** What is recorded of an article that is there. */
  public ArticleRecord recordOf(ExtractedArticle article) {
    return reader.get(article.article().id(), Consistency.LATEST).orElseThrow();
  }

  /** Puts an article with the same quotations in the place of what was read before. */
  public Optional<ArticleRecord> replace(ArticleRecord before, Article after) {
    return records.replace(before, new ExtractedArticle(after, before.quotes(), before.sources()));
  }

  /** Brings all views to what the record is, whatever has been projected before. */
  public void project() {
    views.forEachSourcePage(page -> views.project(page, null));
    views.forEachTargetPage(page -> views.project(page, null));
    // What an editor decided of a speaker is followed in steps, each a change of the record.
    while (Follows.areLeft(dynamoDb)) {
      views.forEachSourcePage(page -> views.project(page, null));
    }
  }

  /** Brings the views to the record by what the log has seen, as a follower of its stream does. */
  public void project(ChangeLog changes) {
    for (var changed = changes.take(); !changed.isEmpty(); changed = changes.take()) {
      views.project(changed, null);
    }
  }
}
