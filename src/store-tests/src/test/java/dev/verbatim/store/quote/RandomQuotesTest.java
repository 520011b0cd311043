package dev.verbatim.store.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.filter.ArticleFilter;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.QuoteFilter.WantedSpeakers;
import dev.verbatim.news.quote.Review;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.store.Store;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.editing.Verdicts;
import dev.verbatim.store.table.CallLog;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.MemoryDynamoDb;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Random quotations. */
class RandomQuotesTest {

  private static final QuoteFilter ANY = QuoteFilter.ANY;
  private static final int PICKS = 4_000;

  private final MemoryDynamoDb client = new MemoryDynamoDb();
  private final DynamoDb tables = new DynamoDb(client, "record", "views");
  private final Store store = Store.on(tables);

  @Test
  void whileThereAreFewEachIsPickedAsOftenAsAnyOther() {
    // Chunks hold from one to ten.
    for (int i = 1; i <= 10; i++) {
      add("Post " + i, "2026-03-02", i, "Ingrid Halvane");
    }
    store.project();

    Map<String, Integer> picked = pickMany(ANY);

    assertThat(picked).hasSize(55);
    // Of 1,000 fair samples of this kind, 999 stay below (54 degrees of freedom).
    assertThat(chiSquare(picked, 55)).isLessThan(91.9);
  }

  @Test
  void howeverManyThereAreEachIsPickedAboutAsOften() {
    for (int i = 0; i < 250; i++) {
      add("Post " + i, "2026-03-02", 2, "Ingrid Halvane");
    }
    store.project();

    Map<String, Integer> picked = pickMany(ANY);

    // To take the first chunk after a token would give more than 20 here.
    assertThat(chiSquare(picked, 500) / 499).isLessThan(3);
    assertThat(picked).hasSizeGreaterThan(495);
  }

  @Test
  void aFilterIsFairAmongWhatPasses() {
    for (int i = 0; i < 20; i++) {
      add("Harbor Post", "2026-03-%02d".formatted(1 + i), 4, "Ingrid Halvane");
      add("Dunmere Sentinel", "2026-03-%02d".formatted(1 + i), 1, "Tomas Reuvel");
    }
    store.project();

    Map<String, Integer> picked =
        pickMany(QuoteFilter.of(ArticleFilter.ANY.withPublisher("dunmere-sentinel")));

    assertThat(picked).hasSize(20);
    assertThat(chiSquare(picked, 20)).isLessThan(43.9);
  }

  @Test
  void aRareSpeakerIsFoundAmongMany() {
    for (int i = 0; i < 110; i++) {
      add("Post " + i, "2026-03-02", 1, "Ingrid Halvane");
    }
    Quote rare = add("Harbor Post", "2020-01-01", 1, "Tomas Reuvel").get(0);
    store.project();

    assertThat(randomQuotes().any(QuoteFilter.bySpeaker("tomas-reuvel"))).contains(rare);
    for (int i = 0; i < 10; i++) {
      assertThat(randomQuotes().any(filter(null, DateOrInstant.parse("2020-12-31"))))
          .contains(rare);
    }
    assertThat(randomQuotes().any(QuoteFilter.bySpeaker("nobody"))).isEmpty();
  }

  @Test
  void allThatAnOftenQuotedSpeakerSaidCanBePicked() {
    for (int day = 10; day < 20; day++) {
      add("Harbor Post", "2026-03-" + day, 8, "Ingrid Halvane");
    }
    store.project();
    RandomQuotes randomQuotes = randomQuotes();
    Set<String> picked = new HashSet<>();
    for (int i = 0; i < 1_000 && picked.size() < 80; i++) {
      picked.add(randomQuotes.any(QuoteFilter.bySpeaker("ingrid-halvane")).orElseThrow().id());
    }

    assertThat(picked).hasSize(80);
  }

  @Test
  void rejectedOnesArePickedOnlyWhenAskedFor() {
    List<Quote> quotes = add("Harbor Post", "2026-03-02", 12, "Ingrid Halvane");
    quotes.subList(0, 11).forEach(quote -> review(quote, Review.REJECTED));
    store.project();

    RandomQuotes randomQuotes = randomQuotes();
    for (int i = 0; i < 20; i++) {
      assertThat(randomQuotes.any(ANY)).contains(quotes.get(11));
    }
    QuoteFilter asked = QuoteFilter.ANY.withReview(Review.REJECTED);
    assertThat(randomQuotes.any(asked).orElseThrow().isRejected()).isTrue();
  }

  @Test
  void everyFilterHolds() {
    List<Quote> quotes = add("Harbor Post", "2026-03-02", 5, "Ingrid Halvane");
    add("Dunmere Sentinel", "2026-03-03", 5, "Tomas Reuvel");
    add("Dunmere Sentinel", "2026-03-03", 3, "a pilot");
    Quote confirmed = review(quotes.get(2), Review.CONFIRMED);
    store.project();

    for (int i = 0; i < 20; i++) {
      assertThat(pick(QuoteFilter.of(ArticleFilter.ANY.withPublisher("harbor-post"))))
          .returns("harbor-post", quote -> quote.article().publisherId());
      assertThat(pick(QuoteFilter.ANY.withSpeakers(WantedSpeakers.UNKNOWN)))
          .returns(null, Quote::speakerId);
      assertThat(pick(QuoteFilter.ANY.withReview(Review.CONFIRMED))).isEqualTo(confirmed);
      assertThat(pick(filter(DateOrInstant.parse("2026-03-03"), null)).article().publisherId())
          .isEqualTo("dunmere-sentinel");
      assertThat(pick(filter(null, DateOrInstant.parse("2026-03-02"))).article().publisherId())
          .isEqualTo("harbor-post");
    }
    for (QuoteFilter none :
        List.of(
            QuoteFilter.ANY.withType(QuotationType.INDIRECT),
            QuoteFilter.ANY.withConfidenceFrom(0.95),
            QuoteFilter.of(ArticleFilter.ANY.withPublisher("nobody")),
            filter(DateOrInstant.parse("2026-03-04"), null))) {
      assertThat(randomQuotes().any(none)).as("%s", none).isEmpty();
    }
  }

  @Test
  void aPickReadsAFewChunksOfEachShard() {
    for (int i = 0; i < 150; i++) {
      add("Post " + i, "2026-03-02", 1, "Ingrid Halvane");
    }
    store.project();
    CallLog log = new CallLog();
    Store watched = Store.on(tables.with(log.on(client)));

    watched.randomQuotes().any(ANY);

    List<QueryRequest> queries = log.requests(QueryRequest.class);
    // A window of each of four shards, which may go round its end, and the quotation.
    assertThat(queries).hasSizeBetween(5, 9).allMatch(query -> query.limit() <= 25);
  }

  private Quote pick(QuoteFilter filter) {
    return randomQuotes().any(filter).orElseThrow();
  }

  private static QuoteFilter filter(DateOrInstant from, DateOrInstant to) {
    return QuoteFilter.of(ArticleFilter.ANY.within(from, to));
  }

  private RandomQuotes randomQuotes() {
    return store.randomQuotes();
  }

  private Map<String, Integer> pickMany(QuoteFilter filter) {
    RandomQuotes randomQuotes = randomQuotes();
    Map<String, Integer> picked = new HashMap<>();
    for (int i = 0; i < PICKS; i++) {
      picked.merge(randomQuotes.any(filter).orElseThrow().id(), 1, Integer::sum);
    }
    return picked;
  }

  private static double chiSquare(Map<String, Integer> picked, int count) {
    double expected = PICKS / (double) count;
    double sum = (count - picked.size()) * expected;
    for (int times : picked.values()) {
      sum += (times - expected) * (times - expected) / expected;
    }
    return sum;
  }

  /** An article's quotations, all of one speaker. */
  private List<Quote> add(String publisher, String published, int count, String speaker) {
    String[] speakers = Collections.nCopies(count, speaker).toArray(String[]::new);
    ExtractedArticle article = Newsroom.article(publisher, published, speakers);
    store.records().add(article);
    return article.quotes();
  }

  private Quote review(Quote quote, Review review) {
    return store.edits().change(quote.id(), each -> Verdicts.of(each, review));
  }
}
