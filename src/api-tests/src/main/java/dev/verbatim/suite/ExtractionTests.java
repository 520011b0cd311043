package dev.verbatim.suite;

import static dev.verbatim.suite.Client.JSON;
import static dev.verbatim.suite.Client.TEXT;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Extracting without storing. */
public interface ExtractionTests {

  @Test
  default void anExtractionStoresNothing() {
    Response extracted =
        anyone()
            .contentType(TEXT)
            .body("date 2026-03-02 Jarnwick Press - The clock has stopped.")
            .post("/v1/extractions");

    extracted
        .then()
        .statusCode(200)
        .body("article.body", equalTo("The clock has stopped."))
        .body("article.published", equalTo("2026-03-02"))
        .body("article.id", nullValue())
        .body("quotes", notNullValue())
        .body("speakers", notNullValue());
    anyone()
        .queryParam("publisher", (String) extracted.path("article.publisher.id"))
        .get("/v1/articles")
        .then()
        .body("items", empty());
  }

  @Test
  default void anExtractionTakesJsonAndWhatItSaysWins() {
    anyone()
        .contentType(JSON)
        .body(
            Map.of(
                "text", "date 2026-03-02 Jarnwick Press - The clock has stopped.",
                "published", "2026-03-05",
                "indirect", true))
        .post("/v1/extractions")
        .then()
        .statusCode(200)
        .body("article.publisher.name", equalTo("Jarnwick Press"))
        .body("article.published", equalTo("2026-03-05"));
  }

  @Test
  default void whatCannotBeReadIsNoticed() {
    anyone()
        .contentType(TEXT)
        .body(
            "<p>Der Bürgermeister Karl Ohm sagte: „Wir bauen die Brücke neu.“</p><p>Das ist nicht"
                + " so.</p>")
        .post("/v1/extractions")
        .then()
        .statusCode(200)
        .body("article.language", equalTo("de"))
        .body("article.extraction.language", equalTo("de"))
        .body("article.extraction.notices.code", contains("markup-removed", "language-unsupported"))
        .body("quotes.text", contains("Wir bauen die Brücke neu."))
        .body("quotes[0].speaker", nullValue());
  }

  @Test
  default void theLanguageMayBeGiven() {
    String text = "“We go,” Karl Ohm said.";

    for (Response answer :
        List.of(
            anyone()
                .contentType(TEXT)
                .queryParam("language", "nl")
                .body(text)
                .post("/v1/extractions"),
            anyone()
                .contentType(JSON)
                .body(Map.of("text", text, "language", "nl"))
                .post("/v1/extractions"))) {
      answer
          .then()
          .statusCode(200)
          .body("article.extraction.language", equalTo("nl"))
          .body("speakers", empty());
    }
  }

  @Test
  default void anExtractionOfNothingIsRefused() {
    problem(
            anyone().contentType(JSON).body(Map.of("text", " ")).post("/v1/extractions"),
            422,
            "Invalid content")
        .body("errors.pointer", contains("/text"));
  }
}
