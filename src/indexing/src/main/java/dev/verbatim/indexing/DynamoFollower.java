package dev.verbatim.indexing;

import dev.verbatim.platform.budget.StoreConfig;
import dev.verbatim.search.database.SearchConfig;
import dev.verbatim.search.database.SearchUnavailable;
import dev.verbatim.search.projection.Projector;
import dev.verbatim.search.projection.RevisionGuard;
import dev.verbatim.search.projection.StreamPositions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
public class DynamoFollower {

  private static final Logger LOG = Logger.getLogger(DynamoFollower.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** Streams keep their records for a day. */
  private static final Duration REACH = Duration.ofHours(20);

  private final DynamoDbClient client;
  private final StoreConfig store;
  private final SearchConfig config;
  private final Projector projector;
  private final Rebuild rebuild;
  private final Clock clock;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private DynamoStream stream;

  /** Whether all rows have to be built again. */
  private boolean mustRebuild;

  /** When all of the stream was followed last; null while it was not. */
  private Instant followedAt;

  @Inject
  public DynamoFollower(
      DynamoDbClient client,
      StoreConfig store,
      SearchConfig config,
      Projector projector,
      Rebuild rebuild,
      Clock clock) {
    this.client = client;
    this.store = store;
    this.config = config;
    this.projector = projector;
    this.rebuild = rebuild;
    this.clock = clock;
  }

  public void start(@Observes StartupEvent started) {
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
    try {
      Duration pause = config.pause();
      do {
        pause = round(pause);
      } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      leave();
    }
  }

  /**
   * Looks once for what is new. Whatever fails, the next round begins where this one did.
   *
   * @param pause how long it waited before
   * @return how long to wait before the next one
   */
  private Duration round(Duration pause) {
    try {
      if (stream == null) {
        stream = DynamoStream.of(client, store.table());
      }
      if (mustRebuild || !isReached()) {
        StreamPositions.forget();
        rebuild.run();
        mustRebuild = false;
      }
      boolean news = follow();
      followedAt = clock.instant();
      return news ? Duration.ZERO : config.pause();
    } catch (DynamoStream.Trimmed e) {
      LOG.warn("the stream no longer reaches back to where search was; it is rebuilt", e);
      mustRebuild = true;
      return config.pause();
    } catch (SearchUnavailable | SdkException e) {
      LOG.warnf("search waits: %s", e.getMessage());
      leave();
      return longer(pause);
    } catch (RuntimeException e) {
      LOG.error("search could not follow, and tries again", e);
      leave();
      return LONGEST_PAUSE;
    }
  }

  /** Goes on later from where the rows say: PostgreSQL may have lost what it said was written. */
  private void leave() {
    if (stream != null) {
      stream.close();
      stream = null;
    }
  }

  /**
   * Whether the stream still has all that came since. It says so itself only of parts of it that
   * are still listed. PostgreSQL is asked though nothing may be new, so that its loss is noticed.
   */
  private boolean isReached() {
    Optional<Instant> applied = StreamPositions.lastApplied();
    return applied.isPresent()
        && (followedAt == null ? applied.get() : followedAt).isAfter(clock.instant().minus(REACH));
  }

  /** Whether there was anything new. */
  private boolean follow() {
    boolean news = false;
    for (DynamoStream.Batch batch : stream.read(StreamPositions::of, config.batch())) {
      projector.project(batch.records(), RevisionGuard.LATER, batch.progress());
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
