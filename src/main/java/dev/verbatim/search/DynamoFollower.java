package dev.verbatim.search;

import dev.verbatim.platform.StoreConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Follows the table's stream in a thread of its own, for as long as the process runs: the way to
 * search for a local run and for a server without Lambda.
 *
 * <p>It goes on where it was, over restarts of either store. Where there is nothing yet, or the
 * stream no longer reaches back to where it was, it rebuilds first.
 */
@Singleton
class DynamoFollower {

  private static final Logger LOG = Logger.getLogger(DynamoFollower.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final DynamoDbClient client;
  private final StoreConfig store;
  private final SearchConfig config;
  private final Projector projector;
  private final Rebuild rebuild;
  private final CountDownLatch stopped = new CountDownLatch(1);

  @Inject
  DynamoFollower(
      DynamoDbClient client,
      StoreConfig store,
      SearchConfig config,
      Projector projector,
      Rebuild rebuild) {
    this.client = client;
    this.store = store;
    this.config = config;
    this.projector = projector;
    this.rebuild = rebuild;
  }

  void start(@Observes StartupEvent started) {
    if (config.follow()) {
      Thread thread = new Thread(this::run, "search-follower");
      thread.setDaemon(true);
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent stopping) {
    stopped.countDown();
  }

  private void run() {
    Duration pause = config.pause();
    try (DynamoStream stream = DynamoStream.of(client, store.table())) {
      do {
        try {
          if (!Positions.any()) {
            rebuild.run();
          }
          pause = follow(stream) ? Duration.ZERO : config.pause();
        } catch (DynamoStream.Trimmed e) {
          LOG.warn("the stream no longer reaches back to where search was; it is rebuilt", e);
          Positions.forget();
        } catch (SearchUnavailable | SdkException e) {
          pause = longer(pause);
          LOG.warnf("search waits: %s", e.getMessage());
        } catch (RuntimeException e) {
          pause = LONGEST_PAUSE;
          LOG.error("search could not follow, and tries again", e);
        }
      } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether there was anything new. */
  private boolean follow(DynamoStream stream) {
    boolean news = false;
    for (DynamoStream.Batch batch : stream.read(Positions::of, config.batch())) {
      projector.project(batch.records(), Gate.LATER, batch.progress());
      stream.passed(batch);
      news = true;
    }
    return news;
  }

  private Duration longer(Duration pause) {
    Duration doubled = pause.isZero() ? config.pause() : pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }
}
