package dev.verbatim.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.extraction.SourceKind;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.QuotedSpeaker;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.platform.problem.Conflict;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.speaker.SpeakerStore;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.FailingClient;
import dev.verbatim.store.table.LocalTable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class MergesTest {

  private final DynamoDbClient client = LocalTable.client();

  @Test
  void aMergeCutOffAtAnyCallIsCompletedByTheNext() {
    boolean finished = false;
    for (int calls = 0; !finished; calls++) {
      DynamoDb table = LocalTable.fresh(client);
      Store store = Store.on(table);
      List<ExtractedArticle> articles = articles(store);

      finished = attempt(table, calls, broken -> broken.speakers().merge("ada-kell", "ada-marr"));
      Speaker marr = store.speakers().get("ada-marr").orElseThrow();
      boolean decided = store.speakers().get("ada-kell").orElseThrow().id().equals("ada-marr");
      assertThat(marr.quoteCount()).isEqualTo(decided ? 5 : 1);
      if (decided) {
        // Its counts and days are right whatever has not been renamed yet.
        store.articles().delete(articles.get(0).article().id(), 1);
        assertThat(store.speakers().get("ada-marr").orElseThrow())
            .extracting(Speaker::quoteCount, speaker -> speaker.firstQuoted().toString())
            .containsExactly(4, "2026-03-02");
        store.articles().add(articles.get(0));
      }
      store.speakers().merge("ada-kell", "ada-marr");

      assertThat(store.speakers().get("ada-marr").orElseThrow().quoteCount()).isEqualTo(5);
      assertThat(store.quotes().list(QuoteFilter.bySpeaker("ada-kell"), 10, null).items())
          .isEmpty();
      assertThat(store.quotes().list(QuoteFilter.bySpeaker("ada-marr"), 10, null).items())
          .extracting(quote -> quote.speaker().name())
          .containsOnly("Ada Marr")
          .hasSize(5);
      LocalTable.drop(client, table);
    }
  }

  @Test
  void whatAMergeTellsOfTheOtherSpeakerShowsInItsOwnQuotationsToo() {
    DynamoDb table = LocalTable.fresh(client);
    Store store = Store.on(table);
    ExtractedArticle marrs = Newsroom.article("Post", "2026-03-01", "Ada Marr");
    Quote unsure = marrs.quotes().get(0).withSpeaker(QuotedSpeaker.named("ada-marr", "Ada Marr"));
    store.articles().add(new ExtractedArticle(marrs.article(), List.of(unsure), List.of()));
    store.articles().add(Newsroom.article("Post", "2026-03-02", "Ada Kell"));

    Speaker marr = store.speakers().merge("ada-kell", "ada-marr");

    assertThat(marr.kind()).isEqualTo(SourceKind.PERSON);
    assertThat(store.quotes().list(QuoteFilter.bySpeaker("ada-marr"), 10, null).items())
        .extracting(Quote::speaker)
        .containsExactly(QuotedSpeaker.of(marr), QuotedSpeaker.of(marr));
    LocalTable.drop(client, table);
  }

  @Test
  void aNameCutOffAtAnyCallReachesEveryQuotationWithTheNext() {
    boolean finished = false;
    for (int calls = 0; !finished; calls++) {
      DynamoDb table = LocalTable.fresh(client);
      Store store = Store.on(table);
      articles(store);

      finished =
          attempt(
              table,
              calls,
              broken ->
                  SpeakerStore.rename(
                      broken.speakers(),
                      broken.speakers().latest("ada-kell").orElseThrow(),
                      "Ada K. Kell"));
      SpeakerStore.rename(
          store.speakers(), store.speakers().latest("ada-kell").orElseThrow(), "Ada Lund");

      assertThat(store.quotes().list(QuoteFilter.bySpeaker("ada-kell"), 10, null).items())
          .extracting(quote -> quote.speaker().name())
          .containsOnly("Ada Lund")
          .hasSize(4);
      LocalTable.drop(client, table);
    }
  }

  @Test
  void ofMergesThatCrossOneWins() throws Exception {
    DynamoDb table = LocalTable.fresh(client);
    Store store = Store.on(table);
    for (int round = 0; round < 8; round++) {
      String one = "Ada Kell " + round;
      String other = "Ada Marr " + round;
      store.articles().add(Newsroom.article("Post " + round, "2026-03-02", one, other));

      List<Object> ends =
          atOnce(
              () -> store.speakers().merge(Newsdesk.slug(one), Newsdesk.slug(other)),
              () -> store.speakers().merge(Newsdesk.slug(other), Newsdesk.slug(one)));

      assertThat(ends).filteredOn(Speaker.class::isInstance).hasSize(1);
      assertThat(ends).filteredOn(Conflict.class::isInstance).hasSize(1);
      Speaker winner = store.speakers().get(Newsdesk.slug(one)).orElseThrow();
      assertThat(store.speakers().get(Newsdesk.slug(other))).contains(winner);
      assertThat(winner.quoteCount()).isEqualTo(2);
    }
    LocalTable.drop(client, table);
  }

  @Test
  void aSpeakerMergedAwayLeadsToTheLastOfARow() {
    DynamoDb table = LocalTable.fresh(client);
    Store store = Store.on(table);
    store.articles().add(Newsroom.article("Post", "2026-03-02", "Ada Kell", "Ada Marr", "A. Lund"));

    store.speakers().merge("ada-kell", "ada-marr");
    store.speakers().merge("ada-marr", "a-lund");
    store.articles().add(Newsroom.article("Post", "2026-03-03", "Ada Kell"));

    assertThat(store.speakers().get("ada-kell").orElseThrow())
        .extracting(Speaker::id, Speaker::quoteCount)
        .containsExactly("a-lund", 4);
    assertThatThrownBy(() -> store.speakers().merge("a-lund", "ada-kell"))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("a-lund");
    List<Quote> quotes = store.quotes().list(QuoteFilter.bySpeaker("a-lund"), 10, null).items();
    assertThat(quotes).hasSize(4).allMatch(quote -> quote.speaker().name().equals("A. Lund"));
    LocalTable.drop(client, table);
  }

  private static List<ExtractedArticle> articles(Store store) {
    List<ExtractedArticle> articles =
        List.of(
            Newsroom.article("Post", "2026-03-01", "Ada Kell"),
            Newsroom.article("Post", "2026-03-02", "Ada Kell", "Ada Marr", "Ada Kell"),
            Newsroom.article("Post", "2026-03-03", "Ada Kell"));
    articles.forEach(store.articles()::add);
    return articles;
  }

  private boolean attempt(DynamoDb table, int calls, java.util.function.Consumer<Store> write) {
    try {
      write.accept(Store.on(table.with(FailingClient.cutOffAfter(client, calls))));
      return true;
    } catch (FailingClient.CutOff cutOff) {
      return false;
    }
  }

  /** What each ends with: what it gives, or what it throws. */
  private static List<Object> atOnce(
      java.util.function.Supplier<Object> one, java.util.function.Supplier<Object> other)
      throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try {
      List<Object> ends = new ArrayList<>();
      for (Future<Object> future : executor.invokeAll(List.of(() -> end(one), () -> end(other)))) {
        ends.add(future.get());
      }
      return ends;
    } finally {
      executor.shutdownNow();
    }
  }

  private static Object end(java.util.function.Supplier<Object> merge) {
    try {
      return merge.get();
    } catch (Conflict conflict) {
      return conflict;
    }
  }
}
