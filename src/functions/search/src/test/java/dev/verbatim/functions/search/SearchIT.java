package dev.verbatim.functions.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.verbatim.functions.testing.SearchDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The function of search, behind Lambda's events. */
@QuarkusIntegrationTest
@WithTestResource(
    value = SearchDatabase.class,
    scope = TestResourceScope.RESTRICTED_TO_CLASS,
    initArgs = {
      @ResourceArg(
          name = "verbatim.api.cursor-key",
          value = "only-for-tests-and-for-nothing-but-tests"),
      @ResourceArg(name = "verbatim.search.required", value = "true")
    })
class SearchIT {

  SearchDatabase database;

  @Test
  void itIsWellWithoutDynamoDb() {
    given().get("/health").then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void itAnswersFromTheRows() {
    database.change(
        """
        insert into dictionary_in_use values ('english');
        insert into article (id, version, generation, listed_at, language, headline, view, body,
          folded)
        values ('ebx5703narkf7m7aq76f', 1, 1, '2026-03-02T00:00:00Z', 'en', 'Tides',
          '{"id": "ebx5703narkf7m7aq76f"}', 'The tide will not wait.',
          ' tides ' || chr(10) || ' the tide will not wait ');
        insert into speaker (id, version, generation, name, kind, quote_count, names, view)
        values ('ingrid-halvane', 1, 1, 'Ingrid Halvane', 'person', 1, 'ingrid halvane',
          '{"id": "ingrid-halvane"}');
        insert into quote (id, article_id, listed_at, position, tag_ids, speaker_id, type, review,
          confidence, language, quoted, speaker_name, folded, view)
        values ('ebx5703narkf7m7aq76f-08wxja6yy8', 'ebx5703narkf7m7aq76f',
          '2026-03-02T00:00:00Z', 0, '{}', 'ingrid-halvane', 'direct', 'machine', 0.9, 'en',
          'The tide will not wait', 'Ingrid Halvane',
          ' the tide will not wait ' || chr(10) || ' ingrid halvane ',
          '{"id": "ebx5703narkf7m7aq76f-08wxja6yy8"}')
        """);

    given()
        .get("/v1/search?q=tides")
        .then()
        .statusCode(200)
        .body("total.count", equalTo(2))
        .body("items.find { it.kind == 'article' }.article.id", equalTo("ebx5703narkf7m7aq76f"))
        .body(
            "items.find { it.kind == 'quote' }.highlights.text[0]",
            equalTo("The <mark>tide</mark> will not wait"));
    given()
        .get("/v1/speakers/ingrid-halvane/timeline?interval=month")
        .then()
        .statusCode(200)
        .body("intervals.count.sum()", equalTo(1));
    given()
        .get("/v1/trends?interval=month")
        .then()
        .statusCode(200)
        .body("intervals[0].speakers[0].id", equalTo("ingrid-halvane"));
  }

  @Test
  @Timeout(60)
  void itSaysThatItIsNotThereWhileThereIsNoDatabase() {
    database.closedFor(
        () -> {
          given().get("/v1/search?q=tides").then().statusCode(503).header("Retry-After", "5");
          // What the database said a moment ago counts until it is known that it says nothing.
          while (given().get("/health/ready").statusCode() != 503) {
            Thread.onSpinWait();
          }
          given().get("/health/live").then().statusCode(200);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/articles",
        "/v1/quotes",
        "/v1/speakers/ingrid-halvane",
        "/v1/feeds/quotes",
        "/openapi",
        "/docs"
      })
  void whatOthersServeIsNotThere(String path) {
    given()
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", startsWith("urn:verbatim:problem:"));
  }

  @Test
  void whatIsNoAddressIsRefusedInWords() {
    given()
        .header("Content-Type", "none")
        .get("/v1/search")
        .then()
        .statusCode(415)
        .contentType("application/problem+json")
        .header("X-Content-Type-Options", equalTo("nosniff"));
  }
}
