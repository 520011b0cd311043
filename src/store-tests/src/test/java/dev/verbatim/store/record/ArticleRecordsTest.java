package dev.verbatim.store.record;

import static dev.verbatim.store.table.Consistency.LATEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ArticleText;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.article.Publisher;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.store.Store;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.record.ArticleRecords.Added;
import dev.verbatim.store.table.CallLog;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.LocalTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Writes of articles. Each test has a publisher of its own. */
class ArticleRecordsTest {

  private static final DynamoDbClient CLIENT = LocalTable.client();
  private static final DynamoDb TABLES = LocalTable.fresh(CLIENT);

  private final Store store = Store.on(TABLES);

  @AfterAll
  static void drop() {
    LocalTable.drop(CLIENT, TABLES);
  }

  @Test
  void whatIsAddedIsReadAsItWas() {
    ExtractedArticle ferry =
        Newsroom.article(
            "Harbor Post",
            "2026-03-02",
            "https://harbor.example/ferry",
            List.of("Ferries", "Winter"),
            List.of("Ada Kell", "a pilot", "Ada Kell"));

    assertThat(store.records().add(ferry)).isEqualTo(new Added(ferry.article(), true));

    ArticleRecord record = store.recordOf(ferry);
    assertThat(record.article()).isEqualTo(ferry.article());
    assertThat(record.quotes()).isEqualTo(ferry.quotes());
    assertThat(record.sources()).isEqualTo(ferry.sources());
    assertThat(record.revision()).isEqualTo(1);
    assertThat(store.reader().getAll(List.of(ferry.article().id(), "nothing"), LATEST))
        .containsOnlyKeys(ferry.article().id())
        .containsValue(record);
    assertThat(store.reader().summary(ferry.article().id(), LATEST))
        .contains(ferry.article().summary());
  }

  @Test
  void sixteenThatAddTheSameTextStoreOneArticle() throws Exception {
    ExtractedArticle ferry = Newsroom.article("Sixteen Post", "2026-03-02", "Ada Kell");

    List<Added> answers = atOnce(16, i -> () -> Store.on(TABLES).records().add(ferry));

    assertThat(answers).filteredOn(Added::isNew).hasSize(1);
    assertThat(answers).extracting(Added::article).containsOnly(ferry.article());
    assertThat(store.recordOf(ferry).revision()).isEqualTo(1);
  }

  @Test
  void twoArticlesOfAPublisherThatNobodyKnowsAreBothStored() throws Exception {
    List<Added> answers =
        atOnce(
            8,
            i ->
                () ->
                    Store.on(TABLES)
                        .records()
                        .add(Newsroom.article("New Post", "2026-03-0" + (1 + i), "Ada Kell")));

    assertThat(answers).allMatch(Added::isNew);
  }

  @Test
  void ofTwoWhoChangeTheSameRevisionOneWins() {
    ExtractedArticle ferry = Newsroom.article("Two Post", "2026-03-02", "Ada Kell");
    store.records().add(ferry);
    ArticleRecord seen = store.recordOf(ferry);

    Optional<ArticleRecord> first =
        store.replace(seen, Newsroom.publishedOn(seen.article(), "2026-04-01"));
    Optional<ArticleRecord> second =
        store.replace(seen, Newsroom.publishedOn(seen.article(), "2026-04-02"));

    assertThat(first).isPresent();
    assertThat(second).isEmpty();
    assertThat(store.recordOf(ferry).revision()).isEqualTo(2);
    assertThat(store.recordOf(ferry).article().published()).hasToString("2026-04-01");
  }

  @Test
  void deletingAnotherVersionDeletesNothing() {
    ExtractedArticle ferry = Newsroom.article("Delete Post", "2026-03-02", "Ada Kell");
    store.records().add(ferry);

    assertThat(store.records().delete(ferry.article().id(), 2)).isFalse();
    assertThat(store.records().delete("nothing", 1)).isFalse();
    assertThat(store.recordOf(ferry).article()).isEqualTo(ferry.article());
    assertThat(store.records().delete(ferry.article().id(), 1)).isTrue();
    assertThat(store.reader().get(ferry.article().id(), LATEST)).isEmpty();
    assertThat(store.records().add(ferry).isNew()).isTrue();
  }

  @Test
  void aThousandQuotationsAreOneTransactionOfAFewItems() {
    CallLog log = new CallLog();
    Store watched = Store.on(TABLES.with(log.on(CLIENT)));
    ExtractedArticle debate =
        Newsroom.article(
            "Debate Post",
            "2026-03-02",
            "https://debate.example/",
            List.of(),
            IntStream.range(0, ExtractedArticle.MOST_QUOTES)
                .mapToObj(i -> "Delegate " + i)
                .toList());

    watched.records().add(debate);

    assertThat(log.requests(TransactWriteItemsRequest.class))
        .hasSize(1)
        .allMatch(transaction -> transaction.transactItems().size() <= 6);
    assertThat(store.recordOf(debate).quotes()).isEqualTo(debate.quotes());
    assertThat(watched.records().delete(debate.article().id(), 1)).isTrue();
  }

  @Test
  void whatDoesNotFitIsRefusedAndNothingIsWritten() {
    CallLog log = new CallLog();
    Store watched = Store.on(TABLES.with(log.on(CLIENT)));
    ExtractedArticle small = Newsroom.article("Large Post", "2026-03-02", "Ada Kell");
    Article article = small.article();
    // Compresses to nothing near 400 KB only because it is noise.
    String noise = noise(600_000);
    ExtractedArticle large =
        new ExtractedArticle(
            article.withText(ArticleText.of(article.body() + noise).withLanguage("en")),
            small.quotes(),
            small.sources());

    assertThatThrownBy(() -> watched.records().add(large)).isInstanceOf(InvalidRequest.class);

    assertThat(log.requests(TransactWriteItemsRequest.class)).isEmpty();
    watched.records().add(small);
    ArticleRecord before = store.recordOf(small);
    assertThatThrownBy(() -> watched.records().replace(before, large))
        .isInstanceOf(InvalidRequest.class);
    assertThat(store.recordOf(small)).isEqualTo(before);
  }

  @Test
  void everyWriteToAnArticleCountsItsRevisionUp() {
    ExtractedArticle ferry = Newsroom.article("Revision Post", "2026-03-02", "Ada Kell");
    store.records().add(ferry);
    Quote quote = ferry.quotes().get(0);

    store
        .edits()
        .change(quote.id(), each -> each.withConfidence(0.5).after(each, quote.updatedAt()));

    assertThat(store.recordOf(ferry))
        .returns(2L, ArticleRecord::revision)
        .returns(1L, ArticleRecord::bodyRevision);
    // Nothing changes, nothing is written.
    store.edits().change(quote.id(), each -> each);
    assertThat(store.recordOf(ferry).revision()).isEqualTo(2);
  }

  @Test
  void thePublishersFirstNameIsKept() {
    store.records().add(Newsroom.article("First Name", "2026-03-02", "Ada Kell"));
    store.records().add(Newsroom.article("FIRST NAME", "2026-03-03", "Ada Kell"));

    assertThat(new PublisherRecords(TABLES).get("first-name"))
        .contains(new Publisher("first-name", "First Name"));
  }

  private static String noise(int length) {
    Random random = new Random(3);
    StringBuilder noise = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      noise.append((char) (0x4e00 + random.nextInt(0x5000)));
    }
    return noise.toString();
  }

  private static <T> List<T> atOnce(int threads, IntFunction<Callable<T>> task) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future :
          executor.invokeAll(IntStream.range(0, threads).mapToObj(task).toList())) {
        results.add(future.get());
      }
      return results;
    } finally {
      executor.shutdownNow();
    }
  }
}
