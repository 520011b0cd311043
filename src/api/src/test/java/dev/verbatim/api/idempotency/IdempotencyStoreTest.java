package dev.verbatim.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.api.idempotency.IdempotencyStore.Outcome;
import dev.verbatim.api.idempotency.IdempotencyStore.Times;
import dev.verbatim.platform.problem.KeyInFlight;
import dev.verbatim.platform.problem.KeyReused;
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
  void theFirstAnswerIsGivenForADay() {
    assertThat(once(NOON, "day", "a", this::work).answer()).isEqualTo("article 1");

    Outcome<String> again = once(NOON.plusSeconds(86_399), "day", "a", this::work);
    assertThat(again.answer()).isNull();
    assertThat(again.kept())
        .isEqualTo(new StoredResponse(201, "/v1/articles/a", "tag", "article 1"));

    assertThat(once(NOON.plusSeconds(86_400), "day", "a", this::work).answer())
        .isEqualTo("article 2");
    // What has expired may be there still; another request may have the key then.
    assertThat(once(NOON.plusSeconds(2 * 86_400), "day", "b", this::work).answer())
        .isEqualTo("article 3");
  }

  @Test
  void anotherRequestIsRefused() {
    once(NOON, "other", "a", this::work);

    assertThatThrownBy(() -> once(NOON, "other", "b", this::work)).isInstanceOf(KeyReused.class);
    assertThat(carriedOut).hasValue(1);
  }

  @Test
  void aFailureLeavesTheKeyFree() {
    assertThatThrownBy(() -> once(NOON, "failure", "a", IdempotencyStoreTest::fail))
        .isInstanceOf(IllegalStateException.class);

    assertThat(once(NOON, "failure", "b", this::work).answer()).isEqualTo("article 1");
  }

  @Test
  void anAnswerThatIsNotToBeKeptLeavesTheKeyFree() {
    IdempotencyStore answers = answers(table, NOON, TIMES);
    answers.once("unkept", "a", this::work, answer -> Optional.empty());
    answers.once("unkept", "a", this::work, answer -> Optional.of(large()));
    answers.once("unkept", "a", this::work, answer -> Optional.empty());

    assertThat(carriedOut).hasValue(3);
  }

  @Test
  void whatIsStillCarriedOutIsWaitedForAndThenRefused() throws Exception {
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
            () -> answers(table, NOON, patient).once("flight", "a", this::work, this::kept));
    end.countDown();

    assertThat(first.join().answer()).isEqualTo("article 1");
    assertThat(second.join().kept().body()).isEqualTo("article 1");
    assertThat(carriedOut).hasValue(1);
  }

  @Test
  void whoDiedHoldsTheKeyNoLongerThanARequestMayTake() {
    DynamoDb cut = table.with(FailingClient.losesAnswerAfter(client, 1));
    assertThatThrownBy(() -> answers(cut, NOON, TIMES).once("dead", "a", this::work, this::kept))
        .isInstanceOf(FailingClient.CutOff.class);

    DynamoDb later = table.with(FailingClient.cutOffAfter(client, 1));
    assertThatThrownBy(() -> answers(later, NOON, TIMES).once("later", "a", this::work, this::kept))
        .isInstanceOf(FailingClient.CutOff.class);
    assertThatThrownBy(() -> once(NOON.plusSeconds(29), "later", "a", this::work))
        .isInstanceOf(KeyInFlight.class);

    assertThat(once(NOON.plusSeconds(30), "later", "a", this::work).kept()).isNull();
    // The one whose answer was lost had kept it.
    assertThat(once(NOON.plusSeconds(30), "dead", "a", this::work).kept()).isNotNull();
  }

  @Test
  void whoWasTakenForDeadDoesNotDisturbWhoCameAfter() {
    Outcome<String> late =
        once(
            NOON,
            "late",
            "a",
            () -> {
              once(NOON.plusSeconds(30), "late", "a", this::work);
              return work();
            });

    assertThat(late.answer()).isEqualTo("article 2");
    assertThat(once(NOON.plusSeconds(31), "late", "a", this::work).kept().body())
        .isEqualTo("article 1");
  }

  private Outcome<String> once(
      Instant now, String id, String fingerprint, Supplier<String> request) {
    return answers(table, now, TIMES).once(id, fingerprint, request, this::kept);
  }

  private static IdempotencyStore answers(DynamoDb store, Instant now, Times times) {
    return new IdempotencyStore(store, Clock.fixed(now, ZoneOffset.UTC), times);
  }

  private Optional<StoredResponse> kept(String answer) {
    return Optional.of(new StoredResponse(201, "/v1/articles/a", "tag", answer));
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
