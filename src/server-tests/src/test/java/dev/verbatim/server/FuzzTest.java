package dev.verbatim.server;

import static dev.verbatim.suite.Client.anyone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.suite.LocalApp;
import dev.verbatim.suite.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Sends what the OpenAPI document offers, with everything in it that may be wrong. Nothing of it
 * may fail on our side, and what is refused is refused by a problem document.
 */
@QuarkusTest
@WithTestResource(LocalApp.class)
class FuzzTest {

  private static final ObjectMapper READER = new ObjectMapper();
  private static final int REQUESTS = 1500;
  private static final long SEED = 20260302;

  private static final List<String> METHODS =
      List.of("GET", "GET", "GET", "POST", "POST", "DELETE", "PUT", "PATCH", "OPTIONS", "HEAD");

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "0",
          "1",
          "-1",
          "101",
          "99999999999999999999",
          "1e9",
          "NaN",
          "null",
          "true",
          "en",
          "en-GB",
          "x",
          "2026-03-02",
          "2026-02-30",
          "9999-12-31",
          "0001-01-01",
          "2026-03-02T10:00:00Z",
          "2026-03-02T10:00:00+18:00",
          "direct",
          "person",
          "machine",
          "0.5",
          "1.0000000000000001",
          "ferry",
          "a-b",
          "-",
          "../..",
          "a/b",
          "a\nb",
          "a\u0000b",
          "\u00fc\ud83d\udc1f",
          "\uffff",
          "'\"<>&;#?",
          "%00",
          "{}",
          "[]",
          "a".repeat(300),
          "a".repeat(1100),
          "https://harbor.example/a",
          "javascript:x",
          "\u200b\ufeff");

  private static final List<String> NAMES =
      List.of(
          "limit",
          "cursor",
          "from",
          "to",
          "publisher",
          "section",
          "tag",
          "language",
          "type",
          "speaker",
          "review",
          "minConfidence",
          "maxConfidence",
          "reviewedBy",
          "updatedSince",
          "sort",
          "ids",
          "fields",
          "q",
          "in",
          "interval",
          "sameAs",
          "prefix",
          "kind",
          "headline",
          "published",
          "url",
          "byline",
          "indirect",
          "explain",
          "include",
          "",
          "a[]",
          "\u00fc");

  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json;charset=utf-8",
          "text/plain",
          "text/plain; charset=utf-16",
          "text/plain;charset=klingon",
          "text/html",
          "application/x-ndjson",
          "application/merge-patch+json",
          "multipart/form-data",
          "foo",
          "*/*",
          "application/json; charset=\"",
          "APPLICATION/JSON");

  private static final List<String> BODIES =
      List.of(
          "",
          " ",
          "{}",
          "[]",
          "null",
          "\"text\"",
          "7",
          "{",
          "{\"body\":",
          "{\"body\":null}",
          "{\"body\":\"It rained.\"}",
          "{\"text\":\"It rained.\"}",
          "{\"body\":7}",
          "{\"body\":\"It rained.\",\"published\":20260302}",
          "{\"body\":\"It rained.\",\"published\":\"\"}",
          "{\"body\":\"It rained.\",\"published\":\"2026-03-02\",\"publisher\":{\"name\":\"Post\"}}",
          "{\"body\":\"It rained.\",\"publisher\":{\"id\":\"x\"}}",
          "{\"body\":\"It rained.\",\"publisher\":{\"name\":null}}",
          "{\"body\":\"It rained.\",\"publisher\":[]}",
          "{\"body\":\"\\ud800\"}",
          "{\"body\":\"It snowed.\",\"tags\":[\"Snow\",\"snow\",\"SNOW!\",\"C#\",\"C++\"]}",
          "{\"body\":\"It snowed.\",\"tags\":[null,\"\",7,{}]}",
          "{\"body\":\"It snowed.\",\"tags\":{}}",
          "{\"body\":\"It snowed.\",\"url\":\"http://[\",\"language\":\"??\"}",
          "{\"body\":\"a\",\"body\":\"b\"}",
          "{\"text\":\"a\",\"indirect\":\"yes\",\"explain\":2}",
          "{\"body\":\"It thawed.\",\"headline\":\"\\u0000\",\"section\":\"\ufdfa\"}",
          "{\"body\":\"It thawed.\",\"url\":\"https://harbor.example/\\ud800\"}",
          "{\"name\":\"Ada Kell\",\"sameAs\":[null,\"https://harbor.example/\\ud800\"]}",
          "{\"into\":\"ada-kell\"}",
          "{\"exact\":\"\\ud800\",\"start\":-1,\"speaker\":{}}",
          "{\"review\":\"machine\",\"speaker\":{\"id\":null},\"note\":\"\\u0000\"}",
          "{\"id\":\"-\",\"ifMatch\":\"*\",\"review\":\"confirmed\"}\n{\"id\":7}\n[]",
          "\u201cThe tide will not wait,\u201d said Ingrid Halvane.",
          "\u0000\u0001\ud800",
          "date 2026-03-02 Harbor Post - \u201cRain,\u201d said Ada Kell. \u201cMore rain.\u201d",
          "\u201c".repeat(500),
          "\u201ca\u201d ".repeat(800),
          "a".repeat(200_001));

  private static final List<String> HEADERS =
      List.of(
          "If-Match",
          "If-None-Match",
          "Accept",
          "Accept-Language",
          "Origin",
          "Range",
          "Idempotency-Key",
          "Prefer",
          "X-Forwarded-For",
          "Content-Encoding");

  private static final List<String> HEADER_VALUES =
      List.of(
          "*",
          "\"a\"",
          "W/\"a\"",
          "a",
          "\"",
          ",,,",
          "text/html",
          "application/json",
          "gzip",
          "*/*;q=0",
          "application/problem+json",
          "bytes=0-1",
          "https://reader.example");

  private final Random random = new Random(SEED);
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void whateverIsSentNothingFailsAndEveryRefusalIsAProblem() throws Exception {
    TreeSet<Integer> seen = new TreeSet<>();
    Map<String, Map<String, ?>> described = described();
    List<String> paths = described.keySet().stream().sorted().toList();
    for (int i = 0; i < REQUESTS; i++) {
      String path = pick(paths);
      List<String> taken = described.get(path).keySet().stream().sorted().toList();
      HttpRequest request = request(path, pick(List.of(pick(METHODS), pick(taken))));
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

      String sent = "request %d: %s %s".formatted(i, request, request.headers().map());
      assertThat(answer.statusCode()).as(sent).isLessThan(500);
      if (answer.statusCode() >= 400) {
        assertThat(answer.headers().firstValue("Content-Type"))
            .as(sent)
            .contains("application/problem+json");
        assertThat(problem(request, answer)).as(sent).isEqualTo(answer.statusCode());
      }
      seen.add(answer.statusCode());
    }
    // It has reached what is served, and was refused in every way that a client can be.
    assertThat(seen).contains(200, 201, 400, 401, 404, 405, 406, 415, 422);
  }

  @Test
  void everyPathTakesTheMethodsThatAreDescribedAndNoOthers() {
    for (Map.Entry<String, Map<String, ?>> path : described().entrySet()) {
      TreeSet<String> methods = new TreeSet<>(List.of("OPTIONS"));
      for (String name : path.getValue().keySet()) {
        if (List.of("get", "put", "post", "delete", "patch").contains(name)) {
          methods.add(name.toUpperCase(Locale.ROOT));
        }
      }
      if (methods.contains("GET")) {
        methods.add("HEAD");
      }
      anyone()
          .options(path.getKey().replaceAll("\\{.*?}", "nothing"))
          .then()
          .header("Allow", String.join(", ", methods));
    }
    assertThat(described()).hasSizeGreaterThan(8);
  }

  private HttpRequest request(String template, String methodInAnyCase) {
    String path = template.replaceAll("\\{.*?}", "{}");
    while (path.contains("{}")) {
      path = path.replaceFirst("\\{}", encode(pick(VALUES)));
    }
    StringBuilder address = new StringBuilder(path);
    for (int i = random.nextInt(6) - 2; i > 0; i--) {
      address.append(address.indexOf("?") < 0 ? '?' : '&');
      address.append(encode(pick(NAMES))).append('=').append(encode(pick(VALUES)));
    }
    String method = methodInAnyCase.toUpperCase(Locale.ROOT);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address))
            .method(
                method,
                method.matches("POST|PUT|PATCH")
                    ? BodyPublishers.ofByteArray(pick(BODIES).getBytes(StandardCharsets.UTF_8))
                    : BodyPublishers.noBody());
    if (method.matches("POST|PUT|PATCH") && random.nextInt(9) > 0) {
      request.header(
          "Content-Type", random.nextBoolean() ? pick(TYPES.subList(0, 3)) : pick(TYPES));
    }
    if (random.nextInt(3) > 0) {
      request.header("Authorization", "Bearer " + Tokens.with("articles:write quotes:review"));
    }
    for (int i = random.nextInt(5) - 2; i > 0; i--) {
      request.header(pick(HEADERS), pick(HEADER_VALUES));
    }
    return request.build();
  }

  private static int problem(HttpRequest request, HttpResponse<String> answer)
      throws JsonProcessingException {
    return request.method().equals("HEAD")
        ? answer.statusCode()
        : READER.readTree(answer.body()).path("status").intValue();
  }

  private static Map<String, Map<String, ?>> described() {
    Map<String, Map<String, ?>> paths =
        anyone().accept("application/json").get("/openapi").jsonPath().getMap("paths");
    return paths.entrySet().stream()
        .filter(path -> path.getKey().startsWith("/v1/"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
