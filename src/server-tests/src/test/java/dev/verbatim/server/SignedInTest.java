package dev.verbatim.server;

import static dev.verbatim.suite.Client.TEXT;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.bearing;
import static dev.verbatim.suite.Client.problem;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.verbatim.suite.LocalApp;
import dev.verbatim.suite.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An environment in which nobody reads without a token, behind a proxy that ends TLS. */
@QuarkusTest
@WithTestResource(
    value = LocalApp.class,
    scope = TestResourceScope.RESTRICTED_TO_CLASS,
    initArgs = {
      @ResourceArg(name = "verbatim.api.reading", value = "signed-in"),
      @ResourceArg(name = "verbatim.api.address", value = "https://api.example")
    })
class SignedInTest {

  @Test
  void nothingIsReadWithoutAToken() {
    for (String path :
        List.of(
            "/v1/articles",
            "/v1/articles/nothing",
            "/v1/quotes/nothing",
            "/v1/speakers",
            "/v1/publishers",
            "/v1/nothing",
            "/v1",
            "/nothing",
            "//v1/articles",
            "/v1//articles",
            "/%76%31/articles",
            "/v1;a=b/articles",
            "/health/../v1/articles")) {
      problem(anyone().urlEncodingEnabled(false).get(path), 401, "Unauthorized")
          .header("WWW-Authenticate", startsWith("Bearer"));
      anyone().urlEncodingEnabled(false).head(path).then().statusCode(401);
    }
    problem(
        anyone().contentType(TEXT).body("It rained.").post("/v1/extractions"), 401, "Unauthorized");
  }

  @Test
  void pagesOfTheServerMayCallItAtItsPublicAddressAndAtItsOwn() {
    for (String origin :
        List.of("https://api.example", RestAssured.baseURI + ":" + RestAssured.port)) {
      bearing(Tokens.with("admin"))
          .header("Origin", origin)
          .contentType(TEXT)
          .body("It rained.")
          .post("/v1/extractions")
          .then()
          .statusCode(200);
    }
    problem(
        bearing(Tokens.with("admin")).header("Origin", "http://api.example").get("/v1/articles"),
        403,
        "Forbidden");
  }

  @Test
  void aTokenThatDoesNotHoldIsRefused() {
    for (String token : List.of("nonsense", Tokens.expired("admin"), Tokens.ofAStranger("admin"))) {
      problem(bearing(token).get("/v1/articles"), 401, "Unauthorized")
          .header("WWW-Authenticate", containsString("error=\"invalid_token\""));
    }
  }

  @Test
  void whoeverHasATokenReadsAndNoSharedCacheKeepsIt() {
    bearing(Tokens.with("nothing:much"))
        .get("/v1/articles")
        .then()
        .statusCode(200)
        .header("Cache-Control", allOf(containsString("private"), not(containsString("public"))));
    bearing(Tokens.with("nothing:much"))
        .contentType(TEXT)
        .body("It rained.")
        .post("/v1/extractions")
        .then()
        .statusCode(200);
    problem(bearing(Tokens.with("nothing:much")).get("/v1/nothing"), 404, "Not found");
  }

  @Test
  void theDescriptionAndTheHealthStayOpen() {
    for (String path : List.of("/openapi", "/docs", "/health/live", "/health/ready")) {
      anyone().get(path).then().statusCode(200);
    }
  }

  @Test
  void aPageOfTheConfiguredOriginMayAskWhatItMaySend() {
    anyone()
        .header("Origin", LocalApp.ORIGIN)
        .header("Access-Control-Request-Method", "GET")
        .header("Access-Control-Request-Headers", "authorization")
        .options("/v1/articles")
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", equalTo(LocalApp.ORIGIN));
  }
}
