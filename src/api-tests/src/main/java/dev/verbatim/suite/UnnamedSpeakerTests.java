package dev.verbatim.suite;

import static dev.verbatim.suite.Client.JSON;
import static dev.verbatim.suite.Client.TEXT;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Speakers whom an article describes and does not name, and pronouns that nothing explains. */
public interface UnnamedSpeakerTests {

  String NAMED = "\u201cThe pier is shut,\u201d Nils Akerlund said.";
  String UNNAMED = "\u201cThe bridge will hold,\u201d a harbour crier said.";
  String UNRESOLVED = "\u201cThe boats are late,\u201d he said.";

  @Test
  default void anExtractionTellsNamedUnnamedAndUnresolvedSpeakersApart() {
    Response named = extraction(NAMED);
    Response unnamed = extraction(UNNAMED);
    Response unresolved = extraction(UNRESOLVED);

    named
        .then()
        .body("quotes[0].mention.exact", equalTo("Nils Akerlund"))
        .body(
            "quotes[0].speaker",
            equalTo(Map.of("id", "nils-akerlund", "name", "Nils Akerlund", "kind", "person")))
        .body("speakers.id", contains("nils-akerlund"));
    unnamed
        .then()
        .body("quotes[0].mention.exact", equalTo("a harbour crier"))
        .body("quotes[0].speaker", equalTo(Map.of("name", "a harbour crier")))
        .body("speakers", empty());
    unresolved
        .then()
        .body("quotes[0].mention.exact", equalTo("he"))
        .body("quotes[0]", hasKey("speaker"))
        .body("quotes[0].speaker", nullValue())
        .body("speakers", empty());
  }

  @Test
  default void anUnnamedSpeakerIsOfItsArticleOnly() {
    Response one = article("Quayside Courier", UNNAMED + "\n\n" + NAMED);
    Response other = article("Quayside Courier", UNNAMED + "\n\nSnow fell.");
    Response pronoun = article("Quayside Courier", UNRESOLVED);

    anyone()
        .get("/v1/articles/" + id(one) + "/quotes")
        .then()
        .body("items[0].mention.start", equalTo(24))
        .body("items[0].speaker", equalTo(Map.of("name", "a harbour crier")))
        .body("items[1].speaker.kind", equalTo("person"));
    for (String id : List.of("harbour-crier", "a-harbour-crier", "he", "none", "null")) {
      problem(anyone().get("/v1/speakers/" + id), 404, "Not found");
      problem(anyone().get("/v1/speakers/" + id + "/quotes"), 404, "Not found");
    }
    for (String prefix : List.of("a harbour", "harbour crier")) {
      anyone().queryParam("prefix", prefix).get("/v1/speakers").then().body("items", empty());
    }
    List<String> nobodys =
        List.of(quoteIds(one).get(0), quoteIds(other).get(0), quoteIds(pronoun).get(0));
    anyone()
        .get("/v1/quotes?speaker=none&publisher=quayside-courier")
        .then()
        .body("items.id", containsInAnyOrder(nobodys.toArray()));
    anyone()
        .get("/v1/quotes/random?speaker=none&publisher=quayside-courier")
        .then()
        .body("id", in(nobodys));
    assertThat(
            anyone()
                .get("/v1/exports/quotes?speaker=none&publisher=quayside-courier")
                .asString()
                .lines()
                .map(line -> Client.paths(line).getString("id")))
        .containsExactlyInAnyOrderElementsOf(nobodys);
    anyone().get("/v1/quotes?speaker=a-harbour-crier").then().body("items", empty());
  }

  @Test
  default void feedsAndLinkedDataNameAnUnnamedSpeakerWithoutAnIdentifier() {
    Response article = article("Breakwater Post", UNNAMED);
    Response nobody = article("Breakwater Echo", UNRESOLVED);

    JsonPath feed = feed("breakwater-post");
    assertThat(feed.getList("items.title"))
        .containsExactly("a harbour crier: \u201cThe bridge will hold,\u201d");
    assertThat(feed.getList("items[0].authors.name")).containsExactly("a harbour crier");
    assertThat(feed("breakwater-echo").getList("items.title"))
        .containsExactly("\u201cThe boats are late,\u201d");
    linked(article)
        .then()
        .body("creditText", equalTo("a harbour crier"))
        .body("", not(hasKey("spokenByCharacter")));
    linked(nobody)
        .then()
        .body("", not(hasKey("creditText")))
        .body("", not(hasKey("spokenByCharacter")));
  }

  @Test
  default void anUnnamedSpeakerStaysSoUntilAnEditorSaysWhoItIs() {
    String quote = quoteIds(article("Mole End News", UNNAMED)).get(0);

    review(quote, "{\"review\":\"confirmed\",\"speaker\":{\"name\":\"a harbour crier\"}}")
        .then()
        .statusCode(200)
        .body("review", equalTo("confirmed"))
        .body("speaker", equalTo(Map.of("name", "a harbour crier")));
    review(quote, "{\"speaker\":{\"name\":\"Orla Vennice\"}}")
        .then()
        .statusCode(200)
        .body(
            "speaker",
            equalTo(Map.of("id", "orla-vennice", "name", "Orla Vennice", "kind", "unknown")))
        .body("mention.exact", equalTo("a harbour crier"));
    anyone().get("/v1/speakers/orla-vennice").then().body("quoteCount", equalTo(1));
    review(quote, "{\"speaker\":null}")
        .then()
        .statusCode(200)
        .body("speaker", nullValue())
        .body("mention.exact", equalTo("a harbour crier"));
    problem(anyone().get("/v1/speakers/orla-vennice"), 404, "Not found");
    problem(review(quote, "{\"mention\":null}"), 422, "Invalid content")
        .body("errors.pointer", contains("/mention"));
  }

  @Test
  default void aMergeOfSpeakersMakesNoDescriptionAnAlias() {
    List<String> quotes = new ArrayList<>(quoteIds(article("Mole End Mail", UNNAMED)));
    quotes.addAll(quoteIds(article("Mole End Star", UNNAMED)));
    review(quotes.get(0), "{\"speaker\":{\"name\":\"Ylva Osterhal\"}}").then().statusCode(200);
    review(quotes.get(1), "{\"speaker\":{\"name\":\"Ylva Osterhalson\"}}").then().statusCode(200);

    editor()
        .contentType(JSON)
        .body(Map.of("into", "ylva-osterhalson"))
        .post("/v1/speakers/ylva-osterhal/merge")
        .then()
        .statusCode(200)
        .body("aliases", contains("Ylva Osterhal"));

    anyone()
        .get("/v1/speakers/ylva-osterhalson/quotes")
        .then()
        .body("items.mention.exact", contains("a harbour crier", "a harbour crier"))
        .body("items.speaker.name", contains("Ylva Osterhalson", "Ylva Osterhalson"));
  }

  private static Response extraction(String text) {
    return anyone()
        .contentType(TEXT)
        .body(text)
        .post("/v1/extractions")
        .then()
        .statusCode(200)
        .extract()
        .response();
  }

  private static Response article(String publisher, String body) {
    return Client.add(Map.of("publisher", publisher, "published", "2026-03-03", "body", body));
  }

  private static List<String> quoteIds(Response article) {
    return anyone().get("/v1/articles/" + id(article) + "/quotes").path("items.id");
  }

  private static Response review(String quote, String patch) {
    return editor()
        .header("If-Match", anyone().get("/v1/quotes/" + quote).header("ETag"))
        .contentType(EditingTests.PATCH)
        .body(patch)
        .patch("/v1/quotes/" + quote);
  }

  private static JsonPath feed(String publisher) {
    Response feed = anyone().get("/v1/feeds/quotes.json?speaker=none&publisher=" + publisher);
    return Client.paths(new String(feed.asByteArray(), StandardCharsets.UTF_8));
  }

  private static Response linked(Response article) {
    return anyone()
        .accept(LinkedDataTests.JSON_LD)
        .get("/v1/quotes/" + quoteIds(article).get(0))
        .then()
        .statusCode(200)
        .extract()
        .response();
  }

  private static String id(Response article) {
    return article.path("id");
  }
}
