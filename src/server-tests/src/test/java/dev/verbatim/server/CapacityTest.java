package dev.verbatim.server;

import static dev.verbatim.suite.Client.add;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.suite.Client;
import dev.verbatim.suite.LocalApp;
import dev.verbatim.testing.SizedTexts;
import dev.verbatim.testing.StatedCosts;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What requests without a token read, and what an idempotency key writes, in DynamoDB's units: not
 * more than DESIGN.md states. What other writes cost is tested with the store. It has a store of
 * its own, so that what is drawn at random is no article of another test.
 */
@QuarkusTest
@WithTestResource(value = LocalApp.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class CapacityTest {

  /** What surnames of speakers begin with who are found by them. */
  private static final List<String> STEMS = List.of("Torvost", "Torvest", "Tornord");

  private static final String KEY = "Idempotency-Key";

  /** A page and one item more, so that there is a next page. */
  private static final int ARTICLES = 24;

  private final Map<String, double[]> measured = new LinkedHashMap<>();
  private final Map<Integer, Map<String, ?>> keyed = new HashMap<>();
  private final SizedTexts texts = new SizedTexts();

  @Test
  void requestsCostWhatDesignSays() throws IOException {
    for (int size = 0; size < SizedTexts.LENGTHS.size(); size++) {
      measure(size);
    }
    Map<String, double[]> stated = StatedCosts.of("GET [^`]+|Idempotency-Key");
    System.out.println(table(stated));

    assertThat(measured.keySet()).containsExactlyInAnyOrderElementsOf(stated.keySet());
    for (var request : stated.entrySet()) {
      for (int i = 0; i < SizedTexts.LENGTHS.size(); i++) {
        assertThat(measured.get(request.getKey())[i])
            .as("%s with bodies of %d bytes", request.getKey(), SizedTexts.LENGTHS.get(i))
            .isLessThanOrEqualTo(request.getValue()[i]);
      }
    }
  }

  private void measure(int size) {
    anyone().get("/v1/quotes?limit=1").then().statusCode(200);
    Instant since = Instant.now();
    Response last = null;
    for (int i = 0; i < ARTICLES; i++) {
      last = add(article(size, i));
    }
    String article = last.header("Location");
    String quote = anyone().get(article + "/quotes").path("items[0].id");
    String speaker =
        "/v1/speakers/" + SizedTexts.SPEAKERS.get(size).toLowerCase(Locale.ROOT).replace(' ', '-');
    RequestSpecification known = anyone().header("If-None-Match", last.header("ETag"));

    read("GET /v1/articles?updatedSince=", size, anyone(), "/v1/articles?updatedSince=" + since);
    read("GET /v1/quotes?updatedSince=", size, anyone(), "/v1/quotes?updatedSince=" + since);
    read(
        "GET /v1/exports/articles?updatedSince=&limit=20",
        size,
        anyone(),
        "/v1/exports/articles?limit=20&updatedSince=" + since);
    read(
        "GET /v1/exports/quotes?updatedSince=&limit=20",
        size,
        anyone(),
        "/v1/exports/quotes?limit=20&updatedSince=" + since);
    read(
        "GET /v1/exports/speakers?updatedSince=",
        size,
        anyone(),
        "/v1/exports/speakers?updatedSince=" + since);
    read("GET /v1/exports/speakers?limit=20", size, anyone(), "/v1/exports/speakers?limit=20");
    // The same transaction, and what keeps the response.
    record(KEY, size, addUnderKey(size) - units(last, "Verbatim-Write-Units"));
    read("GET /v1/articles/{id}", size, anyone(), article);
    read("GET /v1/articles/{id}, If-None-Match", size, known, article);
    read("GET /v1/articles/{id}?include=quotes", size, anyone(), article + "?include=quotes");
    read("GET /v1/articles/{id}/quotes", size, anyone(), article + "/quotes");
    read("GET /v1/articles", size, anyone(), "/v1/articles");
    read("GET /v1/articles?language=", size, anyone(), "/v1/articles?language=en");
    read("GET /v1/articles?publisher=", size, anyone(), "/v1/articles?publisher=herald-" + size);
    read("GET /v1/articles?section=", size, anyone(), "/v1/articles?section=Islands " + size);
    read("GET /v1/articles?tag=", size, anyone(), "/v1/articles?tag=Ferries " + size);
    read(
        "GET /v1/articles?publisher=&include=body",
        size,
        anyone(),
        "/v1/articles?include=body&publisher=herald-" + size);
    read(
        "GET /v1/articles?publisher=&include=quotes",
        size,
        anyone(),
        "/v1/articles?include=quotes&publisher=herald-" + size);
    read(
        "GET /v1/exports/articles?publisher=&limit=20",
        size,
        anyone(),
        "/v1/exports/articles?limit=20&publisher=herald-" + size);
    read(
        "GET /v1/exports/quotes?publisher=",
        size,
        anyone(),
        "/v1/exports/quotes?publisher=herald-" + size);
    read(
        "GET /v1/feeds/articles?publisher=",
        size,
        anyone(),
        "/v1/feeds/articles?publisher=herald-" + size);
    read(
        "GET /v1/feeds/quotes?publisher=",
        size,
        anyone(),
        "/v1/feeds/quotes?publisher=herald-" + size);
    read(
        "GET /v1/quotes/{id}, as JSON-LD",
        size,
        anyone().accept("application/ld+json"),
        "/v1/quotes/" + quote);
    anyone().get("/v1/quotes/today");
    read("GET /v1/quotes/today", size, anyone(), "/v1/quotes/today");
    read("GET /v1/quotes/random", size, anyone(), "/v1/quotes/random");
    read(
        "GET /v1/quotes/random?speaker=",
        size,
        anyone(),
        speaker.replace("/v1/speakers/", "/v1/quotes/random?speaker="));
    read("GET /v1/quotes/{id}", size, anyone(), "/v1/quotes/" + quote);
    read("GET /v1/quotes", size, anyone(), "/v1/quotes");
    read("GET /v1/quotes?sort=confidence", size, anyone(), "/v1/quotes?sort=confidence");
    List<String> ids = anyone().get("/v1/quotes?publisher=herald-" + size).path("items.id");
    read("GET /v1/quotes?ids=", size, anyone(), "/v1/quotes?ids=" + String.join(",", ids));
    read("GET /v1/quotes?publisher=", size, anyone(), "/v1/quotes?publisher=herald-" + size);
    read("GET /v1/speakers/{id}", size, anyone(), speaker);
    read("GET /v1/speakers/{id}/quotes", size, anyone(), speaker + "/quotes");
    read("GET /v1/speakers", size, anyone(), "/v1/speakers");
    nameSpeakers(size);
    String stem = STEMS.get(size).toLowerCase(Locale.ROOT);
    read("GET /v1/speakers?q=", size, anyone(), "/v1/speakers?q=" + stem);
    read("GET /v1/speakers?q=, two words", size, anyone(), "/v1/speakers?q=al " + stem);
    read("GET /v1/speakers?sameAs=", size, anyone(), "/v1/speakers?sameAs=" + uri(size));
    read(
        "GET /v1/speakers/{id}/similar",
        size,
        anyone(),
        "/v1/speakers/aldo-%sa/similar".formatted(stem));
    read("GET /v1/publishers", size, anyone(), "/v1/publishers");
  }

  /** More than a page of them, half of whom are quoted often. */
  private static void nameSpeakers(int size) {
    for (char letter = 'a'; letter <= 'z'; letter++) {
      String name = "Aldo " + STEMS.get(size) + letter;
      String body =
          IntStream.range(0, letter < 'n' ? 12 : 4)
              .mapToObj(i -> "“The pier of section %d is long,” said %s.".formatted(i, name))
              .collect(Collectors.joining("\n\n"));
      add(Map.of("body", body, "publisher", "Names", "published", "2026-03-02"));
    }
    String similar = "“The pier is short,” said A. %sa.".formatted(STEMS.get(size));
    add(Map.of("body", similar, "publisher", "Names", "published", "2026-03-02"));
    editor()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(Map.of("sameAs", List.of(uri(size))))
        .patch("/v1/speakers/aldo-" + STEMS.get(size).toLowerCase(Locale.ROOT) + "a")
        .then()
        .statusCode(200);
  }

  private static String uri(int size) {
    return "https://torv%d.example/".formatted(size);
  }

  /** One more article; what it costs. */
  private double addUnderKey(int size) {
    keyed.computeIfAbsent(size, any -> article(size, ARTICLES));
    Response answer =
        editor()
            .header("Idempotency-Key", "capacity " + size)
            .contentType(Client.JSON)
            .body(keyed.get(size))
            .post("/v1/articles");
    assertThat(answer.statusCode()).isEqualTo(201);
    return units(answer, "Verbatim-Write-Units");
  }

  private void read(String name, int size, RequestSpecification client, String address) {
    Response answer = client.get(address);
    assertThat(answer.statusCode()).as(address).isIn(200, 304);
    if (answer.statusCode() == 200
        && answer.contentType().startsWith("application/json")
        && answer.path("items") != null) {
      assertThat(answer.jsonPath().getList("items")).as(address).isNotEmpty();
    }
    record(name, size, units(answer, "Verbatim-Read-Units"));
  }

  private void record(String name, int size, double units) {
    measured.computeIfAbsent(name, any -> new double[SizedTexts.LENGTHS.size()])[size] = units;
  }

  private static double units(Response answer, String header) {
    return Double.parseDouble(answer.header(header));
  }

  /** As an article comes from a newspaper, newer than those of all other tests. */
  private Map<String, ?> article(int size, int number) {
    return Map.of(
        "headline",
        "Ferry company and council at odds over winter timetable",
        "body",
        texts.next(size),
        "publisher",
        "Herald " + size,
        "published",
        "203%d-03-02T10:00:%02dZ".formatted(size, number),
        "url",
        "https://herald%d.example/islands/2031/03/ferry-company-and-council-at-odds-%d"
            .formatted(size, number),
        "byline",
        "By Ada Kell and Bertil Asp",
        "section",
        "Islands " + size,
        "tags",
        List.of("Ferries " + size, "Transport", "Tallisby"),
        "language",
        "en");
  }

  private String table(Map<String, double[]> stated) {
    StringBuilder table = new StringBuilder("\nmeasured (stated in DESIGN.md), units\n");
    measured.forEach(
        (request, units) -> {
          table.append("%-42s".formatted(request));
          for (int i = 0; i < SizedTexts.LENGTHS.size(); i++) {
            double[] figures = stated.getOrDefault(request, new double[SizedTexts.LENGTHS.size()]);
            table.append("%9.1f (%.1f)".formatted(units[i], figures[i]));
          }
          table.append('\n');
        });
    return table.toString();
  }
}
