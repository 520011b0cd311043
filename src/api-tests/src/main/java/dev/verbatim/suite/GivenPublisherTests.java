package dev.verbatim.suite;

import static dev.verbatim.suite.Client.JSON;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Publishers that articles give by name or by id. */
public interface GivenPublisherTests {

  @Test
  default void aPublisherThatIsKnownCanBeGivenByItsId() {
    Response added = add("Kvern Tidende", "The wheel turns.");

    patch(
            add("Orrin Gazette", "The wheel turns slowly."),
            "{\"publisher\":{\"id\":\"kvern-tidende\"}}")
        .then()
        .statusCode(200)
        .body("publisher.name", equalTo("Kvern Tidende"));
    patch(added, "{\"publisher\":{\"id\":\"kvern-tidende\"}}")
        .then()
        .statusCode(200)
        .header("ETag", equalTo(added.header("ETag")));
    Client.add(Map.of("body", "The wheel is new.", "publisher", Map.of("id", "kvern-tidende")))
        .then()
        .body("publisher.name", equalTo("Kvern Tidende"));
    Client.add(
            Map.of(
                "body",
                "The wheel is old.",
                "publisher",
                Map.of("id", "kvern-tidende", "name", "Kvern Tidende")))
        .then()
        .body("publisher.id", equalTo("kvern-tidende"));

    for (Map<String, ?> publisher :
        List.of(
            Map.of("id", "nobody-at-all"),
            Map.of("id", "kvern-tidende", "name", "Orrin Gazette"))) {
      problem(
              editor()
                  .contentType(JSON)
                  .body(Map.of("body", "The wheel is lost.", "publisher", publisher))
                  .post("/v1/articles"),
              422,
              "Invalid content")
          .body("errors.pointer", contains("/publisher/id"));
    }
    problem(patch(added, "{\"publisher\":{\"id\":\"nobody-at-all\"}}"), 422, "Invalid content")
        .body("errors.pointer", contains("/publisher/id"));
  }

  @Test
  default void anObjectThatNamesNobodyTakesNoPublisherAway() {
    Response added = add("Kvern Tidende", "The wheel is stuck.");

    for (String nobody : List.of("{}", "{\"name\":null}", "{\"name\":\" \"}", "{\"id\":null}")) {
      problem(patch(added, "{\"publisher\":%s}".formatted(nobody)), 422, "Invalid content")
          .body("errors.pointer", contains("/publisher"));
      problem(
              editor()
                  .contentType(JSON)
                  .body("{\"body\":\"The wheel is free.\",\"publisher\":%s}".formatted(nobody))
                  .post("/v1/articles"),
              422,
              "Invalid content")
          .body("errors.pointer", contains("/publisher"));
    }
    patch(added, "{\"publisher\":null}").then().statusCode(200).body("publisher", nullValue());
  }

  private static Response add(String publisher, String body) {
    return Client.add(Map.of("publisher", publisher, "body", body));
  }

  private static Response patch(Response article, String patch) {
    return editor()
        .header("If-Match", article.header("ETag"))
        .contentType(EditingTests.PATCH)
        .body(patch)
        .patch(article.header("Location"));
  }
}
