package dev.verbatim.suite;

import static dev.verbatim.suite.Client.JSON;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.bearing;
import static dev.verbatim.suite.Client.header;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may do what, and from where. */
public interface AccessTests {

  @Test
  default void writingNeedsAToken() {
    problem(add(anyone()), 401, "Unauthorized")
        .header(
            "WWW-Authenticate", allOf(startsWith("Bearer"), not(containsString("invalid_token"))));
    problem(anyone().header("If-Match", "*").delete("/v1/articles/nothing"), 401, "Unauthorized")
        .header("WWW-Authenticate", startsWith("Bearer"));
  }

  @Test
  default void aTokenThatDoesNotHoldIsRefused() {
    String scope = "articles:write";
    for (String token :
        List.of(
            "nonsense",
            Tokens.expired(scope),
            Tokens.ofAStranger(scope),
            Tokens.with(scope) + "x")) {
      problem(add(bearing(token)), 401, "Unauthorized")
          .header("WWW-Authenticate", containsString("error=\"invalid_token\""));
    }
  }

  @Test
  default void aTokenWithoutTheScopeIsForbiddenToWrite() {
    problem(add(bearing(Tokens.with("quotes:review"))), 403, "Forbidden")
        .header("WWW-Authenticate", containsString("insufficient_scope"));
  }

  @Test
  default void oneOfSeveralScopesIsEnough() {
    add(bearing(Tokens.with("quotes:review articles:write"))).then().statusCode(201);
  }

  @Test
  default void anAdminMayDoWhatOthersMay() {
    RequestSpecification admin = bearing(Tokens.with("admin"));
    String location =
        admin
            .contentType(JSON)
            .body("{\"body\":\"The lock is mended.\",\"publisher\":\"Kelder Review\"}")
            .post("/v1/articles")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    bearing(Tokens.with("admin"))
        .contentType("application/x-ndjson")
        .body("{\"body\":\"The lock is mended.\",\"publisher\":\"Kelder Review\"}")
        .post("/v1/articles")
        .then()
        .statusCode(200);

    bearing(Tokens.with("admin")).header("If-Match", "*").delete(location).then().statusCode(204);
  }

  @Test
  default void readingNeedsNoToken() {
    anyone().get("/v1/articles").then().statusCode(200);
    bearing(Tokens.with("articles:write")).get("/v1/articles").then().statusCode(200);
  }

  @Test
  default void pagesOfTheConfiguredOriginMayCall() {
    Response preflight =
        anyone()
            .header("Origin", LocalApp.ORIGIN)
            .header("Access-Control-Request-Method", "DELETE")
            .header("Access-Control-Request-Headers", "authorization,if-match")
            .options("/v1/articles/nothing");
    preflight
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", equalTo(LocalApp.ORIGIN));
    assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("DELETE");
    assertThat(header(preflight, "Access-Control-Allow-Headers")).contains("if-match");

    Response read = anyone().header("Origin", LocalApp.ORIGIN).get("/v1/articles");
    read.then().statusCode(200).header("Access-Control-Allow-Origin", equalTo(LocalApp.ORIGIN));
    read.then().header("Access-Control-Allow-Credentials", nullValue());
    assertThat(header(read, "Access-Control-Expose-Headers")).contains("ETag");
    // What was wrong is for the page to read, too.
    Response refused = anyone().header("Origin", LocalApp.ORIGIN).get("/v1/articles?limit=many");
    refused.then().statusCode(400).header("Access-Control-Allow-Origin", equalTo(LocalApp.ORIGIN));
  }

  @Test
  default void pagesOfAnotherOriginMayNotCall() {
    for (String origin : List.of("https://other.example", "null", "reader.example", "https://")) {
      problem(anyone().header("Origin", origin).get("/v1/articles"), 403, "Forbidden")
          .header("Access-Control-Allow-Origin", nullValue());
    }
  }

  @Test
  default void groupsOfATokenAreNoScopes() {
    problem(add(bearing(Tokens.inGroups("admin"))), 403, "Forbidden");
  }

  private static Response add(RequestSpecification client) {
    return client
        .contentType(JSON)
        .body("{\"body\":\"The gate is open.\",\"publisher\":\"Kelder Review\"}")
        .post("/v1/articles");
  }
}
