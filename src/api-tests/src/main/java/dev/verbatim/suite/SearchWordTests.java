package dev.verbatim.suite;

import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.problem;
import static dev.verbatim.suite.SearchCalls.article;
import static dev.verbatim.suite.SearchCalls.eventually;
import static dev.verbatim.suite.SearchCalls.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the words of a search are read, and what is marked of them. */
public interface SearchWordTests {

  @Test
  default void wordsPhrasesAlternativesAndExclusionsAreTold() {
    article("Tarn Echo", "2026-03-02", "The red wyvern", "A wyvern of red clay stands here.");
    article("Tarn Echo", "2026-03-03", "The blue wyvern", "A wyvern of clay, painted blue.");
    eventually("wyvern", 2);

    Map<String, List<String>> expected =
        Map.of(
            "wyvern", List.of("The blue wyvern", "The red wyvern"),
            "wyvern clay", List.of("The blue wyvern", "The red wyvern"),
            "wyvern -blue", List.of("The red wyvern"),
            "\"red clay\"", List.of("The red wyvern"),
            "\"clay red\"", List.of(),
            "wyvern -\"red clay\"", List.of("The blue wyvern"),
            "\"red clay\" or \"painted blue\"", List.of("The blue wyvern", "The red wyvern"),
            "wyvern painted or red", List.of("The blue wyvern", "The red wyvern"),
            "WYVERNS painting", List.of("The blue wyvern"),
            "wývérn \"painted blue", List.of("The blue wyvern"));
    expected.forEach(
        (words, headlines) ->
            search(Map.of("q", words, "publisher", "tarn-echo", "sort", "newest"))
                .then()
                .statusCode(200)
                .body("items.article.headline", equalTo(headlines)));
  }

  @Test
  default void aPhraseIsFoundWordForWord() {
    String[] bodies = {
      "\u201cWe are still here,\u201d said Ingrid Halvane of the lantern-yard.",
      "At the lantern-yard they are still; here we are, said Ingrid Halvane.",
      "\u201cIt was my finest hour,\u201d said Tomas Reuvel at the lantern yard.",
      "The lantern yard isn\u2019t open, and it is not my hour. They will n\u00f4t ask for 1,000.",
      "We will not open the gate, said a lantern yard guard, and we all still will be here."
    };
    for (int i = 0; i < bodies.length; i++) {
      article("Lantern Post", "2026-05-0" + (i + 1), "Yard " + (i + 1), bodies[i]);
    }
    eventually("\"lantern yard\"", 5);

    Map<String, List<String>> expected = new HashMap<>();
    expected.put("\"we are still here\"", List.of("Yard 1"));
    expected.put("\u201cWe Are Still Here\u201d", List.of("Yard 1"));
    expected.put("\"still here we are\"", List.of("Yard 2"));
    expected.put("\"it was my\"", List.of("Yard 3"));
    expected.put("\"we will not open\"", List.of("Yard 5"));
    expected.put("\"will not\"", List.of("Yard 4", "Yard 5"));
    expected.put("\"lantern-yard isn't open\"", List.of("Yard 4"));
    expected.put("\"for 1.000\"", List.of("Yard 4"));
    expected.put(
        "\"the\" -\"lantern yard guard\" -\"it is\"", List.of("Yard 1", "Yard 2", "Yard 3"));
    expected.put("\"still here\" or \"my finest\"", List.of("Yard 1", "Yard 2", "Yard 3"));
    expected.put("\"still here\" \"lantern yard\" -\"we are still\"", List.of("Yard 2"));
    expected.put("\"are here still\"", List.of());
    expected.put("\"lantern yards\"", List.of());
    expected.forEach(
        (words, headlines) ->
            search(
                    Map.of(
                        "q",
                        words,
                        "publisher",
                        "lantern-post",
                        "in",
                        "articles",
                        "sort",
                        "oldest"))
                .then()
                .statusCode(200)
                .body("items.article.headline", equalTo(headlines)));
    search(Map.of("q", "\"it was my\"", "publisher", "lantern-post", "in", "quotes"))
        .then()
        .body("items.highlights.text[0][0]", equalTo("<mark>It was my</mark> finest hour,"));
  }

  @Test
  default void whatWasFoundIsMarkedWhereverItIs() {
    editor()
        .contentType(Client.JSON)
        .body(
            Map.of(
                "body", "\u201cThe gatehouse is shut,\u201d said Quillon Marsh. It was late.",
                "publisher", "Quill Post",
                "language", "en"))
        .post("/v1/articles")
        .then()
        .statusCode(201);
    eventually("quillon", 2);

    search(Map.of("q", "quillon", "in", "quotes"))
        .then()
        .body("items.highlights.speaker", contains("<mark>Quillon</mark> Marsh"))
        .body("items.highlights.text[0]", contains("The gatehouse is shut,"));
    search(Map.of("q", "\"quillon marsh\"", "in", "quotes"))
        .then()
        .body("items.highlights.speaker", contains("<mark>Quillon Marsh</mark>"));
    search(Map.of("publisher", "quill-post", "in", "articles"))
        .then()
        .body("items.highlights.headline[0]", nullValue())
        .body(
            "items.highlights.text[0]",
            contains("\u201cThe gatehouse is shut,\u201d said Quillon Marsh. It was late."));
  }

  @Test
  default void whatIsMarkedMayBePutIntoAPage() {
    article(
        "Script Daily",
        "2026-03-02",
        "Tags & <sic>alert('mirklewort')</sic>",
        "A \"mirklewort\" & <sic onload=\"x\">mirklewort</sic> \ue000here\ue001.");
    eventually("mirklewort", 1);

    JsonPath found = search(Map.of("q", "mirklewort")).jsonPath();

    List<String> marked = new ArrayList<>(found.getList("items[0].highlights.text", String.class));
    marked.add(found.getString("items[0].highlights.headline"));
    assertThat(marked)
        .allSatisfy(
            html -> {
              assertThat(html).contains("<mark>mirklewort</mark>");
              assertThat(html.replace("<mark>", "").replace("</mark>", ""))
                  .doesNotContain("<", ">", "\"", "'");
            });
  }

  @Test
  default void emptyHostileAndLongQuestionsAreAnsweredPlainly() {
    for (String nothing :
        List.of(
            "the",
            "of and the",
            "\"\"",
            "!!!",
            "&",
            "' or 1=1 --",
            "%",
            "\\",
            "');drop table article;--",
            "a:*",
            "<->",
            "{x}",
            "$1",
            ":query0",
            "?",
            "\ue000",
            "or",
            "or or or or",
            "\"",
            "\"the",
            "\u201cof the\u201d \u201d",
            "tide " + "-x ".repeat(40),
            "tide or ".repeat(40),
            "\"a\" or ".repeat(40) + "b",
            "((((((((((tide))))))))))",
            "tide & | ! <-> :* ( ) \\ '",
            "x".repeat(900),
            "\"" + "the ".repeat(240) + "\"")) {
      search(Map.of("q", nothing)).then().statusCode(200).body("items", notNullValue());
    }
    for (Map<String, String> wrong :
        List.of(
            Map.of("q", " "),
            Map.of("q", "-only -exclusions"),
            Map.of("q", "-".repeat(33) + "tide"),
            Map.of("q", "tide or -storm"),
            Map.of("q", "a ".repeat(61)),
            Map.of("q", "x".repeat(1001)),
            Map.of("q", "a\nb"),
            Map.of("q", "a\u0000b"))) {
      problem(search(wrong), 400, "Invalid parameter").body("errors.parameter", contains("q"));
    }
    search(Map.of("q", "y".repeat(10_000))).then().statusCode(414);
    problem(anyone().get("/v1/search"), 400, "Invalid parameter")
        .body("errors.parameter", contains("q"))
        .body("errors.detail", contains(containsString("unless a filter")));
    search(Map.of("speaker", "a\u0000b")).then().statusCode(400);
    problem(anyone().get("/v1/search?speaker=none&speaker=ada-kell"), 400, "Invalid parameter")
        .body("errors.parameter", contains("speaker"));
    problem(
            search(Map.of("q", "x", "type", "direct", "minConfidence", "0.5")),
            400,
            "Invalid parameter")
        .body("errors.parameter", contains("type", "minConfidence"))
        .body("errors.detail", everyItem(containsString("in=quotes")));
    for (String hostile : List.of("' or ''='", "x');select pg_sleep(9)--", "%", "_")) {
      search(Map.of("q", "mirklewort", "speaker", hostile, "publisher", hostile, "tag", hostile))
          .then()
          .statusCode(200)
          .body("items", empty());
    }
    problem(search(Map.of("q", "x", "cursor", "forged")), 400, "Invalid parameter");
  }
}
