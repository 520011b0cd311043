package dev.verbatim.store.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ArticleFilter;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.article.KeptArticle;
import dev.verbatim.news.article.Publisher;
import dev.verbatim.news.article.PublisherCount;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.Review;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerFilter;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.store.article.Articles.Added;
import dev.verbatim.store.editing.Verdicts;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.FailingClient;
import dev.verbatim.store.table.LocalTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class ArticlesTest {

  private static final ArticleFilter ANY = new ArticleFilter(null, null, null, null, null, null);

  /**
   * With their speakers, more than a transaction holds; no more, since each cut writes them all.
   */
  private static final int MANY = 50;

  private static final int FEW = 3;

  private static final QuoteFilter ANY_QUOTE =
      new QuoteFilter(null, null, null, null, null, null, null);

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
    assertThat(quotesOf(ferry)).isEqualTo(ferry.quotes());
    assertThat(store.quotes().get(ferry.quotes().get(1).id())).contains(ferry.quotes().get(1));
    Speaker halvane = store.speakers().get("ingrid-halvane").orElseThrow();
    assertThat(halvane.quoteCount()).isEqualTo(2);
    assertThat(halvane.firstQuoted()).isEqualTo("2026-03-02");
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

  /** Whoever follows the table tells the states of an article by its version alone. */
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
    assertComplete(ferry);
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

    assertComplete(debate);
  }

  @ParameterizedTest
  @ValueSource(ints = {FEW, MANY})
  void anAddCutOffAtAnyCallShowsAllOrNothingAndIsCompletedByTheNext(int quotes) {
    ExtractedArticle debate = Newsroom.article("Harbor Post", "2026-03-02", speakers(quotes, 25));
    cutOffAtEveryCall(
        (broken, sameTable) -> {
          boolean finished = attempt(() -> broken.articles().add(debate));
          assertAllOrNothing(sameTable, debate);
          sameTable.articles().add(debate);
          Article stands = sameTable.articles().get(debate.article().id()).orElseThrow();
          // Later than what was left, so that whoever follows the table takes it for the later.
          assertThat(stands.createdAt())
              .isBetween(debate.article().createdAt(), debate.article().createdAt().plusMillis(1));
          assertComplete(sameTable, debate.since(stands.createdAt()));
          sameTable.articles().delete(debate.article().id(), 1);
          assertGone(sameTable, debate);
          return finished;
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {FEW, MANY})
  void aDeleteCutOffAtAnyCallShowsAllOrNothingAndIsCompletedByTheNext(int quotes) {
    ExtractedArticle debate = Newsroom.article("Harbor Post", "2026-03-02", speakers(quotes, 25));
    cutOffAtEveryCall(
        (broken, sameTable) -> {
          sameTable.articles().add(debate);
          boolean finished = attempt(() -> broken.articles().delete(debate.article().id(), 1));
          assertAllOrNothing(sameTable, debate);
          sameTable.articles().delete(debate.article().id(), 1);
          assertGone(sameTable, debate);
          return finished;
        });
  }

  @Test
  void anArticleAddedWhileItsDeleteIsUnfinishedIsStoredAnew() {
    ExtractedArticle debate = Newsroom.article("Harbor Post", "2026-03-02", speakers(MANY, 25));
    cutOffAtEveryCall(
        (broken, sameTable) -> {
          sameTable.articles().add(debate);
          boolean finished = attempt(() -> broken.articles().delete(debate.article().id(), 1));
          sameTable.articles().add(debate);
          assertComplete(sameTable, debate);
          return finished;
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {FEW, MANY})
  void aChangeCutOffAtAnyCallShowsTheOldOrTheNewAndIsCompletedByTheNext(int quotes) {
    ExtractedArticle debate = Newsroom.article("Harbor Post", "2026-03-02", speakers(quotes, 25));
    ExtractedArticle corrected =
        Newsroom.inPlaceOf(debate, "Island Post", "2026-03-05", speakers(quotes + 1, 20));
    cutOffAtEveryCall(
        (broken, sameTable) -> {
          sameTable.articles().add(debate);
          boolean finished = attempt(() -> replace(broken, corrected));
          boolean changed =
              sameTable.articles().summary(debate.article().id()).orElseThrow().version() == 2;
          assertShown(sameTable, changed ? corrected : debate);
          if (!changed) {
            assertThat(replace(sameTable, corrected)).isPresent();
          }
          // Whoever writes next completes it: here a quotation is rejected and taken back.
          Quote last = corrected.quotes().get(quotes);
          sameTable.edits().change(last.id(), quote -> Verdicts.of(quote, Review.REJECTED));
          sameTable.edits().change(last.id(), quote -> Verdicts.of(quote, Review.CONFIRMED));
          assertShown(sameTable, corrected);
          assertCounts(sameTable, corrected);
          int version = sameTable.articles().summary(debate.article().id()).orElseThrow().version();
          sameTable.articles().delete(debate.article().id(), version);
          assertGone(sameTable, corrected);
          return finished;
        });
  }

  @Test
  void aReviewMadeWhileAChangeIsBeingStagedIsNotLost() {
    ExtractedArticle debate = Newsroom.article("Harbor Post", "2026-03-02", speakers(MANY, 25));
    ExtractedArticle corrected =
        Newsroom.inPlaceOf(debate, "Island Post", "2026-03-05", speakers(MANY, 20));
    String reviewed = debate.quotes().get(7).id();
    cutOffAtEvery(
        2,
        (broken, sameTable) -> {
          sameTable.articles().add(debate);
          boolean finished = attempt(() -> replace(broken, corrected));
          sameTable.edits().change(reviewed, quote -> Verdicts.of(quote, Review.CONFIRMED));
          assertThat(sameTable.quotes().get(reviewed).orElseThrow().review())
              .isEqualTo(Review.CONFIRMED);
          assertThat(walk(after -> sameTable.quotes().list(ANY_QUOTE, 100, after))).hasSize(MANY);
          return finished;
        });
  }

  @Test
  void deletingAnotherVersionDeletesNothing() {
    ExtractedArticle ferry = Newsroom.article("Harbor Post", "2026-03-02", "Ingrid Halvane");
    store.articles().add(ferry);

    assertThat(store.articles().delete(ferry.article().id(), 2)).isFalse();
    assertThat(store.articles().delete("nothing", 1)).isFalse();
    assertComplete(ferry);
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

  @Test
  void aListIsWalkedNewestFirstWithoutGapsOrRepeats() {
    List<String> expected = new ArrayList<>();
    for (int day = 1; day <= 25; day++) {
      ExtractedArticle article =
          Newsroom.article("Post " + day % 3, "2026-03-%02d".formatted(day), "Ada Kell");
      store.articles().add(article);
      expected.add(article.article().id());
    }
    Collections.reverse(expected);

    assertThat(walk(after -> store.articles().list(ANY, 4, after)))
        .extracting(Article::id)
        .isEqualTo(expected);
    assertThat(walk(after -> store.quotes().list(ANY_QUOTE, 7, after)))
        .extracting(quote -> quote.article().id())
        .isEqualTo(expected);
    assertThat(walk(after -> store.quotes().list(QuoteFilter.bySpeaker("ada-kell"), 6, after)))
        .hasSize(25);
  }

  @Test
  void aWalkIsNotDisturbedByWhatIsWrittenMeanwhile() {
    for (int day = 1; day <= 9; day++) {
      store.articles().add(Newsroom.article("Post", "2026-03-0" + day, "Speaker " + day));
    }
    Page<Article> first = store.articles().list(ANY, 5, null);
    store.articles().add(Newsroom.article("Post", "2026-03-20", "Someone New"));
    store.articles().delete(first.items().get(4).id(), 1);

    Page<Article> second = store.articles().list(ANY, 5, first.next());

    assertThat(second.items())
        .extracting(a -> a.published().toString())
        .containsExactly("2026-03-04", "2026-03-03", "2026-03-02", "2026-03-01");
  }

  @Test
  void filtersCombine() {
    store.articles().add(tagged("Harbor Post", "2026-03-01", "Ferries"));
    store.articles().add(tagged("Harbor Post", "2026-03-05", "Ferries", "Winter"));
    store.articles().add(tagged("Island Post", "2026-03-05", "ferries"));
    store.articles().add(tagged("Island Post", "2026-04-05", "Schools"));

    assertThat(count(new ArticleFilter(null, null, "ferries", null, null, null))).isEqualTo(3);
    assertThat(count(new ArticleFilter("harbor-post", null, "FERRIES", null, null, null)))
        .isEqualTo(2);
    assertThat(count(new ArticleFilter("harbor-post", null, null, null, null, null))).isEqualTo(2);
    assertThat(count(new ArticleFilter(null, "local", null, "en", null, null))).isEqualTo(4);
    assertThat(count(new ArticleFilter(null, null, null, "en", null, null))).isEqualTo(4);
    assertThat(count(new ArticleFilter(null, null, null, "de", null, null))).isZero();
    assertThat(count(new ArticleFilter(null, null, null, "en-GB", null, null))).isZero();
    assertThat(count(period("2026-03-05", "2026-03-05"))).isEqualTo(2);
    assertThat(count(period("2026-03-02", null))).isEqualTo(3);
    assertThat(count(period(null, "2026-03-04"))).isEqualTo(1);
    assertThat(count(period("2026-03-05T00:00:00Z", "2026-03-05T00:00:00Z"))).isEqualTo(2);
    assertThat(count(period("2026-03-05T00:00:01Z", null))).isEqualTo(1);
    assertThat(
            count(
                new ArticleFilter(
                    "island-post", "Local", "ferries", "en", day("2026-03-01"), null)))
        .isEqualTo(1);
  }

  @Test
  void tagsThatDifferInCaseOrPunctuationDoNotStandInEachOthersWay() {
    ExtractedArticle ferry = tagged("Harbor Post", "2026-03-01", "Ferries", "ferries", "C#", "C++");

    assertThat(store.articles().add(ferry).article().tags()).hasSize(4);

    assertThat(count(new ArticleFilter(null, null, "FERRIES", null, null, null))).isEqualTo(1);
    assertThat(store.articles().delete(ferry.article().id(), 1)).isTrue();
    assertThat(count(new ArticleFilter(null, null, "ferries", null, null, null))).isZero();
  }

  @Test
  void aListWithAFilterThatNoIndexServesStillFindsAll() {
    store.articles().add(tagged("Harbor Post", "2026-03-01", "Ferries"));
    store.articles().add(tagged("Island Post", "2026-03-02", "Ferries"));

    for (String tag : new String[] {"ferries", null}) {
      assertThat(count(new ArticleFilter("island-post", "local", tag, "en", null, null)))
          .isEqualTo(1);
      assertThat(count(new ArticleFilter("island-post", "sport", tag, "en", null, null))).isZero();
    }
  }

  @Test
  void speakersAreListedByName() {
    store
        .articles()
        .add(
            Newsroom.article(
                "Post", "2026-03-01", "Zo\u00eb Arn", "Ada Kell", "The Harbour Board", "adam Bly"));

    assertThat(walk(after -> store.speakers().list(new SpeakerFilter(null, null), 2, after)))
        .extracting(Speaker::name)
        .containsExactly("Ada Kell", "adam Bly", "The Harbour Board", "Zo\u00eb Arn");
    assertThat(store.speakers().list(new SpeakerFilter("ADA", null), 20, null).items())
        .extracting(Speaker::name)
        .containsExactly("Ada Kell", "adam Bly");
    assertThat(store.speakers().list(new SpeakerFilter("zoe", null), 20, null).items()).hasSize(1);
  }

  private static Optional<ExtractedArticle> replace(Store store, ExtractedArticle after) {
    KeptArticle before = store.articles().kept(after.article().id()).orElseThrow();
    return store.articles().replace(before, after);
  }

  private static void assertShown(Store store, ExtractedArticle expected) {
    assertThat(store.articles().get(expected.article().id()).orElseThrow().body())
        .isEqualTo(expected.article().body());
    assertThat(quotesOf(store, expected))
        .extracting(Quote::id, quote -> quote.segments(), quote -> quote.speaker().id())
        .containsExactlyElementsOf(
            expected.quotes().stream()
                .map(
                    quote ->
                        org.assertj.core.groups.Tuple.tuple(
                            quote.id(), quote.segments(), quote.speaker().id()))
                .toList());
    assertThat(walk(after -> store.quotes().list(ANY_QUOTE, 100, after)))
        .hasSameSizeAs(expected.quotes());
  }

  private static void assertCounts(Store store, ExtractedArticle expected) {
    List<Speaker> speakers =
        walk(after -> store.speakers().list(new SpeakerFilter(null, null), 100, after));
    assertThat(speakers).hasSameSizeAs(expected.ledgerEntries());
    assertThat(speakers.stream().mapToInt(Speaker::quoteCount).sum())
        .isEqualTo(expected.quotes().size());
    assertThat(speakers)
        .allMatch(
            speaker ->
                speaker.firstQuoted().equals(expected.article().published().date())
                    && speaker.lastQuoted().equals(expected.article().published().date()));
    assertThat(store.publishers().list(10, null).items())
        .filteredOn(publisher -> publisher.articleCount() > 0)
        .containsExactly(new PublisherCount(expected.article().publisher(), 1));
  }

  private static ExtractedArticle tagged(String publisher, String published, String... tags) {
    return Newsroom.article(
        publisher, published, null, List.of(tags), List.of(publisher + " " + published));
  }

  private static ArticleFilter period(String from, String to) {
    return new ArticleFilter(null, null, null, null, day(from), day(to));
  }

  private static DateOrInstant day(String text) {
    return text == null ? null : DateOrInstant.parse(text);
  }

  private int count(ArticleFilter filter) {
    return walk(after -> store.articles().list(filter, 2, after)).size();
  }

  private static String[] speakers(int quotes, int speakers) {
    return IntStream.range(0, quotes)
        .mapToObj(i -> "Delegate " + i % speakers)
        .toArray(String[]::new);
  }

  /**
   * Cuts the store off at its first call, then at its second, until it does its work uncut. That an
   * answer is lost leaves the same as that the next call is.
   */
  private void cutOffAtEveryCall(BiFunction<Store, Store, Boolean> story) {
    cutOffAtEvery(1, story);
  }

  private void cutOffAtEvery(int step, BiFunction<Store, Store, Boolean> story) {
    boolean finished = false;
    for (int calls = 0; !finished; calls += step) {
      DynamoDb sameTable = LocalTable.fresh(client);
      DynamoDb broken = sameTable.with(FailingClient.cutOffAfter(client, calls));
      finished = story.apply(Store.on(broken), Store.on(sameTable));
      LocalTable.drop(client, sameTable);
    }
  }

  private static boolean attempt(Runnable write) {
    try {
      write.run();
      return true;
    } catch (FailingClient.CutOff cutOff) {
      return false;
    }
  }

  private void assertComplete(ExtractedArticle expected) {
    assertComplete(store, expected);
  }

  private static void assertComplete(Store store, ExtractedArticle expected) {
    assertThat(store.articles().get(expected.article().id())).contains(expected.article());
    assertThat(quotesOf(store, expected)).isEqualTo(expected.quotes());
    assertThat(walk(after -> store.quotes().list(ANY_QUOTE, 100, after)))
        .hasSameSizeAs(expected.quotes());
    assertThat(walk(after -> store.speakers().list(new SpeakerFilter(null, null), 100, after)))
        .extracting(Speaker::quoteCount)
        .hasSameSizeAs(expected.ledgerEntries())
        .satisfies(
            counts ->
                assertThat(counts.stream().mapToInt(count -> count).sum())
                    .isEqualTo(expected.quotes().size()));
  }

  private static void assertAllOrNothing(Store store, ExtractedArticle expected) {
    int quotes = walk(after -> store.quotes().list(ANY_QUOTE, 100, after)).size();
    Optional<Page<Quote>> ofArticle =
        store.quotes().ofArticle(expected.article().id(), null, 100, null);
    if (store.articles().get(expected.article().id()).isPresent()) {
      assertThat(quotes).isEqualTo(expected.quotes().size());
      assertThat(quotesOf(store, expected)).isEqualTo(expected.quotes());
    } else {
      assertThat(quotes).isZero();
      assertThat(ofArticle).isEmpty();
      assertThat(store.quotes().get(expected.quotes().get(0).id())).isEmpty();
      assertThat(store.articles().list(ANY, 10, null).items()).isEmpty();
    }
  }

  private static void assertGone(Store store, ExtractedArticle expected) {
    assertThat(store.articles().get(expected.article().id())).isEmpty();
    assertThat(walk(after -> store.quotes().list(ANY_QUOTE, 100, after))).isEmpty();
    assertThat(walk(after -> store.speakers().list(new SpeakerFilter(null, null), 100, after)))
        .isEmpty();
    assertThat(store.publishers().list(10, null).items()).isEmpty();
  }

  private List<Quote> quotesOf(ExtractedArticle article) {
    return quotesOf(store, article);
  }

  private static List<Quote> quotesOf(Store store, ExtractedArticle article) {
    return walk(
        after -> store.quotes().ofArticle(article.article().id(), null, 40, after).orElseThrow());
  }

  private static <T> List<T> walk(java.util.function.Function<Map<String, String>, Page<T>> list) {
    List<T> all = new ArrayList<>();
    Map<String, String> after = null;
    do {
      Page<T> slice = list.apply(after);
      all.addAll(slice.items());
      after = slice.next();
    } while (after != null);
    return all;
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
