package dev.verbatim.suite;

import static dev.verbatim.suite.Client.add;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.header;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the service offers beside its resources. */
public interface ServiceTests {

  @Test
  default void headAnswersAsGetDoesWithoutTheBody() {
    Response added = add(Map.of("body", "The well is dry.", "publisher", "Lunde Record"));

    Response head = anyone().head(added.header("Location"));

    head.then().statusCode(200).body(emptyString()).contentType("application/json");
    assertThat(head.header("ETag")).isEqualTo(added.header("ETag"));
    anyone().head("/v1/articles/nothing").then().statusCode(404).body(emptyString());
  }

  @Test
  default void optionsSaysWhichMethodsAPathTakes() {
    Response list = anyone().options("/v1/articles");
    list.then().statusCode(200);
    assertThat(header(list, "Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
    assertThat(header(anyone().options("/v1/articles/nothing"), "Allow"))
        .isEqualTo("DELETE, GET, HEAD, OPTIONS, PATCH, PUT");
    assertThat(header(anyone().options("/v1/articles/nothing"), "Accept-Patch"))
        .isEqualTo("application/merge-patch+json");
    assertThat(header(list, "Accept-Patch")).isEmpty();
  }

  @Test
  default void answersSayWhatTheyConsumed() {
    Response added = add(Map.of("body", "The dam holds.", "publisher", "Morven Chronicle"));
    assertThat(Double.parseDouble(added.header("Verbatim-Write-Units"))).isPositive();

    Response read = anyone().get(added.header("Location"));

    assertThat(Double.parseDouble(read.header("Verbatim-Read-Units"))).isPositive();
  }

  @Test
  default void theApiIsDescribed() {
    anyone()
        .accept("application/json")
        .get("/openapi")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("openapi", startsWith("3.1"))
        .body("paths", hasKey("/v1/articles"));
    anyone().get("/openapi").then().statusCode(200).body(containsString("openapi: 3.1"));
  }

  @Test
  default void theDescriptionIsSentAgainOnlyWhereItHasChanged() {
    Response first = anyone().accept("application/json").get("/openapi");
    assertThat(header(first, "Cache-Control")).startsWith("public");
    assertThat(first.headers().getValues("Vary")).contains("Accept");

    anyone()
        .accept("application/json")
        .header("If-None-Match", first.header("ETag"))
        .get("/openapi")
        .then()
        .statusCode(304)
        .header("ETag", equalTo(first.header("ETag")))
        .body(emptyString());
    anyone()
        .header("If-None-Match", first.header("ETag"))
        .get("/openapi.yaml")
        .then()
        .statusCode(200)
        .header("ETag", not(equalTo(first.header("ETag"))));
  }

  @Test
  default void theDocumentationIsServedAndLoadsNothingFromElsewhere() {
    for (String page : List.of("/docs", "/docs/", "/docs/guide", "/docs/first-page")) {
      Response answer = anyone().get(page);
      answer
          .then()
          .statusCode(200)
          .contentType("text/html")
          .header("Cache-Control", equalTo("no-cache"))
          .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
          .header("Content-Security-Policy", not(containsString("unsafe")))
          .body(containsString("<main"));
      assertThat(answer.asString())
          .doesNotContainPattern("(src|rel=\"stylesheet\" href)=\"(?!/docs/)")
          .doesNotContainPattern("<script(?![^>]* src=)");
      anyone()
          .header("If-None-Match", answer.header("ETag"))
          .get(page)
          .then()
          .statusCode(304)
          .body(emptyString());
      anyone().head(page).then().statusCode(200).body(emptyString());
    }
    anyone().get("/docs").then().body(containsString("id=\"listQuotes\""));
    anyone().get("/docs/docs.js").then().statusCode(200).contentType("text/javascript");
    anyone().get("/docs/docs.css").then().statusCode(200).contentType("text/css");
    anyone().get("/docs/nothing").then().statusCode(404);
  }

  @Test
  default void whatNoResourceServesCanOnlyBeRead() {
    for (String path :
        List.of(
            "/openapi",
            "/openapi.json",
            "/docs",
            "/docs/guide",
            "/docs/nothing",
            "/health",
            "/health/ready")) {
      for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW")) {
        Response refused = anyone().request(method, path);
        problem(refused, 405, "Method not allowed");
        assertThat(header(refused, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
      }
      Response options = anyone().options(path);
      options.then().statusCode(200).body(emptyString());
      assertThat(header(options, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }
  }

  @Test
  default void theServiceSaysWhetherItLivesAndIsReady() {
    anyone().get("/health/live").then().statusCode(200).body("status", equalTo("UP"));
    anyone()
        .get("/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.find { it.name == 'store' }.status", equalTo("UP"));
  }

  @Test
  default void answersMayNotBeReadAsAnythingElse() {
    anyone()
        .get("/v1/articles")
        .then()
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .body("items", notNullValue());
  }
}
