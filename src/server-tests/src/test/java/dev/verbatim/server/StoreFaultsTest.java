package dev.verbatim.server;

import static dev.verbatim.suite.Client.JSON;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.problem;
import static dev.verbatim.suite.Client.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import dev.verbatim.suite.LocalApp;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A store that is busy, slow or away: calls are tried again, in one place and within bounds, and
 * then the client is told to come back.
 */
@QuarkusTest
@WithTestResource(value = LocalApp.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@WithTestResource(value = FaultyApp.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class StoreFaultsTest {

  private static final int FOREVER = 1_000_000;

  @ConfigProperty(name = "quarkus.dynamodb.endpoint-override")
  String store;

  @BeforeEach
  void warmUp() {
    // So that nothing waits for views later.
    anyone().get("/v1/publishers").then().statusCode(200);
  }

  @AfterEach
  void mend() {
    spoil("none", 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"throttled", "overrun", "failed", "away", "dropped", "hanging"})
  void aFaultThatPassesIsNotNoticed(String fault) {
    spoil(fault, 2);

    anyone().get("/v1/articles/rain-1").then().statusCode(404);

    assertThat(calls()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"throttled", "overrun", "failed", "away", "dropped"})
  void aFaultThatStaysIsTriedAsOftenAsIsAllowedAndThenAnsweredInWords(String fault) {
    spoil(fault, FOREVER);

    unavailable(anyone().get("/v1/articles/rain-1"));

    assertThat(calls()).isEqualTo(FaultyApp.ATTEMPTS);
  }

  @Test
  void aStoreThatHangsIsTriedWhileTheRequestHasTime() {
    spoil("hanging", FOREVER);

    unavailable(anyone().get("/v1/articles/rain-1"));

    assertThat(calls()).isBetween(2, FaultyApp.HANGING_ATTEMPTS);
  }

  @Test
  void whatTheStoreRefusesIsNotTriedAgain() {
    spoil("refused", FOREVER);

    problem(anyone().get("/v1/articles/rain-1"), 500, "Unexpected error");

    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void whatIsLoggedOfAFailureNamesItsRequestAndQuotesNothing() {
    spoil("refused", FOREVER);
    try (Logged logged = new Logged()) {
      String id = anyone().get("/v1/articles/rain-1").header("X-Request-Id");

      assertThat(logged.lines())
          .filteredOn(line -> line.text().startsWith("a request failed"))
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line.requestId()).isEqualTo(id);
                assertThat(line.text())
                    .contains("400 ValidationException", "DynamoDbException")
                    .doesNotContain("as a test wants it");
              });
    }
  }

  @Test
  void theTimeOfARequestIsSharedByAllOfItsCalls() {
    spoil("hanging", FOREVER);

    // Two partitions are queried, one after the other.
    unavailable(anyone().get("/v1/articles"));

    assertThat(calls()).isBetween(2, FaultyApp.HANGING_ATTEMPTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"throttled", "failed", "dropped", "hanging", "lost", "conflicted"})
  void anArticleThatCouldNotBeStoredIsNotThereInPartAndIsStoredByTheNextAttempt(String fault) {
    String publisher = "Herald of the " + fault;
    spoil(fault, FOREVER, "TransactWriteItems");

    unavailable(add(publisher));

    assertThat(calls()).isBetween(2, FaultyApp.ATTEMPTS);

    spoil("none", 0);
    Response added = add(publisher);
    // What was not there in part is new.
    assertThat(added.statusCode()).isEqualTo(fault.equals("lost") ? 200 : 201);
    anyone().get(added.header("Location") + "/quotes").then().body("items", hasSize(1));
  }

  @Test
  void aWriteWhoseAnswerWasLostIsNotDoneTwice() {
    spoil("lost", 2, "TransactWriteItems");

    assertThat(add("Herald of the Lost Answer").statusCode()).isEqualTo(201);
    assertThat(calls()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"throttled", "hanging"})
  void aServiceWhoseStoreIsAwayIsAliveButNotReady(String fault) {
    spoil(fault, FOREVER);

    anyone().get("/health/live").then().statusCode(200);
    // A slow store is taken for what it was until the time of a call is over.
    until(StoreFaultsTest::readiness, status -> status == 503);
    mend();
    until(StoreFaultsTest::readiness, status -> status == 200);
  }

  private static int readiness() {
    return anyone().get("/health/ready").statusCode();
  }

  private static Response add(String publisher) {
    return editor()
        .contentType(JSON)
        .body(
            Map.of(
                "body", "\u201cThe tide will not wait,\u201d said Ingrid Halvane.",
                "published", "2026-03-02",
                "publisher", publisher))
        .post("/v1/articles");
  }

  private static void unavailable(Response answer) {
    problem(answer, 503, "Unavailable").header("Retry-After", matchesPattern("[1-9][0-9]*"));
  }

  private void spoil(String fault, int times) {
    spoil(fault, times, "");
  }

  private void spoil(String fault, int times, String operation) {
    anyone()
        .body(fault + " " + times + " " + operation)
        .put(store + "/faults")
        .then()
        .statusCode(200);
  }

  private int calls() {
    return Integer.parseInt(anyone().get(store + "/faults").asString());
  }
}
