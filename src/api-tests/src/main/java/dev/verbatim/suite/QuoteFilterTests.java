package dev.verbatim.suite;

import static dev.verbatim.suite.Client.JSON;
import static dev.verbatim.suite.Client.add;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.problem;
import static dev.verbatim.suite.Client.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which quotations lists show, and what each says of its article. */
public interface QuoteFilterTests {

  @Test
  default void quotationsAreFoundByWhatTheirArticleIs() {
    String publisher =
        add(article(
                "Filter Herald", "2026-05-01", "The winch holds", "en-GB", "Harbour", "Winches"))
            .path("publisher.id");
    add(article("Filter Herald", "2026-05-02", "The vote is late", "en-US", "Politics", "Council"));

    for (var expected :
        Map.of(
                Map.of("section", "harbour"), List.of("The winch holds,"),
                Map.of("tag", "WINCHES"), List.of("The winch holds,"),
                Map.of("language", "en"), List.of("The vote is late,", "The winch holds,"),
                Map.of("language", "en-GB"), List.of("The winch holds,"),
                Map.of("section", "Politics", "tag", "council"), List.of("The vote is late,"),
                Map.of("section", "Politics", "tag", "winches"), List.of(),
                Map.of("maxConfidence", "0"), List.of(),
                Map.of("reviewedBy", "nobody"), List.of())
            .entrySet()) {
      for (String path : List.of("/v1/quotes", "/v1/speakers/filter-keeper/quotes")) {
        anyone()
            .queryParams(expected.getKey())
            .queryParam("publisher", publisher)
            .get(path)
            .then()
            .body("items.text", equalTo(expected.getValue()));
      }
      Response drawn =
          anyone()
              .queryParams(expected.getKey())
              .queryParam("publisher", publisher)
              .get("/v1/quotes/random");
      assertThat(drawn.statusCode()).isEqualTo(expected.getValue().isEmpty() ? 404 : 200);
      List<String> exported =
          anyone()
              .queryParams(expected.getKey())
              .queryParam("publisher", publisher)
              .get("/v1/exports/quotes")
              .asString()
              .lines()
              .toList();
      assertThat(exported).hasSameSizeAs(expected.getValue());
    }
    problem(
            anyone()
                .queryParams("minConfidence", "0.9", "maxConfidence", "0.2", "language", "??")
                .get("/v1/quotes"),
            400,
            "Invalid parameter")
        .body("errors.parameter", containsInAnyOrder("maxConfidence", "language"));
  }

  @Test
  default void aQuotationSaysFromWhichArticleItIs() {
    Response added =
        add(
            Map.of(
                "publisher", "Origin Herald",
                "published", "2026-05-01",
                "headline", "Winch holds in storm",
                "url", "https://origin.example/winch",
                "language", "en",
                "body", "“The winch holds,” said Orla Origin."));
    Map<String, ?> article =
        Map.of(
            "headline", "Winch holds in storm",
            "publisher", Map.of("id", "origin-herald", "name", "Origin Herald"),
            "published", "2026-05-01",
            "url", "https://origin.example/winch",
            "language", "en");
    String quote = anyone().get(added.header("Location") + "/quotes").path("items[0].id");

    for (String list :
        List.of(
            added.header("Location") + "/quotes",
            "/v1/quotes?publisher=origin-herald",
            "/v1/quotes?speaker=orla-origin",
            "/v1/quotes?ids=" + quote,
            "/v1/quotes?sort=confidence&publisher=origin-herald",
            "/v1/speakers/orla-origin/quotes",
            "/v1/quotes/" + quote + "/history")) {
      for (var client : List.of(anyone(), editor())) {
        client.get(list).then().body("items[0].article", equalTo(article));
      }
    }
    anyone().get("/v1/quotes/" + quote).then().body("article", equalTo(article));
    anyone()
        .get("/v1/exports/quotes?publisher=origin-herald")
        .then()
        .body(org.hamcrest.Matchers.containsString("\"headline\":\"Winch holds in storm\""));

    String tag = anyone().get("/v1/quotes/" + quote).header("ETag");
    editor()
        .header("If-Match", added.header("ETag"))
        .contentType(EditingTests.PATCH)
        .body(Map.of("headline", "Winch holds"))
        .patch(added.header("Location"))
        .then()
        .statusCode(200);
    Response after = anyone().get("/v1/quotes/" + quote);
    after.then().body("article.headline", equalTo("Winch holds"));
    assertThat(after.header("ETag")).isNotEqualTo(tag);
    editor()
        .header("If-Match", tag)
        .contentType(EditingTests.PATCH)
        .body(Map.of("review", "confirmed"))
        .patch("/v1/quotes/" + quote)
        .then()
        .statusCode(200);
  }

  @Test
  default void severalSpeakersAreOneList() {
    for (int day = 1; day <= 4; day++) {
      add(
          Map.of(
              "publisher",
              "Duet Herald",
              "published",
              "2026-06-0" + day,
              "body",
              "“Song %d is mine,” said Duet Anders.\n\n“Song %d is ours,” said Duet Bertil."
                  .formatted(day, day)));
    }
    List<String> all = anyone().get("/v1/quotes?publisher=duet-herald&limit=100").path("items.id");
    assertThat(all).hasSize(8);

    assertThat(
            walk("/v1/quotes", Map.of("speaker", List.of("duet-anders", "duet-bertil")), 3).stream()
                .flatMap(List::stream))
        .isEqualTo(all);
    anyone()
        .get("/v1/quotes?speaker=duet-anders&speaker=duet-anders&speaker=nobody")
        .then()
        .body("items.speaker.id.unique()", equalTo(List.of("duet-anders")));
    problem(anyone().get("/v1/quotes?speaker=none&speaker=x"), 400, "Invalid parameter");
    String many = String.join("&", IntStream.range(0, 21).mapToObj(i -> "speaker=s" + i).toList());
    problem(anyone().get("/v1/quotes?" + many), 400, "Invalid parameter")
        .body("errors.parameter", contains("speaker"));
  }

  @Test
  default void theIdOfAMergedSpeakerMeansTheOneItWentInto() {
    add(
        article(
            "Merge Herald", "2026-05-01", "The kelp is late", "en", "Sea", "Kelp", "Kelp Olsen"));
    add(
        article(
            "Merge Herald", "2026-05-02", "The kelp is here", "en", "Sea", "Kelp", "Kelp Orsen"));
    editor()
        .contentType(JSON)
        .body(Map.of("into", "kelp-olsen"))
        .post("/v1/speakers/kelp-orsen/merge")
        .then()
        .statusCode(200);
    List<String> both = List.of("The kelp is here,", "The kelp is late,");

    for (var client : List.of(anyone(), editor())) {
      client
          .get("/v1/quotes?speaker=kelp-orsen")
          .then()
          .body("items.text", equalTo(both))
          .body("items.speaker.id", equalTo(List.of("kelp-olsen", "kelp-olsen")));
    }
    anyone()
        .get("/v1/quotes?speaker=kelp-orsen&sort=confidence")
        .then()
        .body("items.text", containsInAnyOrder(both.toArray()));
    anyone()
        .get("/v1/quotes/random?speaker=kelp-orsen")
        .then()
        .statusCode(200)
        .body("speaker.id", equalTo("kelp-olsen"));
    anyone()
        .get("/v1/feeds/quotes.json?speaker=kelp-orsen")
        .then()
        .body("items.size()", equalTo(2));
    Stream<String> lines = anyone().get("/v1/exports/quotes?speaker=kelp-orsen").asString().lines();
    assertThat(lines).hasSize(2);
    anyone()
        .redirects()
        .follow(false)
        .get("/v1/speakers/kelp-orsen/quotes?limit=1")
        .then()
        .statusCode(308)
        .header("Location", endsWith("/v1/speakers/kelp-olsen/quotes?limit=1"));
  }

  private static Map<String, Object> article(
      String publisher, String day, String words, String language, String section, String tag) {
    return article(publisher, day, words, language, section, tag, "Filter Keeper");
  }

  private static Map<String, Object> article(
      String publisher,
      String day,
      String words,
      String language,
      String section,
      String tag,
      String speaker) {
    return Map.of(
        "publisher", publisher,
        "published", day,
        "body", "“%s,” said %s.".formatted(words, speaker),
        "language", language,
        "section", section,
        "tags", List.of(tag));
  }
}
