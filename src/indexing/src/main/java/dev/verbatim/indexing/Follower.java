package dev.verbatim.indexing;

import dev.verbatim.platform.projection.Projection;
import dev.verbatim.platform.projection.StreamProgress;
import dev.verbatim.platform.projection.TargetUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Follows the stream of one projection in a thread of its own, for as long as the process runs: the
 * way for a local run and for a server without Lambda.
 *
 * <p>It goes on where it was, over restarts of either store. Where there is nothing yet, or the
 * stream no longer reaches back to where it was, it rebuilds first.
 */
final class Follower {

  private static final Logger LOG = Logger.getLogger(Follower.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** Where nothing changes it is noted so often that it is followed nevertheless. */
  private static final Duration SIGN_OF_LIFE = Duration.ofHours(1);

  /** While nothing changes, the target is asked no more often whether it has what it had. */
  private static final Duration LOOK_AT_TARGET = Duration.ofSeconds(1);

  private static final String ALIVE = "follower";

  private final DynamoDbClient client;
  private final FollowedProjection followed;
  private final Projection projection;
  private final Rebuild rebuild;
  private final Duration shortestPause;
  private final int batch;
  private final Clock clock;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private Thread thread;
  private DynamoStream stream;

  /** Whether all has to be built again. */
  private boolean mustRebuild;

  /** When the target was asked last whether it has what it had; null when it has to be. */
  private Instant askedAt;

  /** When all of the stream was read last; null while it was not. */
  private Instant followedAt;

  /** When the target has last noted anything that this process knows of. */
  private Instant notedAt = Instant.MIN;

  private volatile Instant asOf;

  /**
   * @param pause how long it waits when there was nothing new
   * @param batch the most changes that are projected at once
   */
  Follower(
      DynamoDbClient client,
      FollowedProjection followed,
      Rebuild rebuild,
      Duration pause,
      int batch,
      Clock clock) {
    this.client = client;
    this.followed = followed;
    this.projection = followed.projection();
    this.rebuild = rebuild;
    this.shortestPause = pause;
    this.batch = batch;
    this.clock = clock;
  }

  void start() {
    thread = new Thread(this::run, followed.name() + "-follower");
    thread.setDaemon(true);
    thread.start();
  }

  /** Lets it end what it is doing, but not for long. */
  void stop() {
    stopped.countDown();
    try {
      if (thread != null) {
        thread.join(LONGEST_PAUSE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Up to when everything that was written has been followed; empty before the first time. */
  Optional<Instant> asOf() {
    return Optional.ofNullable(asOf);
  }

  private void run() {
    try {
      Duration pause = shortestPause;
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
        stream = DynamoStream.of(client, followed.table(), followed.keys());
      }
      if (mustRebuild || isTimeToAsk() && !isReached()) {
        rebuild.run(projection);
        mustRebuild = false;
      }
      return follow() ? Duration.ZERO : shortestPause;
    } catch (DynamoStream.Trimmed e) {
      LOG.warnf(
          e, "the stream no longer reaches back to where %s was; it is rebuilt", followed.name());
      mustRebuild = true;
      return shortestPause;
    } catch (TargetUnavailable | SdkException e) {
      LOG.warnf("%s waits: %s", followed.name(), e.getMessage());
      leave();
      return longer(pause);
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s could not follow, and tries again", followed.name());
      leave();
      return LONGEST_PAUSE;
    }
  }

  /** Goes on later from where the target says: it may have lost what it said was written. */
  private void leave() {
    askedAt = null;
    if (stream != null) {
      stream.close();
      stream = null;
    }
  }

  /** Also where nothing is new, so that the loss of a target is noticed. */
  private boolean isTimeToAsk() {
    return askedAt == null || !askedAt.plus(LOOK_AT_TARGET).isAfter(clock.instant());
  }

  /**
   * Whether the target has what it had, and the stream still has all that came since. The stream
   * says so itself only of parts of it that are still listed.
   */
  private boolean isReached() {
    askedAt = clock.instant();
    Optional<Instant> applied = projection.lastApplied();
    return applied.isPresent()
        && (followedAt == null ? applied.get() : followedAt)
            .isAfter(clock.instant().minus(Rebuild.REACH))
        && !(followedAt == null && Rebuild.isUnfinished(projection));
  }

  /** Whether there was anything new. */
  private boolean follow() {
    Instant begin = clock.instant();
    Instant until = begin;
    boolean news = false;
    List<DynamoStream.Batch> batches = stream.read(projection::position, batch);
    if (!batches.isEmpty() && !isReached()) {
      // What comes next would hide that the rest is gone.
      mustRebuild = true;
      return true;
    }
    for (DynamoStream.Batch read : batches) {
      projection.project(read.changed(), read.progress());
      stream.passed(read);
      if (!read.isLast() || read.changed().stream().anyMatch(projection::isFollowedInSteps)) {
        // Rounded down: by DynamoDB to seconds, by DynamoDB Local to minutes.
        until = earlier(until, read.progress().changedAt());
      }
      news = true;
    }
    followedAt = begin;
    asOf = asOf == null || until.isAfter(asOf) ? until : asOf;
    if (news) {
      notedAt = begin;
    } else if (notedAt.isBefore(begin.minus(SIGN_OF_LIFE))) {
      projection.project(List.of(), new StreamProgress(ALIVE, "", begin));
      notedAt = begin;
    }
    return news;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private Duration longer(Duration pause) {
    Duration doubled = pause.isZero() ? shortestPause : pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }
}
