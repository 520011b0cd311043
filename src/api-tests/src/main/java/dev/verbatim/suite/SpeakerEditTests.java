package dev.verbatim.suite;

import static dev.verbatim.suite.Client.JSON;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Speakers that editors rename and merge. */
public interface SpeakerEditTests {

  @Test
  default void aNewNameShowsInEveryQuotationAndMeansTheSpeakerFromNowOn() {
    says("Silje Torv", "The dam holds");
    Response speaker = anyone().get("/v1/speakers/silje-torv");

    patch(
            speaker,
            "{\"name\":\"Silje Torvald\",\"sameAs\":[\"https://torvald.example/\","
                + "\"https://www.wikidata.org/wiki/Q4115189\"]}")
        .then()
        .statusCode(200)
        .body("id", equalTo("silje-torv"))
        .body("aliases", hasItem("Silje Torv"))
        .body("sameAs[0]", equalTo("https://www.wikidata.org/wiki/Q4115189"));

    anyone()
        .get("/v1/speakers/silje-torv/quotes")
        .then()
        .body("items[0].speaker.name", equalTo("Silje Torvald"))
        .body("items[0].speaker.sameAs.size()", equalTo(2))
        // Nobody has reviewed it.
        .body("items[0].version", equalTo(1));
    says("Silje Torvald", "The dam is full");
    anyone().get("/v1/speakers/silje-torv").then().body("quoteCount", equalTo(2));
    redirects("/v1/speakers/silje-torvald", "/v1/speakers/silje-torv");
    anyone()
        .get("/v1/speakers?prefix=silje")
        .then()
        .body("items.id", equalTo(List.of("silje-torv")));
  }

  @Test
  default void aNewKindShowsInEveryQuotation() {
    says("Vidar Holmstad", "The lamp is out");
    anyone()
        .get("/v1/speakers/vidar-holmstad/quotes")
        .then()
        .body("items.speaker.kind", contains("person"));

    patch(anyone().get("/v1/speakers/vidar-holmstad"), "{\"kind\":\"group\"}")
        .then()
        .statusCode(200);

    says("Vidar Holmstad", "The lamp is lit");
    anyone()
        .get("/v1/speakers/vidar-holmstad/quotes")
        .then()
        .body("items.speaker.kind", contains("group", "group"));
  }

  @Test
  default void aNameOfAnotherSpeakerIsRefused() {
    says("Runa Eide", "The hill is steep");
    says("Runa Eidsvold", "The hill is green");

    problem(
            patch(anyone().get("/v1/speakers/runa-eide"), "{\"aliases\":[\"Runa Eidsvold\"]}"),
            409,
            "Conflict")
        .body("detail", containsString("runa-eidsvold"));
    problem(
            patch(anyone().get("/v1/speakers/runa-eide"), "{\"kind\":\"robot\"}"),
            422,
            "Invalid content")
        .body("errors.pointer", hasItem("/kind"));
    problem(
            patch(anyone().get("/v1/speakers/runa-eide"), "{\"quoteCount\":9}"),
            422,
            "Invalid content")
        .body("errors.pointer", hasItem("/quoteCount"));
  }

  @Test
  default void aSpeakerSaysWhileItsQuotationsDoNotFollowYet() {
    says("Jens Holt", "The oar is broken");
    says("Jens Holte", "The oar is whole");

    merge("jens-holt", "jens-holte").then().statusCode(200).body("asOf", notNullValue());
    anyone().get("/v1/speakers/jens-holte").then().body("asOf", nullValue());
  }

  @Test
  default void aMergedSpeakerGivesAllItsQuotationsToTheOther() {
    says("Gro Vik", "The fog lifts");
    says("Gro Vik", "The fog falls");
    says("Gro Vikander", "The fog stays");

    merge("gro-vik", "gro-vikander")
        .then()
        .statusCode(200)
        .body("id", equalTo("gro-vikander"))
        .body("quoteCount", equalTo(3))
        .body("aliases", hasItem("Gro Vik"));
    merge("gro-vik", "gro-vikander").then().statusCode(200).body("quoteCount", equalTo(3));

    redirects("/v1/speakers/gro-vik", "/v1/speakers/gro-vikander");
    redirects("/v1/speakers/gro-vik/quotes", "/v1/speakers/gro-vikander/quotes");
    anyone()
        .get("/v1/speakers/gro-vikander/quotes")
        .then()
        .body("items.text", hasItems("The fog lifts,", "The fog falls,", "The fog stays,"))
        .body("items.speaker.id", not(hasItem("gro-vik")));
    says("Gro Vik", "The fog is back");
    anyone().get("/v1/speakers/gro-vikander").then().body("quoteCount", equalTo(4));
  }

  @Test
  default void mergesThatCrossMakeNoCircle() {
    says("Leif Ness", "The barn is red");
    says("Leif Nessheim", "The barn is old");
    merge("leif-ness", "leif-nessheim").then().statusCode(200);

    problem(merge("leif-nessheim", "leif-ness"), 409, "Conflict")
        .body("detail", containsString("leif-nessheim"));
    problem(merge("leif-nessheim", "leif-nessheim"), 422, "Invalid content");
    problem(merge("leif-nessheim", "nobody-at-all"), 422, "Invalid content")
        .body("errors.pointer", hasItem("/into"));
    problem(merge("nobody-at-all", "leif-nessheim"), 404, "Not found");
  }

  private static void redirects(String from, String to) {
    anyone()
        .config(
            RestAssuredConfig.config()
                .redirect(RedirectConfig.redirectConfig().followRedirects(false)))
        .get(from)
        .then()
        .statusCode(308)
        .header("Location", equalTo(to));
  }

  static void says(String name, String words) {
    Client.add(
        Map.of(
            "publisher",
            "Fjord Dispatch",
            "published",
            "2026-03-03",
            "body",
            "\u201c%s,\u201d %s said.".formatted(words, name)));
  }

  private static Response merge(String id, String into) {
    return editor()
        .contentType(JSON)
        .body(Map.of("into", into))
        .post("/v1/speakers/" + id + "/merge");
  }

  static Response patch(Response speaker, String patch) {
    return editor()
        .header("If-Match", speaker.header("ETag"))
        .contentType(EditingTests.PATCH)
        .body(patch)
        .patch("/v1/speakers/" + speaker.path("id"));
  }
}
