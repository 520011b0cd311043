package dev.verbatim.store.idempotency;

import dev.verbatim.platform.logging.FailureTrace;
import dev.verbatim.platform.problem.KeyInFlight;
import dev.verbatim.platform.problem.KeyReused;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Carries a request out once, however often it comes, and gives the first response again.
 *
 * <p>The first request claims the key, with a write that only one can win. The claim ends with the
 * response, with a failure, or by itself when its process has died. Safe to share between threads.
 */
public final class IdempotencyStore {

  private static final Logger LOG = Logger.getLogger(IdempotencyStore.class);

  /** What fits into an item of 400 KB beside the rest of it, in bytes. */
  private static final int LARGEST = 380_000;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(25);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

  private final Items<IdempotencyItem> items;
  private final Clock clock;
  private final Times times;

  public IdempotencyStore(DynamoDb dynamoDb, Clock clock, Times times) {
    this.items = dynamoDb.record(IdempotencyItem.SCHEMA);
    this.clock = clock;
    this.times = times;
  }

  /**
   * How long things last.
   *
   * @param keep how long a response is given again
   * @param claim how long a request may take; after that its process is taken for dead
   * @param patience how long to wait for the response to a request that is being carried out
   */
  public record Times(Duration keep, Duration claim, Duration patience) {}

  /**
   * A response, new or stored.
   *
   * @param response the response of the request that was carried out; null when it was not
   * @param stored the response as it was given the first time; null when this is the first time
   */
  public record Outcome<A>(A response, StoredResponse stored) {}

  /**
   * @param id a digest of the key and its scope
   * @param fingerprint a digest of the rest of the request
   * @param request carries it out; its failures are passed on, and leave the key free
   * @param storable how a response is stored; empty when it is not to be given again
   * @throws KeyReused when the key came with another request
   * @throws KeyInFlight when the same request is still being carried out
   */
  public <A> Outcome<A> once(
      String id,
      String fingerprint,
      Supplier<A> request,
      Function<A, Optional<StoredResponse>> storable) {
    IdempotencyItem mine =
        new IdempotencyItem(
            id, fingerprint, UUID.randomUUID().toString(), now() + times.claim().toSeconds(), null);
    Optional<StoredResponse> earlier = earlierResponse(mine);
    if (earlier.isPresent()) {
      return new Outcome<>(null, earlier.get());
    }
    boolean isStored = false;
    try {
      A response = request.get();
      // Ids come from content, so a request that is carried out again does not do it twice.
      Optional<StoredResponse> stored = storable.apply(response).filter(IdempotencyStore::fits);
      if (stored.isPresent()) {
        IdempotencyItem answered = stored(mine, stored.get());
        tryToWrite(() -> items.put(answered, answered.isHeld()));
        isStored = true;
      }
      return new Outcome<>(response, null);
    } finally {
      if (!isStored) {
        tryToWrite(() -> items.delete(IdempotencyItem.key(id), mine.isHeld()));
      }
    }
  }

  /** The response to an earlier request; empty when the key is claimed for this one. */
  private Optional<StoredResponse> earlierResponse(IdempotencyItem mine) {
    long until = System.nanoTime() + times.patience().toNanos();
    Duration pause = FIRST_PAUSE;
    Optional<IdempotencyItem> other = claim(mine);
    while (other.isPresent()) {
      if (!other.get().fingerprint().equals(mine.fingerprint())) {
        throw new KeyReused();
      } else if (other.get().response() != null) {
        return Optional.of(other.get().response());
      } else if (System.nanoTime() >= until) {
        throw new KeyInFlight();
      }
      LockSupport.parkNanos(pause.toNanos());
      pause = Duration.ofNanos(Math.min(2 * pause.toNanos(), LONGEST_PAUSE.toNanos()));
      other = items.get(IdempotencyItem.key(mine.id()), Consistency.LATEST);
      if (other.isEmpty() || other.get().isExpired(now())) {
        other = claim(mine);
      }
    }
    return Optional.empty();
  }

  /** Claims the key; returns the item of another request that holds it, if there is one. */
  private Optional<IdempotencyItem> claim(IdempotencyItem mine) {
    return items
        .putOrGet(mine, IdempotencyItem.free(now()))
        // An attempt of this very claim may have got through, and its response got lost.
        .filter(holder -> !holder.claim().equals(mine.claim()));
  }

  private static boolean fits(StoredResponse response) {
    return response.compressed().length <= LARGEST;
  }

  private IdempotencyItem stored(IdempotencyItem mine, StoredResponse response) {
    return new IdempotencyItem(
        mine.id(), mine.fingerprint(), mine.claim(), now() + times.keep().toSeconds(), response);
  }

  /**
   * Writes, and reports no failure: what the request did is done, and a key that stays claimed is
   * free again when the claim ends.
   */
  private static void tryToWrite(BooleanSupplier write) {
    try {
      if (!write.getAsBoolean()) {
        LOG.debug("an idempotency key was claimed by another request meanwhile");
      }
    } catch (SdkException e) {
      LOG.warnf("an idempotency key stays claimed for a while: %s", FailureTrace.kinds(e));
    }
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
