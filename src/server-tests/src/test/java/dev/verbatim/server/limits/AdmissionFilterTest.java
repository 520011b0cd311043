package dev.verbatim.server.limits;

import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.problem;
import static dev.verbatim.suite.Client.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.verbatim.suite.LocalApp;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that carries out three requests at once, while two may wait. */
@QuarkusTest
@WithTestResource(
    value = LocalApp.class,
    scope = TestResourceScope.RESTRICTED_TO_CLASS,
    initArgs = {
      @ResourceArg(name = "verbatim.limit.in-flight", value = "3"),
      @ResourceArg(name = "verbatim.limit.waiting", value = "2"),
      @ResourceArg(name = "verbatim.limit.waiting-time", value = "10M")
    })
class AdmissionFilterTest {

  @Inject HeldRoute route;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();

  @AfterEach
  void release() {
    while (sent.stream().anyMatch(answer -> !answer.isDone())) {
      route.release();
      Thread.onSpinWait();
    }
  }

  @Test
  void whatCannotBeAnsweredInTimeIsRefusedAtOnceAndTheRestIsAnswered() {
    hold("GET", 3);
    fillTheQueue();

    problem(
            anyone().header("Origin", LocalApp.ORIGIN).get("/v1/articles?limit=1"),
            503,
            "Unavailable")
        .header("Retry-After", equalTo("1"))
        .header("Access-Control-Allow-Origin", equalTo(LocalApp.ORIGIN));
    anyone().get("/health/live").then().statusCode(200);
    anyone().get("/health/ready").then().statusCode(200);

    release();
    assertThat(sent)
        .extracting(answer -> answer.join().statusCode())
        .containsExactlyInAnyOrder(200, 200, 200, 200, 200, 503, 503);
    anyone().get("/v1/articles").then().statusCode(200);
  }

  @Test
  void bodiesThatAreSlowTakeNothingFromThoseWhoRead() {
    hold("POST", 3);

    anyone().get("/v1/articles").then().statusCode(200);
    hold("GET", 2);
    anyone().get("/v1/publishers").then().statusCode(200);
  }

  @Test
  void whoHangsUpMakesRoom() {
    hold("GET", 3);
    fillTheQueue();

    sent.forEach(answer -> answer.cancel(true));

    until(() -> anyone().get("/v1/articles"), answer -> answer.statusCode() == 200);
  }

  /** Of four more, two are refused once two wait. */
  private void fillTheQueue() {
    send("GET", 4);
    until(() -> sent.stream().filter(CompletableFuture::isDone).count(), refused -> refused == 2);
  }

  private void hold(String method, int requests) {
    int before = route.count();
    send(method, requests);
    until(route::count, count -> count == before + requests);
  }

  private void send(String method, int requests) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/held"))
            .version(HttpClient.Version.HTTP_1_1)
            .method(method, BodyPublishers.noBody())
            .build();
    Stream.generate(() -> client.sendAsync(request, BodyHandlers.ofString()))
        .limit(requests)
        .forEach(sent::add);
  }
}
