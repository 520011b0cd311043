package dev.verbatim.server;

import static dev.verbatim.suite.Client.JSON;
import static dev.verbatim.suite.Client.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.suite.LocalApp;
import dev.verbatim.suite.RawRequest;
import dev.verbatim.suite.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Malformed requests, sent byte by byte, are answered with a problem. */
@QuarkusTest
@WithTestResource(LocalApp.class)
class MalformedRequestTest {

  private static final int MEBIBYTE = 1 << 20;

  private static final String CLOSE = "Connection: close\r\n\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%zz",
        "/%",
        "/v1/articles/%zz",
        "/v1/articles?section=%zz",
        "/v1/articles/a%2",
        "/v1/articles/a%2g",
        "/v1/articles/%41%4",
        "/docs/%zz",
        "/health/%zz"
      })
  void aMalformedEscapeIsABadRequest(String address) throws IOException {
    assertThat(problem("GET", address, "")).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/articles/%00",
        "/v1/articles/a%0Ab",
        "/v1/articles/a%0D%0ASet-Cookie:%20x",
        "/v1/articles/a%2Fb",
        "/v1/articles/%2e%2e",
        "/v1/articles/..",
        "/v1/articles/../../etc/passwd",
        "/v1/articles/a%23b",
        "/v1/articles/a;b=c",
        "/v1/articles/%C3%BC",
        "/v1/articles/%FF",
        "/v1/articles/<b>|^`{}",
        "/v1/quotes/-",
        "/v1/quotes/a-%23",
        "/v1/speakers/%20",
        "/v1/speakers/%F0%9F%90%9F/quotes",
        "/v1/nothing/",
        "//nothing//at//all",
        "/v1/articles/nothing/",
        "/v1/articles/nothing//quotes"
      })
  void aPathWithNothingAtItIsNotFound(String path) throws IOException {
    assertThat(problem("GET", path, "")).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/articles/%s", "/v1/quotes/%s", "/v1/quotes/a-%s", "/v1/speakers/%s"})
  void anIdOfAnyLengthIsNotFound(String path) throws IOException {
    for (int length : new int[] {200, 1030, 2050, 7000}) {
      String id = "a".repeat(length);
      assertThat(problem("GET", path.formatted(id), "")).isEqualTo(404);
      assertThat(problem("GET", path.formatted(id) + "/quotes", "")).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"BREW", "TRACE", "CONNECT", "PATCH", "get", "PROPFIND"})
  void anUnknownMethodIsRejected(String method) throws IOException {
    assertThat(problem(method, "/v1/articles", "")).isBetween(400, 499);
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Type: foo, 415",
    "Content-Type: /, 415",
    "Content-Type: application/json/x, 415",
    "Content-Type: text/html, 415",
    "Content-Type: application/json\\r\\nContent-Type: text/plain, 415",
    "Content-Type: application/xml; q=\", 415"
  })
  void aMalformedMediaTypeIsUnsupported(String header, int status) throws IOException {
    String length = header.replace("\\r\\n", "\r\n") + "\r\nContent-Length: 2\r\n";
    assertThat(problem("POST", "/v1/extractions", length + "\r\n{}")).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept: garbage",
        "Accept: text/html;q=much",
        "Accept: ;",
        "Accept: application/json;q=0",
        "Accept: */*;q=0"
      })
  void anAcceptThatCannotBeMetIsAClientError(String header) throws IOException {
    String answer = RawRequest.send("GET", "/v1/articles", header + "\r\n");

    assertThat(status(answer)).isBetween(200, 499);
    if (status(answer) >= 400) {
      assertThat(problem("GET", "/v1/articles", header + "\r\n")).isEqualTo(status(answer));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization: Bearer",
        "Authorization: Bearer a.b.c",
        "Authorization: Basic YTpi",
        "Authorization: \u00ff",
        "If-Match: \"",
        "If-Match: W/",
        "If-Match: *",
        "Content-Encoding: gzip",
        "Range: bytes=9-1",
        "X-HTTP-Method-Override: GET"
      })
  void noHeaderMakesTheServerFail(String header) throws IOException {
    assertThat(problem("DELETE", "/v1/articles/nothing", header + "\r\n")).isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Host: \r\n",
        "Host: a b\r\n",
        "Host: a/b\r\n",
        "Host: x:99999\r\n",
        "Host: [::1\r\n",
        "Host: desk@harbor.example\r\n",
        "Host: harbor.example\r\nHost: harbor.example\r\n",
        "Host: harbor.example\r\nHost: other.example\r\n"
      })
  void aHostThatIsMissingOrMalformedOrGivenTwiceIsABadRequest(String hosts) throws IOException {
    try (Logged logged = new Logged()) {
      String answer = RawRequest.sendAll("GET /v1/articles?secret=1 HTTP/1.1\r\n" + hosts + CLOSE);

      assertThat(problemOf(answer)).isEqualTo(400);
      assertThat(answer).contains("Host").contains("\"instance\":\"/v1/articles\"");
      assertThat(logged.lines()).noneMatch(line -> line.text().contains("articles"));
    }
    if (!hosts.isEmpty()) {
      String old = RawRequest.sendAll("GET /v1/articles HTTP/1.0\r\n" + hosts + CLOSE);
      assertThat(problemOf(old)).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET * HTTP/1.1, 400",
    "GET harbor.example:443 HTTP/1.1, 400",
    "CONNECT harbor.example:443 HTTP/1.1, 400",
    "GET articles HTTP/1.1, 400",
    "GET /v1/articles HTTP/9.9, 505",
    "GET http://localhost/v1/nothing HTTP/1.1, 404"
  })
  void aRequestLineThatNoResourceHasIsAProblem(String line, int status) throws IOException {
    assertThat(problemOf(RawRequest.sendAll(line + "\r\nHost: localhost\r\n" + CLOSE)))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "Transfer-Encoding: xchunked\\r\\nContent-Length: 3, 501",
    "'Transfer-Encoding: gzip, chunked', 501",
    "Content-Encoding: gzip\\r\\nContent-Length: 3, 415",
    "Content-Encoding: identity\\r\\nContent-Encoding: gzip\\r\\nContent-Length: 3, 415",
    "Content-Encoding: identity\\r\\nContent-Length: 3, 200"
  })
  void codingsThatAreNotUnderstoodAreRefused(String headers, int status) throws IOException {
    String body = headers.endsWith("chunked") ? "3\r\nSun\r\n0\r\n\r\n" : "Sun";
    String rest = headers.replace("\\r\\n", "\r\n") + "\r\nContent-Type: text/plain\r\n\r\n" + body;
    String answer = RawRequest.send("POST", "/v1/extractions", rest);

    assertThat(status(answer)).isEqualTo(status);
    if (status >= 400) {
      assertThat(problemOf(answer)).isEqualTo(status);
    }
    if (headers.contains("Content-Encoding: gzip")) {
      assertThat(answer).containsIgnoringCase("accept-encoding: identity");
    }
  }

  @Test
  void headersAndAddressesThatAreFarTooLargeAreProblemsToo() throws IOException {
    assertThat(problem("GET", "/v1/articles", "X-Diary: " + "a".repeat(40_000) + "\r\n"))
        .isEqualTo(431);
    assertThat(problem("GET", "/v1/articles?section=" + "a".repeat(50_000), "")).isEqualTo(414);
  }

  @Test
  void anErrorToHeadHasNoBody() throws IOException {
    for (String path : new String[] {"/nothing", "/v1/articles/nothing", "/v1/articles?limit=x"}) {
      String answer = RawRequest.send("HEAD", path, "");

      assertThat(status(answer)).isBetween(400, 499);
      assertThat(answer).containsIgnoringCase("content-type: application/problem+json");
      assertThat(body(answer)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, TEXT})
  void aBodyWithoutALengthIsBoundedToo(String type) throws Exception {
    for (String path : new String[] {"/v1/extractions", "/v1/articles"}) {
      HttpResponse<String> answer = sendInChunks(path, type, "{\"text\":\"" + "a".repeat(MEBIBYTE));

      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(JsonPath.from(answer.body()).getString("title")).isEqualTo("Content too large");
    }
  }

  @Test
  void aShortBodyWithoutALengthIsAccepted() throws Exception {
    HttpResponse<String> answer = sendInChunks("/v1/extractions", TEXT, "It rained.");

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void deeplyNestedJsonIsRejected() throws Exception {
    for (String deep :
        new String[] {
          "[".repeat(100_000), "{\"body\":".repeat(50_000), "{\"text\":[".repeat(50_000)
        }) {
      assertThat(sendInChunks("/v1/extractions", JSON, deep).statusCode()).isBetween(400, 422);
    }
  }

  /** The status of an answer that is checked to be a problem document. */
  private static int problem(String method, String address, String rest) throws IOException {
    return problemOf(RawRequest.send(method, address, rest));
  }

  private static int problemOf(String answer) {
    int status = status(answer);

    assertThat(answer).containsIgnoringCase("content-type: application/problem+json");
    assertThat(answer)
        .containsIgnoringCase("cache-control: no-store")
        .containsIgnoringCase("x-request-id: ")
        .containsIgnoringCase("x-content-type-options: nosniff");
    Map<String, Object> problem = JsonPath.from(unchunked(answer)).getMap("");
    assertThat(problem).containsEntry("status", status).containsKeys("type", "title", "detail");
    assertThat(URI.create((String) problem.get("instance"))).isNotNull();
    return status;
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  private static String unchunked(String answer) {
    String body = body(answer);
    return body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1);
  }

  private static HttpResponse<String> sendInChunks(String path, String type, String body)
      throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
            .header("Content-Type", type)
            .header("Authorization", "Bearer " + Tokens.with("articles:write"))
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
