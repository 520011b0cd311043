package dev.verbatim.suite;

import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Names by which speakers are found, and names that editors give and take away. */
public interface SpeakerNameTests {

  @Test
  default void theBeginningsOfWordsFindASpeakerTheMostQuotedFirst() {
    SpeakerEditTests.says("Ylva Zandström", "The bell rings");
    SpeakerEditTests.says("Zandra Ytter", "The bell rang");
    SpeakerEditTests.says("Zandra Ytter", "The bell is silent");

    anyone()
        .get("/v1/speakers?q=zand")
        .then()
        .body("items.id", contains("zandra-ytter", "ylva-zandstrom"))
        .body("items.quoteCount", contains(2, 1));
    anyone()
        .get("/v1/speakers?q=ZANDSTRÖM ylv")
        .then()
        .body("items.id", contains("ylva-zandstrom"));
    assertThat(Client.walk("/v1/speakers", Map.of("q", "zand"), 1))
        .containsExactly(List.of("zandra-ytter"), List.of("ylva-zandstrom"));
    anyone().get("/v1/speakers?q=zand&kind=organization").then().body("items", empty());
    problem(anyone().get("/v1/speakers?q=!!!"), 400, "Invalid parameter")
        .body("errors.parameter", contains("q"));
    problem(anyone().get("/v1/speakers?sameAs=wikidata"), 400, "Invalid parameter")
        .body("errors.parameter", contains("sameAs"));
  }

  @Test
  default void anAliasThatWasGivenCanBeTakenAwayAgain() {
    SpeakerEditTests.says("Dora Wynn", "The well is dry");
    // Words that DynamoDB reserves are names as others are.
    for (String aliases :
        List.of("[\"Into\",\"Name Key\",\"Zed Date\"]", "[\"Zed Date\"]", "[\"Values\"]", "[]")) {
      SpeakerEditTests.patch(
              anyone().get("/v1/speakers/dora-wynn"), "{\"aliases\":" + aliases + "}")
          .then()
          .statusCode(200);
      assertThat(editor().get("/v1/speakers/dora-wynn").jsonPath().getList("aliases"))
          .hasSize(aliases.equals("[]") ? 0 : aliases.split(",").length);
    }
    anyone().get("/v1/speakers?q=zed").then().body("items.id", not(hasItem("dora-wynn")));
    anyone().get("/v1/speakers/into").then().statusCode(404);
  }

  @Test
  default void fiftyAliasesGiveWayToFiftyOthersAtOnce() {
    SpeakerEditTests.says("Kalle Storm", "The mast is down");
    for (String of : List.of("First", "Second")) {
      SpeakerEditTests.patch(anyone().get("/v1/speakers/kalle-storm"), aliases(of, 50))
          .then()
          .statusCode(200)
          .body("aliases", hasSize(50));
    }
    anyone().get("/v1/speakers?q=second31").then().body("items.id", contains("kalle-storm"));
    anyone().get("/v1/speakers?q=first31").then().body("items", empty());
    problem(
            SpeakerEditTests.patch(anyone().get("/v1/speakers/kalle-storm"), aliases("Third", 51)),
            422,
            "Invalid content")
        .body("errors.pointer", contains("/aliases"))
        .body("errors.detail", contains("must be at most 50"));
  }

  private static String aliases(String of, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"Kalle %s%d\"".formatted(of, i))
        .collect(Collectors.joining(",", "{\"aliases\":[", "]}"));
  }

  @Test
  default void namesOfEditorsAreOnOneLineAndWithoutHiddenMarks() {
    SpeakerEditTests.says("Runar Bekk", "The tide is late");

    SpeakerEditTests.patch(
            anyone().get("/v1/speakers/runar-bekk"),
            "{\"name\":\" Runar\\u202e \\n Bekkestad\\u2069\",\"aliases\":[\"\\u200eR.  Bekk\"]}")
        .then()
        .statusCode(200)
        .body("name", equalTo("Runar Bekkestad"))
        .body("aliases", contains("R. Bekk", "Runar Bekk"));
    problem(
            SpeakerEditTests.patch(
                anyone().get("/v1/speakers/runar-bekk"),
                "{\"name\":\"\\u202e\",\"aliases\":[\"!!!\",\"\"],\"sameAs\":[\"x\"]}"),
            422,
            "Invalid content")
        .body("errors.pointer", hasItems("/name", "/aliases/0", "/aliases/1", "/sameAs/0"));
    String id = anyone().get("/v1/speakers/runar-bekk/quotes").path("items[0].id");
    problem(
            editor()
                .header("If-Match", "*")
                .contentType(EditingTests.PATCH)
                .body("{\"speaker\":{\"name\":\"...\"}}")
                .patch("/v1/quotes/" + id),
            422,
            "Invalid content")
        .body("errors.pointer", contains("/speaker/name"));
  }

  @Test
  default void aSpeakerWhoseLastQuotationWasRejectedHasNoDays() {
    SpeakerEditTests.says("Oda Lind", "The door is shut");
    String id = anyone().get("/v1/speakers/oda-lind/quotes").path("items[0].id");
    editor().header("If-Match", "*").delete("/v1/quotes/" + id).then().statusCode(204);

    anyone()
        .get("/v1/speakers?q=oda lind")
        .then()
        .body("items[0].quoteCount", equalTo(0))
        .body("items[0].firstQuoted", nullValue())
        .body("items[0].lastQuoted", nullValue());
  }
}
