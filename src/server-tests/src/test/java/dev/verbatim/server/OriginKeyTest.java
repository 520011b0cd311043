package dev.verbatim.server;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.verbatim.suite.LocalApp;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An API that is reached through what is in front of it alone. */
@QuarkusTest
@WithTestResource(
    value = LocalApp.class,
    scope = TestResourceScope.RESTRICTED_TO_CLASS,
    initArgs =
        @ResourceArg(name = "verbatim.api.origin-keys", value = "the-key-in-use,the-key-of-before"))
class OriginKeyTest {

  private static final String HEADER = "X-Origin-Key";

  @ParameterizedTest
  @ValueSource(strings = {"the-key-in-use", "the-key-of-before"})
  void whatHasOneOfTheKeysIsLetThrough(String key) {
    given().header(HEADER, key).get("/v1/quotes").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/quotes", "/openapi", "/health/live", "/nothing"})
  void whatGoesAroundTheEdgeIsRefusedWithAProblem(String path) {
    given()
        .get(path)
        .then()
        .statusCode(403)
        .header("Content-Type", startsWith("application/problem+json"))
        .header("Cache-Control", equalTo("no-store"))
        .body("status", equalTo(403));
  }

  @Test
  void anotherKeyIsRefused() {
    given().header(HEADER, "the-key-of-nobody").get("/v1/quotes").then().statusCode(403);
  }
}
