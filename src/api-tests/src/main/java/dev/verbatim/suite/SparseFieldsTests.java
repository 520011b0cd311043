package dev.verbatim.suite;

import static dev.verbatim.suite.Client.add;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists and resources of which some fields are wanted. */
public interface SparseFieldsTests {

  @Test
  default void onlyTheFieldsThatAreWantedAreSent() {
    Response article =
        add(
            Map.of(
                "publisher", "Sparse Herald",
                "published", "2026-03-03",
                "headline", "Ice is thin",
                "body", "“The ice is thin,” said Sara Sparse."));
    String quote = anyone().get(article.header("Location") + "/quotes").path("items[0].id");

    anyone()
        .get("/v1/quotes?speaker=sara-sparse&fields=text,speaker.name,segments.start")
        .then()
        .body(
            "items",
            equalTo(
                List.of(
                    Map.of(
                        "text", "The ice is thin,",
                        "speaker", Map.of("name", "Sara Sparse"),
                        "segments", List.of(Map.of("start", 0))))));
    anyone()
        .get("/v1/quotes/" + quote + "?fields=id&fields=article.publisher.id")
        .then()
        .body(
            "",
            equalTo(
                Map.of(
                    "id", quote, "article", Map.of("publisher", Map.of("id", "sparse-herald")))));
    anyone()
        .get(article.header("Location") + "?fields=headline,quotes.text&include=quotes")
        .then()
        .body(
            "",
            equalTo(
                Map.of(
                    "headline",
                    "Ice is thin",
                    "quotes",
                    List.of(Map.of("text", "The ice is thin,")))));
    anyone()
        .get("/v1/speakers/sara-sparse?fields=name,quoteCount")
        .then()
        .body("", equalTo(Map.of("name", "Sara Sparse", "quoteCount", 1)));
    Map<String, ?> page = anyone().get("/v1/articles?fields=id&limit=1").path("");
    assertThat(page).containsOnlyKeys("items", "next");
    assertThat(page.get("items").toString()).matches("\\[\\{id=[a-z0-9]+}]");
    for (String list : List.of("/v1/publishers", "/v1/speakers")) {
      anyone()
          .get(list + "?fields=name&limit=2")
          .then()
          .body("items.collect { it.keySet() }.unique().flatten()", contains("name"));
    }
  }

  @Test
  default void whatIsLeftOutIsStillWhatTheEntityTagNames() {
    Response article = add(Map.of("publisher", "Sparse Herald", "body", "The ice has gone."));
    String path = article.header("Location") + "?fields=id,etag";

    Response sparse = anyone().get(path);

    sparse
        .then()
        .header("ETag", equalTo(article.header("ETag")))
        .body("etag", equalTo(article.header("ETag")))
        .body("size()", equalTo(2));
    anyone().header("If-None-Match", article.header("ETag")).get(path).then().statusCode(304);
    anyone().head(path).then().statusCode(200).header("ETag", notNullValue());
  }

  @Test
  default void fieldsThatAreNotKnownAreRefused() {
    for (String path :
        List.of(
            "/v1/articles",
            "/v1/quotes",
            "/v1/quotes/random",
            "/v1/quotes/today",
            "/v1/speakers",
            "/v1/publishers",
            "/v1/articles/nothing",
            "/v1/quotes/nothing",
            "/v1/speakers/nobody",
            "/v1/speakers/nobody/quotes",
            "/v1/articles/nothing/quotes",
            "/v1/exports/articles",
            "/v1/exports/quotes",
            "/v1/exports/speakers")) {
      for (String unknown : List.of("txet", "id,", "id.more", "")) {
        problem(anyone().queryParam("fields", unknown).get(path), 400, "Invalid parameter")
            .body("errors.parameter", contains("fields"))
            .body("errors[0]", hasKey("detail"));
      }
    }
    problem(anyone().get("/v1/quotes?fields=txet"), 400, "Invalid parameter")
        .body("errors[0].detail", containsString("speaker"));
  }

  @Test
  default void linesOfAnExportHaveOnlyTheFieldsThatAreWanted() {
    Instant since = Instant.now();
    Response article =
        add(
            Map.of(
                "publisher", "Sparse Lines",
                "published", "2026-03-03",
                "headline", "Ice is thick",
                "body", "“The ice is thick,” said Sven Spare.\n\n“It holds,” said Sven Spare."));
    String filter = "?publisher=sparse-lines&fields=";

    assertThat(lines("/v1/exports/articles" + filter + "headline,publisher.id"))
        .containsExactly("{'headline':'Ice is thick','publisher':{'id':'sparse-lines'}}");
    Response first = anyone().get("/v1/exports/quotes" + filter + "text,speaker.name&limit=1");
    assertThat(lines(first)).hasSize(1);
    Response second =
        anyone()
            .urlEncodingEnabled(false)
            .get(first.header("Link").replaceAll("^<|>.*$", ""))
            .then()
            .statusCode(200)
            .extract()
            .response();
    assertThat(Stream.of(first, second).flatMap(page -> lines(page).stream()))
        .containsExactlyInAnyOrder(
            "{'text':'The ice is thick,','speaker':{'name':'Sven Spare'}}",
            "{'text':'It holds,','speaker':{'name':'Sven Spare'}}");
    assertThat(lines("/v1/exports/speakers?fields=id")).contains("{'id':'sven-spare'}");
    editor().header("If-Match", "*").delete(article.header("Location")).then().statusCode(204);
    assertThat(lines("/v1/exports/articles?fields=headline&updatedSince=" + since))
        .contains("{'id':'%s','deleted':true}".formatted(article.<String>path("id")));
    for (Response table :
        List.of(
            anyone().get("/v1/exports/quotes.csv?fields=id"),
            anyone().accept("text/csv").get("/v1/exports/quotes?fields=id"))) {
      problem(table, 400, "Invalid parameter").body("errors.parameter", contains("fields"));
    }
  }

  private static List<String> lines(String path) {
    return lines(anyone().get(path).then().statusCode(200).extract().response());
  }

  /** The lines of an export, with single quotes. */
  private static List<String> lines(Response page) {
    return page.asString().replace('"', '\'').lines().toList();
  }
}
