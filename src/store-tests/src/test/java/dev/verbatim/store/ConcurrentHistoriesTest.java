package dev.verbatim.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.Review;
import dev.verbatim.platform.problem.Conflict;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.platform.problem.PreconditionFailed;
import dev.verbatim.platform.problem.StoreUnavailable;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.TargetUnavailable;
import dev.verbatim.store.article.Newsroom;
import dev.verbatim.store.editing.Verdicts;
import dev.verbatim.store.record.ArticleRecord;
import dev.verbatim.store.speaker.Renames;
import dev.verbatim.store.table.ChangeLog;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.MemoryDynamoDb;
import dev.verbatim.store.table.UnsteadyClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Histories with several writers and several projectors at once, and a store that now and then does
 * not answer: the changes of each article form one line, and views end as the record is.
 */
class ConcurrentHistoriesTest {

  private static final int HISTORIES = Integer.getInteger("histories", 200);
  private static final List<String> NAMES = List.of("Ada Kell", "Bram Odukoy", "Ingrid Halvane");
  private static final int WRITERS = 3;

  private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void viewsEndAsTheRecordIs() throws Exception {
    for (int seed = 1; seed <= HISTORIES; seed++) {
      play(seed);
    }
  }

  private void play(long seed) throws Exception {
    DynamoDbClient client = new MemoryDynamoDb();
    DynamoDb tables = new DynamoDb(client, "record", "views");
    ChangeLog log = new ChangeLog(tables);
    Store store = Store.on(tables.with(log.on(client)));
    Store unsteady = Store.on(tables.with(UnsteadyClient.on(log.on(client), new Random(seed), 40)));
    List<ExtractedArticle> articles =
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    Newsroom.article(
                        "Post " + i, "2026-03-0" + (i + 1), NAMES.toArray(String[]::new)))
            .toList();
    articles.forEach(store.records()::add);
    store.project(log);
    AtomicInteger writing = new AtomicInteger(WRITERS);
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int thread = 0; thread < WRITERS; thread++) {
      Random random = new Random(seed * 100 + thread);
      tasks.add(
          () -> {
            try {
              IntStream.range(0, 6).forEach(i -> change(unsteady, random, articles));
            } finally {
              writing.decrementAndGet();
            }
            return true;
          });
    }
    for (int thread = 0; thread < 2; thread++) {
      tasks.add(
          () -> {
            while (writing.get() > 0 || !log.isEmpty()) {
              project(unsteady, log);
            }
            return true;
          });
    }
    for (Future<Boolean> end : threads.invokeAll(tasks)) {
      end.get();
    }

    store.project(log);
    assertThat(store.views().quarantined()).isEmpty();
    store
        .views()
        .forEachTargetPage(
            page -> assertThat(store.views().differences(page)).as("seed %d", seed).isEmpty());
    Store rebuilt = Store.on(new DynamoDb(client, "record", "rebuilt"));
    rebuilt.project();
    assertThat(ViewsDump.difference(client, "views", "rebuilt")).as("seed %d", seed).isEmpty();
  }

  private static void project(Store store, ChangeLog log) {
    List<Entity> changed = log.take();
    try {
      store.views().project(changed, null);
    } catch (TargetUnavailable e) {
      log.giveBack(changed);
    }
  }

  private static void change(Store store, Random random, List<ExtractedArticle> articles) {
    ExtractedArticle article = articles.get(random.nextInt(articles.size()));
    String id = article.article().id();
    Quote quote = article.quotes().get(random.nextInt(article.quotes().size()));
    String one = Newsdesk.slug(NAMES.get(random.nextInt(NAMES.size())));
    String other = Newsdesk.slug(NAMES.get(random.nextInt(NAMES.size())));
    try {
      switch (random.nextInt(8)) {
        case 0 ->
            Renames.rename(
                store.changes(),
                store.speakers().get(one, Consistency.LATEST).orElseThrow(),
                "Renamed " + random.nextInt(5));
        case 1, 2 -> store.changes().merge(one, other);
        case 3 -> store.changes().unmerge(one);
        case 4 -> {
          ArticleRecord before = store.reader().get(id, Consistency.LATEST).orElseThrow();
          store
              .records()
              .replace(
                  before,
                  Newsroom.inPlaceOf(
                      before.article(),
                      "Post " + random.nextInt(3),
                      "2026-03-1" + random.nextInt(9),
                      NAMES.toArray(String[]::new)));
        }
        case 5 -> store.edits().change(quote.id(), each -> Verdicts.spokenBy(each, one, "X"));
        default ->
            store
                .edits()
                .change(
                    quote.id(),
                    each ->
                        Verdicts.of(each, each.isRejected() ? Review.CONFIRMED : Review.REJECTED));
      }
    } catch (Conflict
        | InvalidRequest
        | NoSuchResource
        | PreconditionFailed
        | StoreUnavailable
        | java.util.NoSuchElementException
        | SdkException refused) {
      // Somebody else was first, or the store did not answer.
    }
  }
}
