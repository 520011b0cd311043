package dev.verbatim.suite;

import static dev.verbatim.suite.Client.JSON;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several speakers of one name. */
public interface NamesakeTests {

  @Test
  default void aNamesakeIsASpeakerOfItsOwn() {
    says("Pauli Rask", "The ice is thin");

    Response added = post(Map.of("name", "Pauli Rask", "description", "a goalkeeper"));
    added
        .then()
        .statusCode(201)
        .header("Location", endsWith("/v1/speakers/pauli-rask-2"))
        .header("ETag", notNullValue())
        .body("name", equalTo("Pauli Rask"))
        .body("kind", equalTo("unknown"))
        .body("quoteCount", equalTo(0))
        .body("firstQuoted", nullValue());
    post(Map.of("name", "Pauli  Rask", "kind", "person"))
        .then()
        .statusCode(201)
        .body("id", equalTo("pauli-rask-3"))
        .body("name", equalTo("Pauli Rask"));

    anyone()
        .get("/v1/speakers?q=rask")
        .then()
        .body("items.id", contains("pauli-rask", "pauli-rask-2", "pauli-rask-3"));
    says("Pauli Rask", "The ice is thick");
    anyone().get("/v1/speakers/pauli-rask").then().body("quoteCount", equalTo(2));
  }

  @Test
  default void aNameThatIsFreeGivesItsOwnId() {
    post(Map.of("name", "Sanna Oksman", "sameAs", List.of("https://oksman.example/")))
        .then()
        .statusCode(201)
        .body("id", equalTo("sanna-oksman"))
        .body("sameAs", contains("https://oksman.example/"));
    anyone()
        .queryParam("sameAs", "https://oksman.example/")
        .get("/v1/speakers")
        .then()
        .body("items.id", contains("sanna-oksman"));
  }

  @Test
  default void aRequestThatIsRepeatedUnderItsKeyAddsOneSpeaker() {
    Map<String, String> speaker = Map.of("name", "Iiro Lammi");
    for (int i = 0; i < 2; i++) {
      editor()
          .header("Idempotency-Key", "namesake-iiro-lammi")
          .contentType(JSON)
          .body(speaker)
          .post("/v1/speakers")
          .then()
          .statusCode(201)
          .body("id", equalTo("iiro-lammi"));
    }
    anyone().get("/v1/speakers?q=lammi").then().body("items.id", contains("iiro-lammi"));
  }

  @Test
  default void everyInvalidFieldOfANewSpeakerHasItsOwnError() {
    problem(
            post(
                Map.of(
                    "name",
                    "!!!",
                    "kind",
                    "robot",
                    "description",
                    "x".repeat(501),
                    "sameAs",
                    List.of("wikidata"))),
            422,
            "Invalid content")
        .body("errors.pointer", hasItems("/name", "/kind", "/description", "/sameAs/0"));
    problem(post(Map.of("name", "\u202e\u2066")), 422, "Invalid content")
        .body("errors.pointer", contains("/name"));
    problem(
        anyone().contentType(JSON).body(Map.of("name", "Iiro Lammi")).post("/v1/speakers"),
        401,
        "Unauthorized");
  }

  @Test
  default void anEditorMovesAQuotationToANamesake() {
    String article = says("Terje Moen", "The net is torn");
    String id = anyone().get(article + "/quotes").path("items[0].id");
    post(Map.of("name", "Terje Moen", "kind", "person")).then().statusCode(201);

    review(id, "{\"speaker\":{\"id\":\"terje-moen-2\"}}")
        .then()
        .statusCode(200)
        .body("speaker.id", equalTo("terje-moen-2"))
        .body("review", equalTo("corrected"));
    problem(review(id, "{\"speaker\":{\"id\":\"terje-moen-9\"}}"), 422, "Invalid content")
        .body("errors.pointer", contains("/speaker/id"));

    anyone().get("/v1/speakers/terje-moen-2").then().body("quoteCount", equalTo(1));
    problem(anyone().get("/v1/speakers/terje-moen"), 404, "Not found");
    anyone().get("/v1/speakers/terje-moen-2/quotes").then().body("items.id", contains(id));
  }

  @Test
  default void theDescriptionInATextTellsNamesakesApart() {
    String plain = says("Marit Dahlgren", "The road is closed");
    String described = body("“The team is tired,” said the handball coach Marit Dahlgren.");
    String id = anyone().get(described + "/quotes").path("items[0].id");
    anyone().get("/v1/quotes/" + id).then().body("speaker.id", equalTo("marit-dahlgren"));

    post(Map.of("name", "Marit Dahlgren", "description", "handball coach of the Osterby club"))
        .then()
        .statusCode(201)
        .body("id", equalTo("marit-dahlgren-2"));

    anyone().get("/v1/quotes/" + id).then().body("speaker.id", equalTo("marit-dahlgren-2"));
    anyone()
        .get(described + "/quotes")
        .then()
        .body("items.speaker.id", contains("marit-dahlgren-2"));
    anyone().get(plain + "/quotes").then().body("items.speaker.id", contains("marit-dahlgren"));
    anyone().get("/v1/speakers/marit-dahlgren-2").then().body("quoteCount", equalTo(1));
    String later = body("“We train on Monday,” said Marit Dahlgren, a handball coach.");
    anyone().get(later + "/quotes").then().body("items.speaker.id", contains("marit-dahlgren-2"));

    // An editor knows better than a description.
    review(id, "{\"speaker\":{\"id\":\"marit-dahlgren\"}}").then().statusCode(200);
    anyone().get("/v1/quotes/" + id).then().body("speaker.id", equalTo("marit-dahlgren"));
    anyone().get("/v1/speakers/marit-dahlgren/quotes").then().body("items.id", hasItems(id));
  }

  @Test
  default void similarSpeakersComeWithReasons() {
    says("Hedda Stormark", "The pier is long");
    says("H. Stormark", "The pier is short");
    says("Odd Stormark", "There is no pier");
    post(Map.of("name", "Hedda Stormark")).then().statusCode(201);

    anyone()
        .get("/v1/speakers/hedda-stormark/similar")
        .then()
        .statusCode(200)
        .body("items.speaker.id", contains("hedda-stormark-2", "h-stormark"))
        .body("items[0].reasons.code", contains("same-name"))
        .body("items[1].reasons.code", contains("initials"))
        .body("items[1].reasons.detail[0]", not(nullValue()));
    problem(anyone().get("/v1/speakers/nobody-at-all/similar"), 404, "Not found");
  }

  private static String says(String name, String words) {
    return body("\u201c%s,\u201d %s said.".formatted(words, name));
  }

  /** Where an article of that text is. */
  private static String body(String text) {
    String location =
        Client.add(Map.of("publisher", "Fjord Dispatch", "published", "2026-03-03", "body", text))
            .header("Location");
    assertThat(location).isNotNull();
    return location;
  }

  private static Response post(Map<String, ?> speaker) {
    return editor().contentType(JSON).body(speaker).post("/v1/speakers");
  }

  private static Response review(String id, String patch) {
    return editor()
        .header("If-Match", "*")
        .contentType(EditingTests.PATCH)
        .body(patch)
        .patch("/v1/quotes/" + id);
  }
}
