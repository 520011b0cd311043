package dev.verbatim.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The function of search, behind Lambda's events. */
@QuarkusIntegrationTest
@QuarkusTestResource(
    value = SearchDatabase.class,
    initArgs =
        @ResourceArg(
            name = "verbatim.api.cursor-key",
            value = "only-for-tests-and-for-nothing-but-tests"))
class SearchIT {

  SearchDatabase database;

  @Test
  void itIsWellWithoutDynamoDb() {
    given().get("/health").then().statusCode(200).body("status", equalTo("UP"));
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
