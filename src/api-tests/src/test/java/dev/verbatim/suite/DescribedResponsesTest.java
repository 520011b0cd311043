package dev.verbatim.suite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.builder.ResponseBuilder;
import io.restassured.response.Response;
import java.net.URI;
import org.junit.jupiter.api.Test;

class DescribedResponsesTest {

  private static final String PROBLEM = "application/problem+json";
  private static final String PUBLISHER =
      "{\"id\": \"harbor-post\", \"name\": \"Harbor Post\", \"articleCount\": 3}";

  private final DescribedResponses described = new DescribedResponses();

  @Test
  void whatIsDescribedPasses() {
    check(
        "GET", "/v1/publishers", 200, "application/json", "{\"items\": [%s]}".formatted(PUBLISHER));
    check("GET", "/v1/speakers/ada-kell", 404, PROBLEM, problem(404, "not-found", "Not found"));
    check("HEAD", "/v1/publishers", 200, "application/json", "");
    check(
        "POST",
        "/v1/articles",
        200,
        "application/x-ndjson",
        "{\"line\": 1, \"status\": 201, \"id\": \"abc\"}\n\n");
  }

  @Test
  void whatIsNoPathOrMethodOfTheDocumentIsLeftAlone() {
    check("GET", "/v1/nothing", 418, "text/plain", "a teapot");
    check("BREW", "/v1/publishers", 418, "text/plain", "a teapot");
  }

  @Test
  void aFieldThatIsMissingInAnItemIsFound() {
    fails(
        "GET",
        "/v1/publishers",
        200,
        "application/json",
        "{\"items\": [{\"id\": \"harbor-post\"}]}");
  }

  @Test
  void aFieldOfAnotherTypeIsFound() {
    fails(
        "GET",
        "/v1/publishers",
        200,
        "application/json",
        "{\"items\": [%s]}".formatted(PUBLISHER.replace("3", "\"three\"")));
  }

  @Test
  void aLineThatIsNotValidIsFound() {
    fails("POST", "/v1/articles", 200, "application/x-ndjson", "{\"line\": 1}\n");
  }

  @Test
  void aStatusOrMediaTypeThatIsNotDescribedIsFound() {
    fails("GET", "/v1/publishers", 202, "application/json", "{\"items\": []}");
    fails("GET", "/v1/publishers", 200, "text/html", "<p>Harbor Post</p>");
  }

  @Test
  void aBodyWhereThereShouldBeNoneIsFound() {
    fails("HEAD", "/v1/publishers", 200, "application/json", "{\"items\": []}");
    fails("DELETE", "/v1/quotes/abc", 204, "application/json", "{}");
  }

  @Test
  void aProblemThatIsNotAsItsExampleIsFound() {
    fails("GET", "/v1/speakers/ada-kell", 404, PROBLEM, problem(404, "not-found", "Gone"));
    fails("GET", "/v1/speakers/ada-kell", 404, PROBLEM, problem(410, "gone", "Gone"));
  }

  @Test
  void aHeaderThatIsNotDescribedThereOrNotAsItIsIsFound() {
    String body = "{\"items\": []}";
    Response changed = response(200, "application/json", body, "Verbatim-As-Of", "2026-03-02");
    Response tagged = response(304, "application/json", "", "ETag", "untagged");

    assertThatThrownBy(() -> check("GET", "/v1/publishers", changed))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Verbatim-As-Of");
    assertThatThrownBy(() -> check("GET", "/v1/quotes/abc", tagged))
        .isInstanceOf(AssertionError.class);
  }

  private static String problem(int status, String type, String title) {
    return """
    {"type": "urn:verbatim:problem:%s", "title": "%s", "status": %d, "detail": "There is nobody."}
    """
        .formatted(type, title, status);
  }

  private void fails(String method, String path, int status, String type, String body) {
    assertThatThrownBy(() -> check(method, path, status, type, body))
        .isInstanceOf(AssertionError.class);
  }

  private void check(String method, String path, int status, String type, String body) {
    check(method, path, response(status, type, body, "Content-Language", "en"));
  }

  private void check(String method, String path, Response response) {
    described.check(method, URI.create("http://localhost" + path), response);
  }

  private static Response response(
      int status, String type, String body, String header, String value) {
    return new ResponseBuilder()
        .setStatusCode(status)
        .setContentType(type)
        .setHeader(header, value)
        .setBody(body)
        .build();
  }
}
