package dev.verbatim.suite;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** How the tests talk to the API: over HTTP alone, as any client does. */
public final class Client {

  public static final String JSON = "application/json";
  public static final String TEXT = "text/plain; charset=utf-8";

  /** Sends exactly the media types that a test names. */
  private static final RestAssuredConfig PLAIN =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .defaultContentCharset("UTF-8")
                  .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false));

  private static final ObjectMapper READER = new ObjectMapper();

  private static final FollowedViews FOLLOWED_VIEWS = new FollowedViews();
  private static final DescribedResponses DESCRIBED = new DescribedResponses();
  private static final PlainPaths PLAIN_PATHS = new PlainPaths();

  private Client() {}

  /** A client without a token. */
  public static RequestSpecification anyone() {
    return given().config(PLAIN).filter(PLAIN_PATHS).filter(FOLLOWED_VIEWS).filter(DESCRIBED);
  }

  /** A client that may write and review. */
  public static RequestSpecification editor() {
    return bearing(Tokens.with("articles:write quotes:review"));
  }

  public static RequestSpecification bearing(String token) {
    return anyone().header("Authorization", "Bearer " + token);
  }

  /** Stores an article that is not there yet. */
  public static Response add(Map<String, ?> article) {
    return editor()
        .contentType(JSON)
        .body(article)
        .post("/v1/articles")
        .then()
        .statusCode(201)
        .extract()
        .response();
  }

  /** Checks that an answer is a problem, worded for a client. */
  public static ValidatableResponse problem(Response response, int status, String title) {
    ValidatableResponse checked =
        response
            .then()
            .statusCode(status)
            .contentType("application/problem+json")
            .header("Cache-Control", equalTo("no-store"));
    JsonNode problem = json(response);
    assertThat(problem.path("status").intValue()).isEqualTo(status);
    assertThat(problem.path("title").textValue()).isEqualTo(title);
    assertThat(problem.path("type").asText()).startsWith("urn:verbatim:problem:");
    assertThat(problem.path("detail").asText()).isNotBlank();
    return checked;
  }

  /** The body. Paths of REST Assured are scripts that are compiled each time; this is not. */
  static JsonNode json(Response response) {
    try {
      return READER.readTree(response.asString());
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + response.asString(), e);
    }
  }

  /** What is at the paths of a JSON text. */
  static JsonPath paths(String json) {
    return new PlainPaths.Body(json);
  }

  /**
   * What a header lists, in one line. Whether a list comes in one line or several is all the same
   * (RFC 9110, section 5.3), and Lambda's event server makes several of one.
   */
  public static String header(Response response, String name) {
    return String.join(", ", response.headers().getValues(name));
  }

  /** The ids of a list, page by page, as its cursors lead. */
  public static List<List<String>> walk(String path, Map<String, ?> query, int limit) {
    List<List<String>> pages = new ArrayList<>();
    String cursor = null;
    do {
      RequestSpecification page = anyone().queryParams(query).queryParam("limit", limit);
      if (cursor != null) {
        page.queryParam("cursor", cursor);
      }
      JsonPath answer = page.get(path).then().statusCode(200).extract().jsonPath();
      pages.add(answer.getList("items.id"));
      cursor = answer.getString("next");
    } while (cursor != null);
    return pages;
  }

  /** The answer once it is the one waited for: what follows the articles is a moment behind. */
  public static <T> T until(Supplier<T> ask, Predicate<T> enough) {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
    T answer = ask.get();
    while (!enough.test(answer)) {
      if (Instant.now().isAfter(deadline)) {
        String last = answer instanceof JsonPath json ? json.prettify() : answer.toString();
        throw new AssertionError("still " + last);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      answer = ask.get();
    }
    return answer;
  }
}
