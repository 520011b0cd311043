package dev.verbatim.suite;

import static dev.verbatim.suite.Client.JSON;
import static dev.verbatim.suite.Client.add;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.header;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What caches may keep, and what a change needs to name. */
public interface FreshnessTests {

  @Test
  default void whatIsReadWithATokenIsNotReusedAndWhatIsReadWithoutIs() {
    String article = add(quoting("Cara Cache")).header("Location");
    String quote = "/v1/quotes/" + anyone().get(article + "/quotes").path("items[0].id");

    for (String path :
        List.of(
            article,
            article + "?include=quotes",
            article + "/quotes",
            quote,
            quote + "/history",
            "/v1/articles",
            "/v1/quotes",
            "/v1/quotes?sort=confidence",
            "/v1/speakers",
            "/v1/speakers/cara-cache",
            "/v1/speakers/cara-cache/quotes",
            "/v1/publishers",
            "/v1/feeds/quotes.atom",
            "/v1/exports/quotes")) {
      Response open = anyone().get(path);
      assertThat(header(open, "Cache-Control")).as(path).contains("public", "max-age=");
      Response signedIn = editor().get(path);
      assertThat(header(signedIn, "Cache-Control")).as(path).isEqualTo("private, no-cache");
      for (Response answer : List.of(open, signedIn)) {
        assertThat(header(answer, "Vary")).as(path).contains("Authorization").contains("Origin");
      }
    }
  }

  @Test
  default void everyAnswerDependsOnItsOriginAlsoWithoutOne() {
    for (Response answer :
        List.of(
            anyone().get("/v1/articles"),
            anyone().header("Origin", LocalApp.ORIGIN).get("/v1/articles"),
            anyone()
                .header("Origin", LocalApp.ORIGIN)
                .header("Access-Control-Request-Method", "PATCH")
                .options("/v1/articles"),
            anyone().header("Origin", "https://stranger.example").get("/v1/articles"),
            anyone().get("/v1/articles/nothing"),
            anyone().get("/nowhere"),
            anyone().get("/openapi"),
            anyone().get("/health/live"),
            anyone().body("{}").contentType(JSON).post("/v1/articles"))) {
      assertThat(header(answer, "Vary").split("Origin", -1)).hasSize(2);
    }
  }

  @Test
  default void noFailureIsKept() {
    problem(anyone().get("/v1/articles/nothing"), 404, "Not found");
    problem(anyone().get("/v1/quotes?limit=0"), 400, "Invalid parameter");
    problem(anyone().body("{}").contentType(JSON).post("/v1/articles"), 401, "Unauthorized");
    problem(editor().body("{}").contentType(JSON).post("/v1/articles"), 422, "Invalid content");
    problem(editor().body("{").contentType(JSON).post("/v1/articles"), 400, "Bad request");
    problem(anyone().accept("image/png").get("/v1/articles"), 406, "Not acceptable");
  }

  @Test
  default void aRefusalSaysWhichTagIsCurrentSoThatItCanBeResolved() {
    String article = add(quoting("Rita Resolve")).header("Location");
    Response quote =
        anyone().get("/v1/quotes/" + anyone().get(article + "/quotes").path("items[0].id"));
    String path = "/v1/quotes/" + quote.path("id");
    Response first = review(path, quote.header("ETag"), "confirmed");

    Response refused = review(path, quote.header("ETag"), "rejected");

    problem(refused, 412, "Precondition failed").header("ETag", equalTo(first.header("ETag")));
    Response again = editor().get(path);
    again
        .then()
        .header("ETag", equalTo(first.header("ETag")))
        .body("etag", equalTo(first.header("ETag")))
        .body("review", equalTo("confirmed"));
    review(path, again.header("ETag"), "rejected").then().statusCode(200);
    problem(editor().header("If-Match", "\"old\"").delete(article), 412, "Precondition failed")
        .header("ETag", equalTo(editor().get(article).header("ETag")));
    problem(
            editor()
                .header("If-Match", "\"old\"")
                .contentType(EditingTests.PATCH)
                .body("{}")
                .patch("/v1/speakers/rita-resolve"),
            412,
            "Precondition failed")
        .header("ETag", equalTo(editor().get("/v1/speakers/rita-resolve").header("ETag")));
  }

  @Test
  default void itemsOfListsAreChangedWithoutReadingThemAgain() {
    String id = add(quoting("Iris Item")).path("id");
    for (var client : List.of(anyone(), editor())) {
      JsonPath list = client.get("/v1/quotes?speaker=iris-item").jsonPath();
      String quote = list.getString("items[0].etag");
      String path = "/v1/quotes/" + list.getString("items[0].id");
      assertThat(quote).isEqualTo(editor().get(path).header("ETag"));
      review(path, quote, "confirmed").then().statusCode(200);
      review(path, quote, "rejected").then().statusCode(412);
      editor()
          .header("If-Match", "*")
          .contentType(EditingTests.PATCH)
          .body(Map.of("review", "machine"))
          .patch(path)
          .then()
          .statusCode(200);
    }
    Map<String, String> articles = tags("/v1/articles?publisher=fresh-herald&limit=100");
    editor()
        .header("If-Match", articles.get(id))
        .contentType(EditingTests.PATCH)
        .body(Map.of("section", "Harbour"))
        .patch("/v1/articles/" + id)
        .then()
        .statusCode(200);
    Response whole = editor().get("/v1/articles/" + id + "?include=quotes");
    editor()
        .header("If-Match", whole.header("ETag"))
        .contentType(EditingTests.PATCH)
        .body(Map.of("section", "Islands"))
        .patch("/v1/articles/" + id)
        .then()
        .statusCode(200);
    Map<String, String> speakers = tags("/v1/speakers?prefix=iris%20item");
    editor()
        .header("If-Match", speakers.get("iris-item"))
        .contentType(EditingTests.PATCH)
        .body(Map.of("kind", "person"))
        .patch("/v1/speakers/iris-item")
        .then()
        .statusCode(200);
  }

  private static Map<String, String> tags(String list) {
    List<Map<String, String>> items =
        anyone().urlEncodingEnabled(false).get(list).jsonPath().getList("items");
    return items.stream()
        .collect(
            java.util.stream.Collectors.toMap(item -> item.get("id"), item -> item.get("etag")));
  }

  private static Response review(String path, String tag, String verdict) {
    return editor()
        .header("If-Match", tag)
        .contentType(EditingTests.PATCH)
        .body(Map.of("review", verdict))
        .patch(path);
  }

  private static Map<String, ?> quoting(String speaker) {
    return Map.of(
        "publisher",
        "Fresh Herald",
        "published",
        "2026-03-03",
        "body",
        "“The ice is thin,” said %s.".formatted(speaker));
  }
}
