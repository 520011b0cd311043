package dev.verbatim.bench.store;

import dev.verbatim.localstores.DynamoDbLocal;
import dev.verbatim.news.article.AddArticle;
import dev.verbatim.news.article.Article;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.store.Store;
import dev.verbatim.store.ingestion.Ingestion;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.LocalTable;
import dev.verbatim.store.table.SentUnits;
import jakarta.validation.Validation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * How fast 16 writers store articles that all quote one speaker and come from one publisher, beside
 * articles that have nothing in common; and what an article costs in write units, alone and with
 * its views. DynamoDB Local meets no transactions and limits no partition, so only what the
 * application itself makes wait shows.
 */
public final class StoreBenchmark {

  private static final int WRITERS = 16;
  private static final int ARTICLES_EACH = 40;
  private static final int ROUNDS = 3;
  private static final int[] BODIES = {1_000, 10_000, 100_000};

  private final SentUnits sent = new SentUnits();
  private final DynamoDbClient client;
  private final Store store;
  private final Ingestion ingestion;
  private final BlockingQueue<Entity> changed = new LinkedBlockingQueue<>();
  private final AtomicInteger number = new AtomicInteger();

  private StoreBenchmark(DynamoDbLocal local) {
    client =
        LocalTable.builder(local.endpoint())
            .overrideConfiguration(override -> override.addExecutionInterceptor(sent))
            .build();
    DynamoDb tables = LocalTable.fresh(client);
    store = Store.on(tables);
    ingestion =
        new Ingestion(
            store.reader(),
            store.records(),
            store.publisherRecords(),
            Validation.buildDefaultValidatorFactory().getValidator(),
            Clock.systemUTC());
  }

  public static void main(String[] arguments) throws Exception {
    try (DynamoDbLocal local = DynamoDbLocal.inMemory()) {
      StoreBenchmark benchmark = new StoreBenchmark(local);
      // Units first: they are those of one article at a time.
      benchmark.printUnits();
      benchmark.printContention();
    }
  }

  private void printContention() throws Exception {
    Thread follower = new Thread(this::follow, "follower");
    follower.setDaemon(true);
    follower.start();
    round(false);
    List<Double> ratios = new ArrayList<>();
    System.out.println("16 writers | own a second | in common a second | ratio | refused");
    for (int i = 0; i < ROUNDS; i++) {
      Result own = round(false);
      Result common = round(true);
      ratios.add(common.rate() / own.rate());
      System.out.printf(
          "round %d | %.1f | %.1f | %.2f | %d%n",
          i + 1, own.rate(), common.rate(), ratios.get(i), own.refused() + common.refused());
    }
    System.out.printf(
        "median ratio %.2f%n", ratios.stream().sorted().toList().get(ratios.size() / 2));
  }

  private record Result(double rate, int refused) {}

  /** Stores articles from all writers at once, while their views follow. */
  private Result round(boolean inCommon) throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    AtomicInteger refused = new AtomicInteger();
    List<Callable<Void>> work = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      int own = writer;
      work.add(
          () -> {
            for (int i = 0; i < ARTICLES_EACH; i++) {
              String who = inCommon ? "common" : "number" + own + "x" + i;
              try {
                changed.add(Entity.article(add(1_000, who).id()));
              } catch (RuntimeException e) {
                refused.incrementAndGet();
              }
            }
            return null;
          });
    }
    long start = System.nanoTime();
    for (Future<Void> done : writers.invokeAll(work)) {
      done.get();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    writers.shutdown();
    return new Result(WRITERS * ARTICLES_EACH / seconds, refused.get());
  }

  private void follow() {
    try {
      while (true) {
        List<Entity> batch = new ArrayList<>(List.of(changed.take()));
        changed.drainTo(batch, 99);
        store.views().project(batch, null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void printUnits() {
    System.out.println("write units of POST | 1 KB | 10 KB | 100 KB");
    long[] alone = new long[BODIES.length];
    long[] views = new long[BODIES.length];
    for (int i = 0; i < BODIES.length; i++) {
      // The publisher and the speaker are known by then.
      project(add(BODIES[i], "known"));
      sent.take();
      Article article = add(BODIES[i], "known");
      alone[i] = sent.take();
      project(article);
      views[i] = alone[i] + sent.take();
    }
    System.out.printf("the record alone | %d | %d | %d%n", alone[0], alone[1], alone[2]);
    System.out.printf("with its views | %d | %d | %d%n", views[0], views[1], views[2]);
  }

  private void project(Article article) {
    store.views().project(Set.of(Entity.article(article.id())), null);
  }

  private Article add(int size, String who) {
    int unique = number.incrementAndGet();
    StringBuilder body = new StringBuilder("Ferry number " + unique + " was late again.\n\n");
    for (int i = 0; body.length() < size; i++) {
      body.append(
              "\u201cThe boat of day %d did not come %d times,\u201d said Ada Kell%s. "
                  .formatted(i, unique * 31 + i, who))
          .append("It rained on the harbour in the morning of day %d.%n%n".formatted(i * 7));
      for (int k = 0; k < 12; k++) {
        body.append("The office at pier %d counted %d people. ".formatted(k, unique * k + i));
      }
      body.append("\n\n");
    }
    return ingestion
        .add(
            AddArticle.builder(body.substring(0, size).strip())
                .headline("Ferry late for day " + unique)
                .publisher("Herald " + who)
                .url("https://herald.example/" + unique)
                .section("Islands")
                .tags(List.of("Ferries", "Transport", "Tallisby"))
                .language("en")
                .build())
        .article();
  }
}
