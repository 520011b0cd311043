package dev.verbatim.server;

import static dev.verbatim.suite.Client.TEXT;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.verbatim.suite.Client;
import dev.verbatim.suite.LocalApp;
import dev.verbatim.suite.RawRequest;
import dev.verbatim.suite.Tokens;
import dev.verbatim.testing.MetricFormat;
import dev.verbatim.testing.Printed;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written down of requests, and what is not. */
@QuarkusTest
@WithTestResource(
    value = LocalApp.class,
    scope = TestResourceScope.RESTRICTED_TO_CLASS,
    initArgs = {
      @ResourceArg(name = "verbatim.log.requests", value = "true"),
      @ResourceArg(name = "verbatim.log.metrics", value = "true"),
      @ResourceArg(name = "aws.lambda.function.name", value = "verbatim-api")
    })
class RequestLogTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private Printed printed;

  @BeforeEach
  void begin() {
    printed = new Printed();
  }

  @AfterEach
  void end() {
    printed.close();
  }

  @Test
  void aRequestEndsWithALine() throws IOException {
    String id = add("The quay is too short.");

    JsonNode line = lineOf(anyone().get("/v1/articles/" + id));

    assertThat(line.path("timestamp").asText()).matches("20[0-9-]{8}T[0-9:.]{8,18}Z");
    assertThat(line.path("function").asText()).isEqualTo("verbatim-api");
    assertThat(line.path("method").asText()).isEqualTo("GET");
    assertThat(line.path("route").asText()).isEqualTo("/v1/articles/{id}");
    assertThat(line.path("status").asInt()).isEqualTo(200);
    assertThat(line.path("durationMs").asDouble()).isPositive();
    assertThat(line.path("Duration").asDouble()).isEqualTo(line.path("durationMs").asDouble());
    assertThat(line.path("ServerErrors").asInt(-1)).isZero();
    assertThat(line.has("traceId")).isFalse();
  }

  @Test
  void itsUnitsAreThoseThatTheAnswerNames() throws IOException {
    String body = "“The quay is too short,” Tomas Reuvel said. ".repeat(40);
    Response added =
        editor()
            .contentType(TEXT)
            .queryParam("publisher", "Harbor Post")
            .body(body)
            .post("/v1/articles");
    Response listed = anyone().get("/v1/articles?publisher=harbor-post&include=body");
    Response refused = anyone().get("/v1/articles?limit=many");

    for (Response answer : List.of(added, listed, refused)) {
      JsonNode line = lineOf(answer);
      double reads = Double.parseDouble(answer.header("Verbatim-Read-Units"));
      double writes = Double.parseDouble(answer.header("Verbatim-Write-Units"));
      assertThat(line.path("readUnits").asDouble(-1)).isEqualTo(reads);
      assertThat(line.path("ReadUnits").asDouble(-1)).isEqualTo(reads);
      assertThat(line.path("writeUnits").asDouble(-1)).isEqualTo(writes);
      assertThat(line.path("WriteUnits").asDouble(-1)).isEqualTo(writes);
    }
    assertThat(lineOf(added).path("writeUnits").asDouble()).isPositive();
    assertThat(lineOf(listed).path("readUnits").asDouble()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/articles/%zz, 400, /v1/articles/{id}",
    "GET, /nothing/of/ours, 404, unmatched",
    "GET, /v1/articles/nothing, 404, /v1/articles/{id}",
    "DELETE, /v1/publishers, 405, /v1/publishers",
    "POST, /v1/articles, 401, /v1/articles",
    "OPTIONS, /v1/articles, 200, /v1/articles",
    "HEAD, /v1/quotes, 200, /v1/quotes",
    "GET, /openapi, 200, /openapi",
    "GET, /health/ready, 200, /health/ready",
    "GET, /docs/docs.css, 200, /docs",
    "GET, /speakers/ingrid-halvane, 200, /speakers",
    "BREW, /v1/articles, 405, /v1/articles"
  })
  void whateverIsRefusedIsWrittenDownToo(String method, String path, int status, String route)
      throws IOException {
    String id = UUID.randomUUID().toString();

    String answer =
        RawRequest.send(method, path, "X-Request-Id: " + id + "\r\nContent-Length: 0\r\n");

    assertThat(answer).startsWith("HTTP/1.1 " + status).containsIgnoringCase("X-Request-Id: " + id);
    JsonNode line = lineOf(id);
    assertThat(line.path("status").asInt()).isEqualTo(status);
    assertThat(line.path("route").asText()).isEqualTo(route);
    assertThat(line.path("method").asText()).isEqualTo(method.equals("BREW") ? "other" : method);
  }

  @Test
  void whoHangsUpIsWrittenDownToo() throws IOException {
    String id = UUID.randomUUID().toString();
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      String begun =
          "POST /v1/extractions HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
              + "Content-Length: 100\r\nX-Request-Id: "
              + id
              + "\r\n\r\nThe tide";
      socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
    }

    // Who was reading the body may have been faster to notice.
    assertThat(lineOf(id).path("status").asInt()).isIn(408, 499);
  }

  @Test
  void aPageThatMayNotCallIsWrittenDownToo() throws IOException {
    JsonNode line = lineOf(anyone().header("Origin", "https://other.example").get("/v1/quotes"));

    assertThat(line.path("status").asInt()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /v1/articles?secret=1 HTTP/1.1, Host: a b, 400, /v1/articles",
    "GET * HTTP/1.1, Host: localhost, 400, unmatched",
    "GET /v1/articles HTTP/9.9, Host: localhost, 505, /v1/articles"
  })
  void whatTheRouterRefusesIsWrittenDownToo(String line, String host, int status, String route)
      throws IOException {
    String id = UUID.randomUUID().toString();

    String answer =
        RawRequest.sendAll(
            "%s\r\n%s\r\nX-Request-Id: %s\r\nConnection: close\r\n\r\n".formatted(line, host, id));

    assertThat(answer).containsIgnoringCase("X-Request-Id: " + id);
    JsonNode written = lineOf(id);
    assertThat(written.path("status").asInt()).isEqualTo(status);
    assertThat(written.path("route").asText()).isEqualTo(route);
    assertThat(written.toString()).doesNotContain("secret");
  }

  @Test
  void anIdIsTakenOverAndAPageMayReadIt() {
    Response answer =
        anyone()
            .header("Origin", LocalApp.ORIGIN)
            .header("X-Request-Id", "desk-7.morning_2")
            .get("/v1/quotes");

    assertThat(answer.header("X-Request-Id")).isEqualTo("desk-7.morning_2");
    assertThat(answer.header("Access-Control-Expose-Headers")).contains("X-Request-Id");
  }

  @Test
  void whatWouldNotBeAnIdIsReplaced() throws IOException {
    Response answer = anyone().header("X-Request-Id", "Ingrid Halvane").get("/v1/quotes");

    assertThat(answer.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    assertThat(lineOf(answer).toString()).doesNotContain("Halvane");
  }

  @Test
  void theTraceThatARequestIsPartOfIsNamed() throws IOException {
    RequestSpecification traced =
        anyone().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
    RequestSpecification lost = anyone().header("traceparent", "00-halvane-01");

    assertThat(lineOf(traced.get("/v1/quotes")).path("traceId").asText()).isEqualTo(TRACE);
    assertThat(lineOf(lost.get("/v1/quotes")).toString()).doesNotContain("traceId", "halvane");
  }

  @Test
  void nothingOfWhatIsSentIsInTheLog() throws IOException {
    String token = Tokens.of("echidna-desk", "articles:write quotes:review");
    List<String> log = new ArrayList<>();
    try (Logged logged = new Logged()) {
      for (String path :
          List.of("/v1/articles", "/v1/extractions", "/v1/quotes", "/v1/speakers/x/merge")) {
        for (String body : List.of("“Mum’s the word,” Odd Larsholt said.", "{\"body\": \"mum")) {
          for (String type :
              List.of(TEXT, "application/json", "application/x-ndjson", "image/png")) {
            Response answer =
                Client.bearing(token)
                    .contentType(type)
                    .queryParam("section", "zanzibar")
                    .header("Idempotency-Key", "wombat-1-" + body.length())
                    .header("Forwarded", "for=203.0.113.195")
                    .header("X-Forwarded-For", "203.0.113.195")
                    .header("User-Agent", "kangaroo/1.0")
                    .body(body.getBytes(StandardCharsets.UTF_8))
                    .post(path);
            assertThat(answer.statusCode()).isLessThan(500);
            assertThat(lineOf(answer).path("status").asInt()).isEqualTo(answer.statusCode());
          }
        }
      }
      assertThat(lineOf(anyone().get("/v1/speakers/platypus?q=zanzibar")).isEmpty()).isFalse();
      assertThat(lineOf(Client.bearing("wallaby.wallaby.wallaby").delete("/v1/quotes/platypus-x")))
          .isNotEmpty();
      logged.lines().forEach(line -> log.add(line.text()));
    }
    log.addAll(printed.lines());

    assertThat(String.join("\n", log))
        .doesNotContainIgnoringCase(
            "mum", "larsholt", "zanzibar", "wombat", "203.0", "127.0.0.1", "kangaroo", "platypus")
        .doesNotContainIgnoringCase(token.split("\\.")[0], token.split("\\.")[2], "wallaby")
        .doesNotContain("echidna");
  }

  private static String add(String body) {
    return editor()
        .contentType(TEXT)
        .queryParam("publisher", "Harbor Post")
        .body(body)
        .post("/v1/articles")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private JsonNode lineOf(Response answer) throws IOException {
    return lineOf(answer.header("X-Request-Id"));
  }

  /** The one line of a request. */
  private JsonNode lineOf(String id) throws IOException {
    String mark = "\"requestId\":\"" + id + "\"";
    String line = printed.await(one -> one.contains(mark));
    assertThat(printed.lines()).filteredOn(one -> one.contains(mark)).hasSize(1);
    return MetricFormat.check(line);
  }
}
