package dev.verbatim.suite;

import static dev.verbatim.suite.Client.JSON;
import static dev.verbatim.suite.Client.TEXT;
import static dev.verbatim.suite.Client.add;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.header;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A single article: stored, read and deleted. */
public interface ArticleTests {

  @Test
  default void plainTextWithALeadingLineOfAWireIsStored() {
    String location =
        editor()
            .contentType(TEXT)
            .body(
                "date 2026-03-02 Tallisby Herald - The café at the pier stays open.\n\n\nIt rained.")
            .post("/v1/articles")
            .then()
            .statusCode(201)
            .contentType(JSON)
            .header("Location", matchesPattern("/v1/articles/[A-Za-z0-9_-]+"))
            .header("ETag", matchesPattern("\"[^\"]+\""))
            .body("publisher.name", equalTo("Tallisby Herald"))
            .body("published", equalTo("2026-03-02"))
            .body("body", equalTo("The café at the pier stays open.\n\nIt rained."))
            .body("headline", nullValue())
            .body("language", equalTo("en"))
            .body("version", equalTo(1))
            .body("createdAt", notNullValue())
            .body("extraction.engine", notNullValue())
            .extract()
            .header("Location");

    anyone().get(location).then().statusCode(200).body("published", equalTo("2026-03-02"));
  }

  @Test
  default void queryParametersWinOverThePlainText() {
    editor()
        .contentType(TEXT)
        .queryParam("publisher", "Varnholm Courier")
        .queryParam("published", "2026-03-03T08:15:00Z")
        .queryParam("headline", "Ferry & lighthouse")
        .queryParam("tag", "ferries", "islands")
        .queryParam("url", "https://courier.example/ferry?page=1")
        .body("date 2026-03-02 Tallisby Herald - The ferry sails again.")
        .post("/v1/articles")
        .then()
        .statusCode(201)
        .body("publisher.name", equalTo("Varnholm Courier"))
        .body("published", equalTo("2026-03-03T08:15:00Z"))
        .body("headline", equalTo("Ferry & lighthouse"))
        .body("tags", contains("ferries", "islands"))
        .body("url", equalTo("https://courier.example/ferry?page=1"))
        .body("body", equalTo("The ferry sails again."));
  }

  @Test
  default void anArticleInJsonIsStoredWithAllThatItSays() {
    Response added =
        add(
            Map.of(
                "headline", "Harbour “reopens”",
                "body", "The harbour of Ostrel reopens.",
                "publisher", "Ostrel Gazette",
                "published", "2026-03-04",
                "url", "https://gazette.example/harbour",
                "byline", "By Ada Kell",
                "section", "Islands",
                "tags", List.of("harbours"),
                "language", "en-gb"));

    added
        .then()
        .body("headline", equalTo("Harbour “reopens”"))
        .body("byline", equalTo("By Ada Kell"))
        .body("section", equalTo("Islands"))
        .body("language", equalTo("en-GB"))
        .body("wordCount", equalTo(5));
    Response read = anyone().get(added.header("Location"));
    assertThat(read.jsonPath().getMap("")).isEqualTo(added.jsonPath().getMap(""));
    assertThat(read.header("ETag")).isEqualTo(added.header("ETag"));
    assertThat(header(read, "Cache-Control")).contains("max-age=60");
  }

  @Test
  default void theSameArticleAgainIsTheOneThatIsThere() {
    Response first = add(Map.of("body", "“Rain,” said Orla Vint.", "publisher", "Skarvik Post"));

    Response again =
        editor()
            .contentType(TEXT)
            .queryParam("publisher", "Skarvik Post")
            .body("\"Rain,\"  said Orla Vint. ")
            .post("/v1/articles");

    again.then().statusCode(200).header("Location", equalTo(first.header("Location")));
    assertThat(again.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
  }

  @Test
  default void theSameAddressIsTheSameArticle() {
    String url = "https://lowmere.example/snow";
    Response first = add(Map.of("body", "Snow fell.", "publisher", "Lowmere Times", "url", url));

    editor()
        .contentType(JSON)
        .body(Map.of("body", "More snow fell.", "publisher", "Lowmere Times", "url", url))
        .post("/v1/articles")
        .then()
        .statusCode(200)
        .body("id", equalTo(first.path("id")))
        .body("body", equalTo("Snow fell."));
  }

  @Test
  default void anAddressBeyondAsciiIsShownAsAUriAndIsTheSameEitherWay() {
    String shown = "https://lowmere.example/f%C3%A4hre";
    Response first =
        add(
            Map.of(
                "body", "The ferry came.",
                "publisher", "Lowmere Times",
                "url", "https://lowmere.example/f\u00e4hre"));
    first.then().body("url", equalTo(shown));
    editor()
        .contentType(JSON)
        .body(Map.of("body", "A ferry came.", "publisher", "Lowmere Times", "url", shown))
        .post("/v1/articles")
        .then()
        .statusCode(200)
        .body("id", equalTo(first.path("id")));

    problem(
            editor()
                .contentType(JSON)
                .body("{\"body\":\"It left.\",\"url\":\"https://lowmere.example/\\ud83d\"}")
                .post("/v1/articles"),
            422,
            "Invalid content")
        .body("errors.pointer", contains("/url"));
  }

  @Test
  default void aClientThatHasTheArticleIsToldThatNothingChanged() {
    Response added = add(Map.of("body", "The mill is sold.", "publisher", "Brackley Mail"));
    String tag = added.header("ETag");

    for (String known : List.of(tag, "W/" + tag, "\"another\", " + tag, "*")) {
      anyone()
          .header("If-None-Match", known)
          .get(added.header("Location"))
          .then()
          .statusCode(304)
          .header("ETag", equalTo(tag))
          .body(emptyString());
    }
    anyone()
        .header("If-None-Match", "\"another\"")
        .get(added.header("Location"))
        .then()
        .statusCode(200)
        .body("body", equalTo("The mill is sold."));
  }

  @Test
  default void anArticleIsDeletedByWhoeverHasSeenIt() {
    Response added = add(Map.of("body", "The bridge is closed.", "publisher", "Ambry Echo"));
    String location = added.header("Location");

    problem(editor().delete(location), 428, "Precondition required");
    problem(editor().header("If-Match", "\"stale\"").delete(location), 412, "Precondition failed");
    editor()
        .header("If-Match", "\"stale\", " + added.header("ETag"))
        .delete(location)
        .then()
        .statusCode(204)
        .body(emptyString());

    problem(anyone().get(location), 404, "Not found");
    problem(editor().header("If-Match", "*").delete(location), 404, "Not found");
    add(Map.of("body", "The bridge is closed.", "publisher", "Ambry Echo"));
  }

  @Test
  default void anArticleThatIsNotThereIsNotFound() {
    for (String id : List.of("nothing", "0", "a'b", "caf%C3%A9", "x".repeat(500))) {
      problem(anyone().urlEncodingEnabled(false).get("/v1/articles/" + id), 404, "Not found");
    }
  }
}
