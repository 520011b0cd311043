package dev.verbatim.store;

import static dev.verbatim.store.StoreAssertions.assertComplete;
import static dev.verbatim.store.StoreAssertions.quotesOf;
import static dev.verbatim.store.StoreAssertions.walk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.extraction.SourceKind;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.article.KeptArticle;
import dev.verbatim.news.article.Publisher;
import dev.verbatim.news.article.PublisherCount;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.QuotedSpeaker;
import dev.verbatim.news.quote.Review;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerFilter;
import dev.verbatim.store.article.Articles.Added;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.editing.Verdicts;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.LocalTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Articles that are added and deleted, and what is counted of them. */
class ArticlesTest {

  /**
   * With their speakers, more than a transaction holds; no more, since each cut writes them all.
   */
  private static final int MANY = 50;

  private static final int FEW = 3;

  private final DynamoDbClient client = LocalTable.client();
  private final DynamoDb table = LocalTable.fresh(client);
  private final Store store = Store.on(table);

  @AfterEach
  void drop() {
    LocalTable.drop(client, table);
  }

  @Test
  void anArticleComesBackAsItWasAdded() {
    ExtractedArticle ferry =
        Newsroom.article(
            "Harbor Post",
            "2026-03-02",
            "https://harbor.example/ferry",
            List.of("Ferries", "Winter"),
            List.of("Ingrid Halvane", "Tomas Reuvel", "Ingrid Halvane"));

    Added added = store.articles().add(ferry);

    assertThat(added.isNew()).isTrue();
    assertThat(store.articles().get(ferry.article().id())).contains(ferry.article());
    assertThat(store.articles().summary(ferry.article().id())).contains(ferry.article().summary());
    assertThat(quotesOf(store, ferry)).isEqualTo(ferry.quotes());
    assertThat(store.quotes().get(ferry.quotes().get(1).id())).contains(ferry.quotes().get(1));
    Speaker halvane = store.speakers().get("ingrid-halvane").orElseThrow();
    assertThat(halvane.quoteCount()).isEqualTo(2);
    assertThat(halvane.firstQuoted()).isEqualTo("2026-03-02");
  }

  @ParameterizedTest
  @ValueSource(ints = {FEW, MANY})
  void aSpeakerWithoutANameIsListedAndCountedNowhere(int others) {
    List<String> speakers = new ArrayList<>(List.of("a harbour crier"));
    IntStream.range(0, others).forEach(i -> speakers.add("Ada Kell " + i));
    ExtractedArticle ferry =
        Newsroom.article("Harbor Post", "2026-03-02", speakers.toArray(String[]::new));

    store.articles().add(ferry);
    store.articles().add(Newsroom.article("Gull Post", "2026-03-02", "a harbour crier"));

    Quote criers = ferry.quotes().get(0);
    assertThat(quotesOf(store, ferry)).isEqualTo(ferry.quotes()).contains(criers);
    assertThat(criers.speaker()).isEqualTo(QuotedSpeaker.unnamed("a harbour crier"));
    assertThat(walk(after -> store.speakers().list(new SpeakerFilter(null, null), 100, after)))
        .extracting(Speaker::name)
        .containsExactlyInAnyOrderElementsOf(speakers.subList(1, speakers.size()));
    QuoteFilter nobodys = new QuoteFilter(null, true, null, null, null, null, null, null);
    assertThat(walk(after -> store.quotes().list(nobodys, 1, after)))
        .hasSize(2)
        .contains(criers)
        .allMatch(quote -> !quote.speaker().isNamed());
    StoredCounts.assertAgree(store, List.of(ferry.article().id()));
  }

  @Test
  void theKindThatAnArticleIsTheFirstToKnowShowsInItsQuotations() {
    ExtractedArticle first = Newsroom.article("Harbor Post", "2026-03-02", "Ada Kell");
    Quote unsure = first.quotes().get(0).withSpeaker(QuotedSpeaker.named("ada-kell", "Ada Kell"));
    store.articles().add(new ExtractedArticle(first.article(), List.of(unsure), List.of()));
    ExtractedArticle second = Newsroom.article("Harbor Post", "2026-03-03", "Ada Kell");

    store.articles().add(second);

    assertThat(quotesOf(store, first).get(0).speaker().kind()).isEqualTo(SourceKind.UNKNOWN);
    assertThat(quotesOf(store, second).get(0).speaker().kind()).isEqualTo(SourceKind.PERSON);
    assertThat(store.speakers().get("ada-kell").orElseThrow().kind()).isEqualTo(SourceKind.PERSON);
  }

  @Test
  void theSameArticleAgainIsTheOneThatIsThere() {
    ExtractedArticle ferry = Newsroom.article("Harbor Post", "2026-03-02", "Ingrid Halvane");
    store.articles().add(ferry);

    Added again = store.articles().add(ferry);

    assertThat(again.isNew()).isFalse();
    assertThat(again.article()).isEqualTo(ferry.article());
    assertThat(store.speakers().get("ingrid-halvane").orElseThrow().quoteCount()).isEqualTo(1);
    assertThat(store.publishers().list(10, null).items())
        .containsExactly(new PublisherCount(Publisher.named("Harbor Post"), 1));
  }

  /** A reader of the stream tells the states of an article by its version alone. */
  @Test
  void whatIsChangedInStepsIsAVersionOfItsOwnThoughTheArticleSaysTheSame() {
    String[] speakers = new String[DynamoDb.TRANSACTION_LIMIT + 10];
    Arrays.fill(speakers, "Ingrid Halvane");
    ExtractedArticle large = Newsroom.article("Harbor Post", "2026-03-02", speakers);
    store.articles().add(large);
    ExtractedArticle confirmed =
        new ExtractedArticle(
            large.article(),
            large.quotes().stream().map(quote -> Verdicts.of(quote, Review.CONFIRMED)).toList(),
            List.of());

    ExtractedArticle after = replace(store, confirmed).orElseThrow();

    assertThat(after.article().version()).isEqualTo(2);
    assertThat(after.article().updatedAt()).isEqualTo(large.article().updatedAt());
    assertThat(store.articles().get(large.article().id())).contains(after.article());
  }

  @Test
  void anotherTextAtTheSameUrlIsNotStored() {
    String url = "https://harbor.example/ferry";
    ExtractedArticle first =
        Newsroom.article("Harbor Post", "2026-03-02", url, List.of(), List.of("Ingrid Halvane"));
    ExtractedArticle second =
        Newsroom.article("Harbor Post", "2026-03-03", url, List.of(), List.of("Tomas Reuvel"));
    store.articles().add(first);

    Added added = store.articles().add(second);

    assertThat(added.isNew()).isFalse();
    assertThat(added.article()).isEqualTo(first.article());
    assertThat(store.articles().get(second.article().id())).isEmpty();
    assertThat(store.speakers().get("tomas-reuvel")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {FEW, MANY})
  void sixteenAtOnceStoreOneArticle(int quotes) throws Exception {
    ExtractedArticle ferry = Newsroom.article("Harbor Post", "2026-03-02", speakers(quotes, 25));

    List<Added> answers = atOnce(16, i -> () -> store.articles().add(ferry));

    assertThat(answers).filteredOn(Added::isNew).hasSizeLessThanOrEqualTo(1);
    assertThat(answers).extracting(a -> a.article().id()).containsOnly(ferry.article().id());
    assertComplete(store, ferry);
    assertThat(store.publishers().list(10, null).items().get(0).articleCount()).isEqualTo(1);
  }

  @Test
  void articlesStoredAtOnceAllCountForTheirSpeaker() throws Exception {
    atOnce(
        12,
        i -> () -> store.articles().add(Newsroom.article("Post " + i, "2026-03-02", "Ada Kell")));

    assertThat(store.speakers().get("ada-kell").orElseThrow().quoteCount()).isEqualTo(12);
  }

  @Test
  void threeHundredQuotationsByAsManySpeakersAreStored() {
    ExtractedArticle debate = Newsroom.article("Harbor Post", "2026-03-02", speakers(300, 300));

    assertThat(store.articles().add(debate).isNew()).isTrue();

    assertComplete(store, debate);
  }

  @Test
  void deletingAnotherVersionDeletesNothing() {
    ExtractedArticle ferry = Newsroom.article("Harbor Post", "2026-03-02", "Ingrid Halvane");
    store.articles().add(ferry);

    assertThat(store.articles().delete(ferry.article().id(), 2)).isFalse();
    assertThat(store.articles().delete("nothing", 1)).isFalse();
    assertComplete(store, ferry);
  }

  @Test
  void aSpeakersDaysAreThoseOfTheArticlesThatAreLeft() {
    ExtractedArticle early = Newsroom.article("Harbor Post", "2026-03-01", "Ada Kell");
    ExtractedArticle middle = Newsroom.article("Island Post", "2026-03-02", "Ada Kell");
    ExtractedArticle late = Newsroom.article("Ridge Post", "2026-03-03", "Ada Kell");
    List.of(middle, late, early).forEach(store.articles()::add);

    store.articles().delete(early.article().id(), 1);
    store.articles().delete(late.article().id(), 1);

    Speaker kell = store.speakers().get("ada-kell").orElseThrow();
    assertThat(kell.quoteCount()).isEqualTo(1);
    assertThat(kell.firstQuoted()).isEqualTo("2026-03-02");
    assertThat(kell.lastQuoted()).isEqualTo("2026-03-02");
  }

  private static Optional<ExtractedArticle> replace(Store store, ExtractedArticle after) {
    KeptArticle before = store.articles().kept(after.article().id()).orElseThrow();
    return store.articles().replace(before, after);
  }

  private static String[] speakers(int quotes, int speakers) {
    return IntStream.range(0, quotes)
        .mapToObj(i -> "Delegate " + i % speakers)
        .toArray(String[]::new);
  }

  private static <T> List<T> atOnce(int threads, java.util.function.IntFunction<Callable<T>> task)
      throws Exception {
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
