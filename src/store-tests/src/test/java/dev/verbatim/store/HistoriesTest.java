package dev.verbatim.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.news.filter.ArticleFilter;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.TargetUnavailable;
import dev.verbatim.store.table.ChangeLog;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.FailingClient;
import dev.verbatim.store.table.FailingClient.CutOff;
import dev.verbatim.store.table.MemoryDynamoDb;
import dev.verbatim.store.table.OvertakenClient;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Random histories of everything that changes an article or a speaker, with projections of whatever
 * has changed, in any order, several times, cut off at any call or late by any number of steps. At
 * the end, what is left is projected, and the views show what a model says; clients that have asked
 * now and then what has changed know the same.
 */
class HistoriesTest {

  private static final int HISTORIES = Integer.getInteger("histories", 500);
  private static final long SEED = Long.getLong("seed", 1);
  private static final int STEPS = 14;

  /** Longer than any projection here takes from the time of a change to its commit. */
  private static final Duration OVERLAP = Duration.ofSeconds(2);

  @Test
  void viewsShowTheRecordWhateverHappensToProjections() {
    List<String> failures =
        LongStream.range(SEED, SEED + HISTORIES)
            .parallel()
            .mapToObj(seed -> new History(seed).play())
            .filter(failure -> failure != null)
            .toList();

    assertThat(failures).isEmpty();
  }

  /** One history, in one thread. */
  private static final class History {
    private final long seed;
    private final Random random;
    private final DynamoDbClient client = new MemoryDynamoDb();
    private final DynamoDb tables = new DynamoDb(client, "record", "views");
    private final ChangeLog log = new ChangeLog(tables);
    private final DynamoDbClient noted = log.on(client);
    private final HandClock clock = new HandClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final Store store = on(noted);
    private final List<Mirror> mirrors =
        Stream.of(
                QuoteFilter.ANY,
                QuoteFilter.bySpeaker("ada-kell"),
                QuoteFilter.of(ArticleFilter.ANY.withPublisher("post-1")))
            .map(filter -> new Mirror(store, clock, OVERLAP, filter))
            .toList();
    private final StoreModel model = new StoreModel();
    private final Newsdesk desk;
    private final List<String> done = new ArrayList<>();

    History(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
      this.desk = new Newsdesk(store, model, random);
    }

    private Store on(DynamoDbClient anyClient) {
      return Store.on(tables.with(anyClient), clock, new Random(7));
    }

    /** What went wrong, and after what; null where all is right. */
    String play() {
      try {
        steps();
        return null;
      } catch (RuntimeException | Error e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return "seed %d:%n%s%n%s".formatted(seed, String.join("\n", done), trace);
      }
    }

    private void steps() {
      for (int i = 0; i < 3; i++) {
        done.add(desk.add());
      }
      store.project(log);
      for (int i = 0; i < STEPS; i++) {
        step(0);
        clock.advance(OVERLAP);
        if (random.nextInt(4) == 0) {
          done.add("asked what has changed");
          mirrors.forEach(Mirror::update);
        }
      }
      store.project(log);
      model.assertShown(store);
      mirrors.forEach(Mirror::update);
      mirrors.forEach(Mirror::assertComplete);
      assertRebuiltIsTheSame();
    }

    private void step(int depth) {
      if (random.nextInt(2) == 0) {
        done.add(desk.act());
      } else {
        project(depth);
      }
    }

    private void project(int depth) {
      List<Entity> changed = new ArrayList<>(log.take());
      Collections.shuffle(changed, random);
      List<Entity> now =
          changed.subList(0, changed.size() - random.nextInt(2) * (changed.size() / 2));
      log.giveBack(changed.subList(now.size(), changed.size()));
      if (now.isEmpty()) {
        return;
      }
      int call = random.nextInt(30);
      switch (random.nextInt(depth == 0 ? 4 : 2)) {
        case 0 -> {
          done.add("projected " + now);
          project(store, now);
          if (random.nextInt(3) == 0) {
            project(store, now);
          }
        }
        case 1 -> {
          done.add("cut off at call %d the projection of %s".formatted(call, now));
          try {
            project(on(FailingClient.cutOffAfter(noted, call)), now);
          } catch (CutOff cut) {
            log.giveBack(now);
          }
        }
        default -> {
          done.add("was late at call %d with the projection of %s".formatted(call, now));
          OvertakenClient late =
              OvertakenClient.before(
                  call,
                  () -> {
                    int meanwhile = 1 + random.nextInt(4);
                    for (int i = 0; i < meanwhile; i++) {
                      step(depth + 1);
                    }
                    done.add("went on");
                  });
          project(on(late.on(noted)), now);
        }
      }
    }

    private void project(Store by, List<Entity> changed) {
      try {
        by.views().project(changed, null);
      } catch (TargetUnavailable e) {
        done.add("met another projection");
        log.giveBack(changed);
      }
    }

    private void assertRebuiltIsTheSame() {
      Store rebuilt = Store.on(new DynamoDb(client, "record", "rebuilt"));
      rebuilt.project();
      assertThat(ViewsDump.difference(client, "views", "rebuilt")).isEmpty();
    }
  }
}
