package dev.verbatim.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.article.KeptArticle;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.Review;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.platform.problem.Conflict;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.platform.problem.PreconditionFailed;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.editing.Verdicts;
import dev.verbatim.store.speaker.SpeakerStore;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.LocalTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Random histories of everything that changes what is counted. */
class HistoriesTest {

  private static final List<String> NAMES =
      List.of("Ada Kell", "Bram Odukoy", "Ingrid Halvane", "Tomas Reuvel", "Sunniva Prell");

  private final DynamoDbClient client = LocalTable.client();
  private final DynamoDb table = LocalTable.fresh(client);
  private final Store store = Store.on(table);

  @AfterEach
  void drop() {
    LocalTable.drop(client, table);
  }

  /** One after the other: after every step, what is counted is what a model has counted. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsCountedIsWhatIsThereAfterEveryStep(long seed) {
    Random random = new Random(seed);
    Newsdesk desk = new Newsdesk(store, random);
    for (int step = 0; step < 40; step++) {
      String done = desk.act();
      assertThat(describe(desk.model.speakers()))
          .as("seed %d, step %d: %s", seed, step, done)
          .isEqualTo(describe(stored(desk.model.ids())));
    }
    StoredCounts.assertAgree(store, desk.model.articles.keySet().stream().toList());
  }

  /**
   * All at once: the changes of each quotation form one line, and the counts are those of its end.
   */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void changesMadeAtOnceAreOneAfterTheOther(long seed) throws Exception {
    List<ExtractedArticle> articles =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    Newsroom.article(
                        "Post " + i, "2026-03-0" + (i + 1), NAMES.toArray(String[]::new)))
            .toList();
    articles.forEach(store.articles()::add);
    Queue<Quote> written = new ConcurrentLinkedQueue<>();

    atOnce(
        8,
        thread ->
            () -> {
              Random random = new Random(seed * 100 + thread);
              for (int i = 0; i < 12; i++) {
                change(random, articles, written, thread);
              }
              return true;
            });

    List<String> ids = articles.stream().map(article -> article.article().id()).toList();
    for (String id : ids) {
      for (Quote quote : store.articles().kept(id).orElseThrow().quotes()) {
        List<Integer> versions =
            written.stream()
                .filter(change -> change.id().equals(quote.id()))
                .map(Quote::version)
                .sorted()
                .toList();
        assertThat(versions).as("versions written of %s", quote.id()).doesNotHaveDuplicates();
        written.stream()
            .filter(change -> change.id().equals(quote.id()))
            .filter(change -> change.version() == quote.version())
            .forEach(
                last -> {
                  assertThat(quote.review()).isEqualTo(last.review());
                  assertThat(quote.reviewState().by()).isEqualTo(last.reviewState().by());
                });
      }
    }
    StoredCounts.assertAgree(store, ids);
  }

  private void change(
      Random random, List<ExtractedArticle> articles, Queue<Quote> written, int thread) {
    ExtractedArticle article = articles.get(random.nextInt(articles.size()));
    String id = article.quotes().get(random.nextInt(article.quotes().size())).id();
    try {
      switch (random.nextInt(8)) {
        case 0 -> {
          // What names it changes stays who it is.
          Speaker speaker = store.speakers().latest(slug(random)).orElseThrow();
          SpeakerStore.rename(store.speakers(), speaker, speaker.name() + " " + thread);
        }
        case 1 -> store.speakers().merge(slug(random), slug(random));
        case 2 -> {
          KeptArticle before = store.articles().kept(article.article().id()).orElseThrow();
          Article moved = Newsroom.publishedOn(before.article(), "2026-03-1" + random.nextInt(10));
          store
              .articles()
              .replace(
                  before,
                  new ExtractedArticle(
                      moved,
                      before.quotes().stream()
                          .map(quote -> quote.withArticle(ExtractedArticle.quoted(moved)))
                          .toList(),
                      List.of()));
        }
        case 3, 4 -> record(written, id, quote -> Verdicts.spokenBy(quote, slug(random), "X"));
        default ->
            record(
                written,
                id,
                quote ->
                    Verdicts.of(quote, quote.isRejected() ? Review.CONFIRMED : Review.REJECTED));
      }
    } catch (Conflict | InvalidRequest | NoSuchResource | PreconditionFailed refused) {
      // Somebody else was first.
    }
  }

  /** Changes a quotation, and writes down which version that has made. */
  private void record(Queue<Quote> written, String id, UnaryOperator<Quote> change) {
    AtomicInteger seen = new AtomicInteger();
    Quote now =
        store
            .edits()
            .change(
                id,
                quote -> {
                  seen.set(quote.version());
                  return change.apply(quote);
                });
    if (now.version() != seen.get()) {
      assertThat(now.version()).isEqualTo(seen.get() + 1);
      written.add(now);
    }
  }

  private Map<String, Optional<Speaker>> stored(Iterable<String> ids) {
    Map<String, Optional<Speaker>> stored = new HashMap<>();
    ids.forEach(id -> stored.put(id, store.speakers().get(id)));
    return stored;
  }

  private static Map<String, String> describe(Map<String, Optional<Speaker>> speakers) {
    Map<String, String> described = new java.util.TreeMap<>();
    speakers.forEach(
        (id, speaker) ->
            described.put(
                id,
                speaker
                    .map(
                        s ->
                            "%s: %s, %s to %s"
                                .formatted(s.id(), s.counts(), s.firstQuoted(), s.lastQuoted()))
                    .orElse("nobody")));
    return described;
  }

  private static String slug(Random random) {
    return Newsdesk.slug(NAMES.get(random.nextInt(NAMES.size())));
  }

  private static <T> void atOnce(int threads, java.util.function.IntFunction<Callable<T>> task)
      throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      for (Future<T> future :
          executor.invokeAll(IntStream.range(0, threads).mapToObj(task).toList())) {
        future.get();
      }
    } finally {
      executor.shutdownNow();
    }
  }
}
