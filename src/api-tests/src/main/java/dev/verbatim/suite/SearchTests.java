package dev.verbatim.suite;

import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.problem;
import static dev.verbatim.suite.SearchCalls.article;
import static dev.verbatim.suite.SearchCalls.eventually;
import static dev.verbatim.suite.SearchCalls.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Search, timelines and trends. */
public interface SearchTests extends SearchWordTests, SearchFilterTests, TrendTests {

  @Test
  default void anArticleAndItsQuotationsAreFoundByTheirWords() {
    Response added =
        article(
            "Ormskerry Post",
            "2026-03-02",
            "Ferries stop at Ormskerry",
            "\"The quagmire will not swallow us,\" said Ingrid Halvane.");

    JsonPath found = eventually("quagmires", 2);

    String article = "items.find { it.kind == 'article' }.";
    assertThat(found.getString(article + "article.id")).isEqualTo(added.path("id"));
    assertThat(found.getString(article + "article.headline"))
        .isEqualTo("Ferries stop at Ormskerry");
    assertThat(found.getString(article + "article.body")).isNull();
    assertThat(found.getList(article + "highlights.text", String.class))
        .singleElement()
        .asString()
        .contains("The <mark>quagmire</mark> will not swallow us");
    String quote = "items.find { it.kind == 'quote' }.";
    assertThat(found.getString(quote + "quote.text"))
        .isEqualTo("The quagmire will not swallow us,");
    assertThat(found.getString(quote + "quote.speaker.id")).isEqualTo("ingrid-halvane");
    assertThat(found.getList(quote + "highlights.text", String.class))
        .containsExactly("The <mark>quagmire</mark> will not swallow us,");
    assertThat(found.getDouble(quote + "score")).isPositive();
    assertThat(found.getMap("total")).isEqualTo(Map.of("count", 2, "relation", "exact"));
    assertThat(found.getList("facets.speaker.id")).containsExactly("ingrid-halvane");
    assertThat(found.getList("facets.speaker.count")).containsExactly(2);
    assertThat(found.getList("facets.publisher.name")).containsExactly("Ormskerry Post");
    assertThat(found.getList("facets.month.month")).containsExactly("2026-03");
    assertThat(found.getList("facets.language.id")).containsExactly("en");
    assertThat(found.getList("facets.language.name")).containsExactly("English");
    assertThat(Instant.parse(found.getString("asOf"))).isBefore(Instant.now().plusSeconds(2));
  }

  @Test
  default void anUnnamedSpeakerIsFoundByItsWordsAndCountedNowhere() {
    article(
        "Ebbtide Journal",
        "2026-03-02",
        "The weir",
        "\u201cThe weir is open,\u201d a brackwater pilot said.");
    article("Ebbtide Mirror", "2026-03-02", "The pilot", "No brackwater pilot was seen.");

    JsonPath found = eventually("\"brackwater pilot\"", 3);

    assertThat(found.getList("facets.speaker")).isEmpty();
    assertThat(found.getList("speakers")).isEmpty();
    search(Map.of("q", "brackwater", "speaker", "none"))
        .then()
        .body("items.kind", containsInAnyOrder("article", "quote"))
        .body("items.quote.speaker.name", hasItem("a brackwater pilot"))
        .body("items.article.headline", hasItem("The weir"));
    anyone().get("/v1/trends?publisher=ebbtide-journal").then().body("intervals", empty());
    problem(anyone().get("/v1/speakers/a-brackwater-pilot/timeline"), 404, "Not found");
  }

  @Test
  default void pagesStayPutWhileArticlesArrive() {
    List<String> ids = new ArrayList<>();
    for (int day = 1; day <= 7; day++) {
      ids.add(
          article("Pinfold Star", "2026-04-0" + day, "Day " + day, "A zephyrine day, " + day)
              .path("id"));
    }
    eventually("zephyrine", 7);

    for (String sort : List.of("relevance", "newest", "oldest")) {
      Map<String, String> query = Map.of("q", "zephyrine", "sort", sort, "limit", "3");
      List<String> walked = new ArrayList<>();
      JsonPath page = search(query).then().statusCode(200).extract().jsonPath();
      assertThat(page.getInt("total.count")).isGreaterThanOrEqualTo(7);
      while (true) {
        walked.addAll(page.getList("items.article.id", String.class));
        String cursor = page.getString("next");
        if (cursor == null) {
          break;
        }
        String late = sort + walked.size();
        article("Pinfold Star", "2026-04-09", "Late " + late, "Zephyrine, zephyrine " + late);
        eventually("zephyrine \"Late " + late + "\"", 1);
        Map<String, String> next = new HashMap<>(query);
        next.put("cursor", cursor);
        page = search(next).then().statusCode(200).extract().jsonPath();
        assertThat(page.getMap("total")).isNull();
      }
      assertThat(walked).doesNotHaveDuplicates().containsAll(ids);
    }
  }

  @Test
  default void relevanceWeighsWhereWordsAreAndHowOldATextIs() {
    article("Corran Post", "2026-06-01", "Nothing new", "Of the brindlewick, a word at the end.");
    article("Corran Post", "2026-06-01", "The brindlewick", "Something of a brindlewick is here.");
    article("Corran Post", "2001-06-01", "The brindlewick", "Something of a brindlewick was here.");
    eventually("brindlewick", 3);

    search(Map.of("q", "brindlewick", "in", "articles"))
        .then()
        .body("items.article.published", contains("2026-06-01", "2001-06-01", "2026-06-01"))
        .body(
            "items.highlights.headline",
            contains("The <mark>brindlewick</mark>", "The <mark>brindlewick</mark>", null));
  }

  @Test
  default void speakersAreSuggestedThoughTheirNamesAreMistyped() {
    article("Typo Times", "2026-03-02", "A gale", "\"It blew,\" said Thorvald Eskildsen. It did.");
    eventually("eskildsen blew", 1);
    // The speaker follows by itself.
    Client.until(
        () -> search(Map.of("q", "Thorvald Eskildsen")).jsonPath().getList("speakers.id"),
        ids -> ids.contains("thorvald-eskildsen"));

    for (String typed : List.of("Thorvald Eskildsen", "torvald eskilsen", "eskildson")) {
      search(Map.of("q", typed))
          .then()
          .statusCode(200)
          .body("speakers.id", hasItem("thorvald-eskildsen"))
          .body(
              "speakers.find { it.id == 'thorvald-eskildsen' }.name",
              equalTo("Thorvald Eskildsen"));
    }
    search(Map.of("q", "zzyzx qqq")).then().body("speakers", empty());
  }

  @Test
  default void aSearchTellsWhatItsAnswerIsGoodFor() {
    article("Cache Post", "2026-03-02", "A flummery", "The flummery is here.");
    eventually("flummery", 1);
    search(Map.of("q", "flummery", "limit", "1"))
        .then()
        .header("Cache-Control", allOf(containsString("max-age"), containsString("public")))
        .header("Link", nullValue())
        .body("next", nullValue())
        .body("items", hasSize(1))
        .body("items[0].article.publisher.id", startsWith("cache"));
  }
}
