package dev.verbatim.server;

import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.until;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.verbatim.suite.LocalApp;
import dev.verbatim.testing.LocalDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** PostgreSQL goes away and comes back. */
@QuarkusTest
@WithTestResource(value = LocalApp.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class OutageTest {

  private static final String TEXT =
      "date 2026-03-02 Harbor Post - \"The breakwater will hold,\" said Ingrid Halvane.";

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @Test
  void everythingElseIsServedMeanwhileAndSearchHasItAfterwards() {
    LocalDatabase.closedFor(url, OutageTest::meanwhile);

    until(
        () -> anyone().get("/v1/search?q=breakwater").then().extract().response(),
        answer -> answer.statusCode() == 200 && answer.jsonPath().getInt("total.count") == 2);
    anyone().get("/health/ready").then().body(search("data.answers"), equalTo(true));
  }

  private static void meanwhile() {
    for (String path :
        new String[] {
          "/v1/search?q=breakwater", "/v1/trends", "/v1/speakers/ingrid-halvane/timeline"
        }) {
      anyone()
          .get(path)
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", "5");
    }

    String id = editor().contentType("text/plain").body(TEXT).post("/v1/articles").path("id");
    String quote = anyone().get("/v1/articles/" + id + "/quotes").path("items[0].id");
    String tag = anyone().get("/v1/quotes/" + quote).header("ETag");
    editor()
        .contentType(ContentType.JSON)
        .header("If-Match", tag)
        .body(Map.of("review", "confirmed"))
        .patch("/v1/quotes/" + quote)
        .then()
        .statusCode(200);
    anyone().get("/v1/articles").then().statusCode(200).body("items", hasSize(1));
    anyone().get("/v1/speakers/ingrid-halvane/quotes").then().body("items", hasSize(1));
    anyone().get("/v1/feeds/quotes.rss").then().statusCode(200);
    anyone().get("/v1/exports/quotes").then().statusCode(200);
    anyone().get("/v1/publishers").then().body("items", not(empty()));

    anyone().get("/health/live").then().statusCode(200);
    // Where it is slow to fail, search is taken for what it was.
    until(
            () -> anyone().get("/health/ready"),
            answer -> !answer.<Boolean>path(search("data.answers")))
        .then()
        .statusCode(200)
        .body(search("status"), equalTo("UP"));
  }

  private static String search(String fact) {
    return "checks.find { it.name == 'search' }." + fact;
  }
}
