package dev.verbatim.suite;

import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.problem;
import static dev.verbatim.suite.Client.until;
import static dev.verbatim.suite.SearchCalls.eventually;
import static dev.verbatim.suite.SearchCalls.eventuallyQuoted;
import static dev.verbatim.suite.SearchCalls.said;
import static dev.verbatim.suite.SearchCalls.search;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What narrows a search. */
public interface SearchFilterTests {

  @Test
  default void whatIsFoundIsNarrowedByFilters() {
    editor()
        .contentType(Client.JSON)
        .body(
            Map.of(
                "headline", "Gulls over Marrick",
                "body",
                    "\"No marrowglass was lost,\" said Pelle Grist. Ada Moor said that the"
                        + " marrowglass is whole.",
                "publisher", "Marrick News",
                "published", "2026-05-04",
                "section", "Trade",
                "tags", List.of("glass"),
                "language", "en-GB"))
        .post("/v1/articles")
        .then()
        .statusCode(201);
    eventually("marrowglass", 2);

    for (String filter :
        List.of(
            "publisher=marrick-news",
            "section=trade&tag=Glass",
            "language=en",
            "language=en-GB",
            "from=2026-05-04&to=2026-05-04",
            "speaker=pelle-grist",
            "in=quotes&type=direct",
            "in=quotes&review=machine&minConfidence=0.1",
            "in=quotes&minConfidence=0.1&maxConfidence=1",
            "speaker=nobody&speaker=pelle-grist",
            "in=quotes&section=Trade&tag=glass",
            "in=articles")) {
      anyone()
          .get("/v1/search?q=marrowglass&" + filter)
          .then()
          .statusCode(200)
          .body("items.size()", greaterThan(0));
    }
    for (String filter :
        List.of(
            "publisher=nobody",
            "section=sport",
            "tag=stone",
            "language=de",
            "language=en-US",
            "from=2026-05-05",
            "to=2026-05-03",
            "speaker=nobody",
            "in=quotes&type=mixed",
            "in=quotes&review=rejected",
            "in=quotes&maxConfidence=0",
            "in=quotes&section=sport",
            "in=quotes&tag=stone",
            "in=quotes&reviewedBy=editor",
            "in=quotes&minConfidence=1")) {
      anyone()
          .get("/v1/search?q=marrowglass&" + filter)
          .then()
          .statusCode(200)
          .body("items", empty())
          .body("total.count", equalTo(0))
          .body("total.relation", equalTo("exact"))
          .body("facets.speaker", empty());
    }
  }

  @Test
  default void filtersAloneFindAllThatPasses() {
    said("Odalys Brandt", "2026-01-05", "The first of three");
    said("Odalys Brandt", "2026-01-06", "The second of three");
    said("Odalys Brandt", "2026-01-07", "The last of three");
    eventuallyQuoted("odalys-brandt", 3);

    search(Map.of("speaker", "odalys-brandt"))
        .then()
        .statusCode(200)
        .body("total.count", equalTo(6))
        .body("facets.publisher.name", contains("Said Daily"))
        .body("facets.speaker.name", contains("Odalys Brandt"))
        .body("speakers", empty())
        .body("items.score", everyItem(nullValue()));
    search(Map.of("speaker", "odalys-brandt", "in", "quotes", "sort", "oldest", "limit", "2"))
        .then()
        .body("items.quote.text", contains("The first of three,", "The second of three,"))
        .body("facets.publisher.name", contains("Said Daily"))
        .body("facets.month.month", contains("2026-01"));
    search(Map.of("speaker", "odalys-brandt", "in", "articles", "from", "2026-01-07"))
        .then()
        .body("items.article.published", contains("2026-01-07"));
    problem(
            search(Map.of("speaker", "odalys-brandt", "sort", "relevance")),
            400,
            "Invalid parameter")
        .body("errors.parameter", contains("sort"));
  }

  @Test
  default void whatAnEditorHasReviewedIsFound() {
    said("Rika Revue", "2026-01-08", "The sluice is open");
    said("Rika Revue", "2026-01-09", "The sluice is shut");
    eventuallyQuoted("rika-revue", 2);
    String open = anyone().get("/v1/quotes?speaker=rika-revue&to=2026-01-08").path("items[0].id");
    editor()
        .header("If-Match", "*")
        .contentType(EditingTests.PATCH)
        .body(Map.of("review", "confirmed"))
        .patch("/v1/quotes/" + open)
        .then()
        .statusCode(200);
    Map<String, String> reviewed =
        Map.of("speaker", "rika-revue", "in", "quotes", "reviewedBy", "editor");

    until(() -> search(reviewed).jsonPath(), found -> found.getInt("total.count") == 1);
    for (Map<String, String> words : List.of(Map.of("q", "sluice"), Map.<String, String>of())) {
      Map<String, String> query = new HashMap<>(reviewed);
      query.putAll(words);
      search(query).then().body("items.quote.text", contains("The sluice is open,"));
      query.put("reviewedBy", "nobody");
      search(query).then().body("items", empty());
    }
    anyone()
        .get("/v1/speakers/rika-revue/timeline?reviewedBy=editor")
        .then()
        .body("total", equalTo(1));
    problem(search(Map.of("q", "sluice", "reviewedBy", "editor")), 400, "Invalid parameter")
        .body("errors.parameter", contains("reviewedBy"));
  }

  @Test
  default void searchFindsTheQuotationsOfAMergedSpeaker() {
    said("Petra Voss", "2026-01-31", "One of the windmills");
    said("Petra Vossberg", "2026-01-31", "Two of the windmills");
    eventuallyQuoted("petra-voss", 1);
    eventuallyQuoted("petra-vossberg", 1);
    editor()
        .contentType(Client.JSON)
        .body(Map.of("into", "petra-vossberg"))
        .post("/v1/speakers/petra-voss/merge")
        .then()
        .statusCode(200);
    eventuallyQuoted("petra-vossberg", 2);

    until(
        () -> search(Map.of("q", "windmills", "speaker", "petra-voss", "in", "quotes")).jsonPath(),
        found -> found.getInt("total.count") == 2);
  }
}
