package dev.verbatim.server.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How much each client has left. What is used up comes back bit by bit, not all at once. Safe to
 * share between threads.
 */
final class RateLimit {

  private final Cache<String, Bucket> buckets;
  private final long requests;
  private final Duration period;
  private final TimeMeter time;

  /**
   * @param requests how many a client may make
   * @param period within which time
   * @param clients how many are remembered
   */
  RateLimit(long requests, Duration period, long clients, TimeMeter time) {
    this.buckets = Caffeine.newBuilder().maximumSize(clients).build();
    this.requests = requests;
    this.period = period;
    this.time = time;
  }

  /**
   * What a client is told.
   *
   * @param remaining how many more requests it may make at once
   * @param full how long until it has all of its requests again
   * @param pause how long it must not ask; null when it may make this request
   */
  record Share(long remaining, Duration full, Duration pause) {}

  /** Counts a request. */
  Share take(String client) {
    ConsumptionProbe probe = buckets.get(client, any -> bucket()).tryConsumeAndReturnRemaining(1);
    return new Share(
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForReset()),
        probe.isConsumed() ? null : Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** How many clients are remembered. */
  long clients() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, period))
        .withCustomTimePrecision(time)
        .build();
  }
}
