package dev.verbatim.store.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.platform.problem.KeyInFlight;
import dev.verbatim.platform.problem.KeyReused;
import dev.verbatim.store.idempotency.IdempotencyStore.Outcome;
import dev.verbatim.store.idempotency.IdempotencyStore.Times;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.FailingClient;
import dev.verbatim.store.table.LocalTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A request is carried out once under its key, whatever becomes of those who carry it out. */
class IdempotencyStoreTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Times TIMES =
      new Times(Duration.ofHours(24), Duration.ofSeconds(30), Duration.ofMillis(60));

  private static DynamoDbClient client;
  private static DynamoDb table;

  private final AtomicInteger carriedOut = new AtomicInteger();

  @BeforeAll
  static void create() {
    client = LocalTable.client();
    table = LocalTable.fresh(client);
  }

  @AfterAll
  static void drop() {
    LocalTable.drop(client, table);
    client.close();
  }

  @Test
  void theFirstResponseIsGivenForADay() {
    assertThat(once(NOON, "day", "a", this::work).response()).isEqualTo("article 1");

    Outcome<String> again = once(NOON.plusSeconds(86_399), "day", "a", this::work);
    assertThat(again.response()).isNull();
    assertThat(again.stored())
        .isEqualTo(new StoredResponse(201, "/v1/articles/a", "tag", "article 1"));

    assertThat(once(NOON.plusSeconds(86_400), "day", "a", this::work).response())
        .isEqualTo("article 2");
    // What has expired may be there still; another request may have the key then.
    assertThat(once(NOON.plusSeconds(2 * 86_400), "day", "b", this::work).response())
        .isEqualTo("article 3");
  }

  @Test
  void anotherRequestUnderTheSameKeyIsRejected() {
    once(NOON, "other", "a", this::work);

    assertThatThrownBy(() -> once(NOON, "other", "b", this::work)).isInstanceOf(KeyReused.class);
    assertThat(carriedOut).hasValue(1);
  }

  @Test
  void aFailureLeavesTheKeyFree() {
    assertThatThrownBy(() -> once(NOON, "failure", "a", IdempotencyStoreTest::fail))
        .isInstanceOf(IllegalStateException.class);

    assertThat(once(NOON, "failure", "b", this::work).response()).isEqualTo("article 1");
  }

  @Test
  void aResponseThatIsNotStoredLeavesTheKeyFree() {
    IdempotencyStore store = store(table, NOON, TIMES);
    store.once("unstored", "a", this::work, response -> Optional.empty());
    store.once("unstored", "a", this::work, response -> Optional.of(large()));
    store.once("unstored", "a", this::work, response -> Optional.empty());

    assertThat(carriedOut).hasValue(3);
  }

  @Test
  void aRequestInFlightIsWaitedForAndThenRejected() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<Outcome<String>> first =
        CompletableFuture.supplyAsync(
            () ->
                once(
                    NOON,
                    "flight",
                    "a",
                    () -> {
                      begun.countDown();
                      await(end);
                      return work();
                    }));
    begun.await();

    assertThatThrownBy(() -> once(NOON, "flight", "a", this::work)).isInstanceOf(KeyInFlight.class);
    assertThatThrownBy(() -> once(NOON, "flight", "b", this::work)).isInstanceOf(KeyReused.class);

    Times patient = new Times(TIMES.keep(), TIMES.claim(), Duration.ofSeconds(30));
    CompletableFuture<Outcome<String>> second =
        CompletableFuture.supplyAsync(
            () -> store(table, NOON, patient).once("flight", "a", this::work, this::storable));
    end.countDown();

    assertThat(first.join().response()).isEqualTo("article 1");
    assertThat(second.join().stored().body()).isEqualTo("article 1");
    assertThat(carriedOut).hasValue(1);
  }

  @Test
  void aProcessThatDiedHoldsTheKeyNoLongerThanARequestMayTake() {
    DynamoDb cut = table.with(FailingClient.losesAnswerAfter(client, 1));
    assertThatThrownBy(() -> store(cut, NOON, TIMES).once("dead", "a", this::work, this::storable))
        .isInstanceOf(FailingClient.CutOff.class);

    DynamoDb later = table.with(FailingClient.cutOffAfter(client, 1));
    assertThatThrownBy(
            () -> store(later, NOON, TIMES).once("later", "a", this::work, this::storable))
        .isInstanceOf(FailingClient.CutOff.class);
    assertThatThrownBy(() -> once(NOON.plusSeconds(29), "later", "a", this::work))
        .isInstanceOf(KeyInFlight.class);

    assertThat(once(NOON.plusSeconds(30), "later", "a", this::work).stored()).isNull();
    // The one whose write was answered to nobody had stored its response.
    assertThat(once(NOON.plusSeconds(30), "dead", "a", this::work).stored()).isNotNull();
  }

  @Test
  void aProcessThatWasTakenForDeadDoesNotDisturbTheNext() {
    Outcome<String> late =
        once(
            NOON,
            "late",
            "a",
            () -> {
              once(NOON.plusSeconds(30), "late", "a", this::work);
              return work();
            });

    assertThat(late.response()).isEqualTo("article 2");
    assertThat(once(NOON.plusSeconds(31), "late", "a", this::work).stored().body())
        .isEqualTo("article 1");
  }

  private Outcome<String> once(
      Instant now, String id, String fingerprint, Supplier<String> request) {
    return store(table, now, TIMES).once(id, fingerprint, request, this::storable);
  }

  private static IdempotencyStore store(DynamoDb dynamoDb, Instant now, Times times) {
    return new IdempotencyStore(dynamoDb, Clock.fixed(now, ZoneOffset.UTC), times);
  }

  private Optional<StoredResponse> storable(String response) {
    return Optional.of(new StoredResponse(201, "/v1/articles/a", "tag", response));
  }

  private String work() {
    return "article " + carriedOut.incrementAndGet();
  }

  private static String fail() {
    throw new IllegalStateException("the store is away");
  }

  /** Larger than an item, also when it is compressed. */
  private static StoredResponse large() {
    StringBuilder noise = new StringBuilder();
    new Random(7).ints(600_000, 33, 127).forEach(c -> noise.append((char) c));
    return new StoredResponse(200, null, null, noise.toString());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
