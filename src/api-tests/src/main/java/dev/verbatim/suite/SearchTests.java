package dev.verbatim.suite;

import static dev.verbatim.suite.Client.add;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.problem;
import static dev.verbatim.suite.Client.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
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
public interface SearchTests {

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
    assertThat(found.getDouble("freshness.lagSeconds")).isNotNegative();
    assertThat(Instant.parse(found.getString("freshness.changesUntil")))
        .isBefore(Instant.now().plusSeconds(2));
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
  default void pagesStayPutWhileArticlesArrive() {
    List<String> ids = new ArrayList<>();
    for (int day = 1; day <= 7; day++) {
      ids.add(
          article("Pinfold Star", "2026-04-0" + day, "Day " + day, "A zephyrine day, " + day)
              .path("id"));
    }
    eventually("zephyrine", 7);

    for (String sort : List.of("relevance", "newest")) {
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
            "\ue000")) {
      search(Map.of("q", nothing)).then().statusCode(200).body("items", notNullValue());
    }
    for (Map<String, String> wrong :
        List.of(
            Map.of("q", " "),
            Map.of("q", "-only -exclusions"),
            Map.of("q", "x".repeat(301)),
            Map.of("q", "a\u0000b"))) {
      problem(search(wrong), 400, "Invalid parameter").body("errors.parameter", contains("q"));
    }
    problem(anyone().get("/v1/search"), 400, "Invalid parameter")
        .body("errors.parameter", contains("q"));
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

  @Test
  default void aTimelineCountsHowOftenSomebodyWasQuoted() {
    said("Vesper Lindqvist", "2026-01-31", "We begin today");
    said("Vesper Lindqvist", "2026-02-02", "We go on today");
    said("Vesper Lindqvist", "2026-04-30", "We end today");
    eventuallyQuoted("vesper-lindqvist", 3);

    String path = "/v1/speakers/vesper-lindqvist/timeline";
    anyone()
        .get(path)
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("max-age"))
        .body("speaker.id", equalTo("vesper-lindqvist"))
        .body("speaker.name", equalTo("Vesper Lindqvist"))
        .body("interval", equalTo("month"))
        .body("total", equalTo(3))
        .body("intervals.start", contains("2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"))
        .body("intervals.count", contains(1, 1, 0, 1));
    anyone()
        .get(path + "?interval=week&to=2026-02-28")
        .then()
        .body("intervals.start", contains("2026-01-26", "2026-02-02"))
        .body("total", equalTo(2));
    anyone()
        .get(path + "?interval=day&from=2026-04-30")
        .then()
        .body("intervals.count", contains(1));
    anyone().get(path + "?publisher=nobody").then().body("intervals", empty());
    problem(anyone().get("/v1/speakers/nobody-at-all/timeline"), 404, "Not found");
    problem(
            anyone().get(path + "?interval=day&from=2020-01-01&to=2026-01-01"),
            400,
            "Invalid parameter")
        .body("errors.parameter", contains("from"));
  }

  @Test
  default void aMergedSpeakersTimelineIsElsewhere() {
    said("Osric Pellew", "2026-01-31", "One of two");
    said("Oswin Pellew", "2026-01-31", "Two of two");
    eventuallyQuoted("osric-pellew", 1);
    editor()
        .contentType(Client.JSON)
        .body(Map.of("into", "oswin-pellew"))
        .post("/v1/speakers/osric-pellew/merge")
        .then()
        .statusCode(200);

    eventuallyQuoted("oswin-pellew", 2);

    anyone()
        .redirects()
        .follow(false)
        .get("/v1/speakers/osric-pellew/timeline?interval=day")
        .then()
        .statusCode(308)
        .header("Location", containsString("/v1/speakers/oswin-pellew/timeline?interval=day"));
  }

  @Test
  default void trendsTellWhoIsQuotedMost() {
    said("Ulla Trendholm", "2026-02-03", "One thing today");
    said("Ulla Trendholm", "2026-02-04", "Another thing today");
    said("Mats Trendholm", "2026-02-05", "A third thing today");
    said("Mats Trendholm", "2026-02-11", "A fourth thing today");
    eventuallyQuoted("mats-trendholm", 2);
    eventuallyQuoted("ulla-trendholm", 2);

    anyone()
        .get("/v1/trends?publisher=said-daily&from=2026-02-02&to=2026-02-15&limit=1")
        .then()
        .statusCode(200)
        .body("interval", equalTo("week"))
        .body("intervals.start", contains("2026-02-09", "2026-02-02"))
        .body(
            "intervals.speakers.id", contains(List.of("mats-trendholm"), List.of("ulla-trendholm")))
        .body("intervals[1].speakers[0].count", equalTo(2))
        .body("intervals[1].speakers[0].name", equalTo("Ulla Trendholm"));
    anyone().get("/v1/trends?interval=month").then().body("intervals", not(empty()));
    anyone().get("/v1/trends?publisher=nobody").then().body("intervals", empty());
    problem(anyone().get("/v1/trends?limit=51&interval=year"), 400, "Invalid parameter")
        .body("errors.parameter.sort()", contains("interval", "limit"));
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

  private static Response article(String publisher, String day, String headline, String body) {
    return add(
        Map.of(
            "headline", headline,
            "body", body,
            "publisher", publisher,
            "published", day,
            "language", "en"));
  }

  private static void said(String speaker, String day, String words) {
    article("Said Daily", day, words + " " + day, "\"" + words + ",\" said " + speaker + ".");
  }

  private static Response search(Map<String, String> query) {
    return anyone().queryParams(query).get("/v1/search");
  }

  /** The answer once so many are found: search is a moment behind. */
  private static JsonPath eventually(String words, int count) {
    return until(
        () -> search(Map.of("q", words)).then().statusCode(200).extract().jsonPath(),
        found -> found.getInt("total.count") >= count);
  }

  private static void eventuallyQuoted(String speaker, int count) {
    until(
        () -> anyone().get("/v1/speakers/" + speaker + "/timeline").jsonPath(),
        timeline -> timeline.get("total") != null && timeline.getInt("total") >= count);
  }
}
