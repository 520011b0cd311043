package dev.verbatim.api.idempotency;

import dev.verbatim.platform.problem.KeyInFlight;
import dev.verbatim.platform.problem.KeyReused;
import dev.verbatim.platform.table.Write;
import dev.verbatim.platform.table.WriteRefused;
import dev.verbatim.store.table.DynamoDb;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Carries a request out once, however often it comes, and gives the first answer again.
 *
 * <p>Who comes first claims the key, with a write that only one can win. The claim ends with the
 * answer, with a failure, or by itself when its process has died. Safe to share between threads.
 */
final class IdempotencyStore {

  private static final Logger LOG = Logger.getLogger(IdempotencyStore.class);

  /** What fits into an item of 400 KB beside the rest of it. */
  private static final int LARGEST = 380_000;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(25);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

  private final DynamoDb dynamoDb;
  private final Clock clock;
  private final Times times;

  IdempotencyStore(DynamoDb dynamoDb, Clock clock, Times times) {
    this.dynamoDb = dynamoDb;
    this.clock = clock;
    this.times = times;
  }

  /**
   * How long things last.
   *
   * @param keep how long an answer is given again
   * @param claim how long a request may take; after that its process is taken for dead
   * @param patience how long to wait for the answer to a request that is being carried out
   */
  record Times(Duration keep, Duration claim, Duration patience) {}

  /**
   * The answer, and whether it was given before.
   *
   * @param answer what the request answered
   * @param kept the answer as it was given the first time; null when this is the first time
   */
  record Outcome<A>(A answer, StoredResponse kept) {}

  /**
   * @param id what the key and its scope make
   * @param fingerprint what else makes the request
   * @param request carries it out; its failures are passed on, and leave the key free
   * @param kept how an answer is kept; empty when it is not to be given again
   * @throws KeyReused when the key stands for another request
   * @throws KeyInFlight when the same request is still carried out
   */
  <A> Outcome<A> once(
      String id,
      String fingerprint,
      Supplier<A> request,
      Function<A, Optional<StoredResponse>> kept) {
    IdempotencyItem mine =
        new IdempotencyItem(
            fingerprint, UUID.randomUUID().toString(), now() + times.claim().toSeconds(), null);
    Optional<StoredResponse> before = before(id, mine);
    if (before.isPresent()) {
      return new Outcome<>(null, before.get());
    }
    boolean answered = false;
    try {
      A answer = request.get();
      answered = keep(id, mine, kept.apply(answer).orElse(null));
      return new Outcome<>(answer, null);
    } finally {
      if (!answered) {
        quietly(mine.releasing(id));
      }
    }
  }

  /** The answer of an earlier request; empty when the key is claimed for this one. */
  private Optional<StoredResponse> before(String id, IdempotencyItem mine) {
    long until = System.nanoTime() + times.patience().toNanos();
    Duration pause = FIRST_PAUSE;
    Optional<IdempotencyItem> standing = claim(id, mine);
    while (standing.isPresent()) {
      if (!standing.get().fingerprint().equals(mine.fingerprint())) {
        throw new KeyReused();
      } else if (standing.get().answer() != null) {
        return Optional.of(standing.get().answer());
      } else if (System.nanoTime() >= until) {
        throw new KeyInFlight();
      }
      LockSupport.parkNanos(pause.toNanos());
      pause = Duration.ofNanos(Math.min(2 * pause.toNanos(), LONGEST_PAUSE.toNanos()));
      standing = dynamoDb.getLatest(IdempotencyItem.key(id)).map(IdempotencyItem::read);
      if (standing.isEmpty() || standing.get().isExpired(now())) {
        standing = claim(id, mine);
      }
    }
    return Optional.empty();
  }

  /** Claims the key, or says what stands there. */
  private Optional<IdempotencyItem> claim(String id, IdempotencyItem mine) {
    try {
      dynamoDb.write(mine.claiming(id, now()));
      return Optional.empty();
    } catch (WriteRefused refused) {
      IdempotencyItem standing =
          IdempotencyItem.read(refused.standing(IdempotencyItem.key(id)).orElseThrow());
      // An attempt of this very claim may have got through, and its answer got lost.
      return standing.claim().equals(mine.claim()) ? Optional.empty() : Optional.of(standing);
    }
  }

  /** Whether the answer is kept. */
  private boolean keep(String id, IdempotencyItem mine, StoredResponse answer) {
    if (answer == null || answer.compressed().length > LARGEST) {
      // Ids come from content, so a request that is carried out again does not do it twice.
      return false;
    }
    return quietly(
        new IdempotencyItem(
                mine.fingerprint(), mine.claim(), now() + times.keep().toSeconds(), answer)
            .keeping(id));
  }

  /** What the request did is done, whatever becomes of its key. */
  private boolean quietly(Write write) {
    try {
      dynamoDb.write(write);
      return true;
    } catch (WriteRefused refused) {
      // The claim had run out, and the key is another's.
      return true;
    } catch (SdkException e) {
      LOG.warnf("an idempotency key stays claimed for a while: %s", e.getMessage());
      return true;
    }
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
