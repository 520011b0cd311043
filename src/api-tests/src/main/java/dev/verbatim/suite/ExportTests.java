package dev.verbatim.suite;

import static dev.verbatim.suite.Client.add;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.header;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Everything within the filters, as lines of JSON, and lists that carry bodies. */
public interface ExportTests {

  @Test
  default void anExportOfArticlesHasEveryOneOnceWhileOthersWrite() {
    List<String> ids = new ArrayList<>();
    for (int day = 1; day <= 7; day++) {
      ids.add(post("Osterby Courier", "2026-04-0" + day).path("id"));
    }
    List<JsonPath> lines = new ArrayList<>();
    String address = "/v1/exports/articles?publisher=osterby-courier&limit=3";
    while (address != null) {
      Response page = page(address);
      lines.addAll(lines(page));
      address = next(page);
      post("Osterby Courier", "2026-05-%02d".formatted(lines.size()));
    }

    assertThat(lines).extracting(line -> line.getString("id")).doesNotHaveDuplicates();
    assertThat(lines).extracting(line -> line.getString("id")).containsAll(ids);
    JsonPath first = lines.get(0);
    Map<String, ?> article = anyone().get("/v1/articles/" + first.getString("id")).path("$");
    assertThat(first.getMap("$")).isEqualTo(article);
  }

  @Test
  default void anExportOfQuotationsShowsThemAsTheListDoes() {
    post("Vestra Gazette", "2026-04-01");
    post("Vestra Gazette", "2026-04-02");

    Response page = page("/v1/exports/quotes?publisher=vestra-gazette");

    List<Map<String, ?>> listed = anyone().get("/v1/quotes?publisher=vestra-gazette").path("items");
    assertThat(lines(page)).extracting(line -> line.getMap("$")).isEqualTo(listed);
    assertThat(page.contentType()).startsWith("application/x-ndjson");
    assertThat(Client.header(page, "Cache-Control")).contains("max-age=15");
    assertThat(page.header("Link")).isNull();
    assertThat(lines(page("/v1/exports/quotes?publisher=vestra-gazette&review=rejected")))
        .isEmpty();
  }

  @Test
  default void anExportOfEverythingWalksAllPartitions() {
    post("Vestra Gazette", "2026-04-03");
    post("Skerry Mail", "2026-04-03");
    List<String> walked = new ArrayList<>();
    String address = "/v1/exports/quotes?limit=50";
    while (address != null) {
      Response page = page(address);
      lines(page).forEach(line -> walked.add(line.getString("id")));
      address = next(page);
    }

    assertThat(walked).doesNotHaveDuplicates();
    assertThat(walked)
        .containsAll(anyone().get("/v1/quotes?limit=100").jsonPath().getList("items.id"));
  }

  @Test
  default void anExportOfSpeakersHasEverybodyAsTheListDoes() {
    post("Vestra Gazette", "2026-04-04");

    List<JsonPath> lines = lines(page("/v1/exports/speakers?kind=person"));

    Map<String, ?> listed = anyone().get("/v1/speakers/ada-kell").path("$");
    assertThat(lines).extracting(line -> line.getString("id")).doesNotHaveDuplicates();
    assertThat(lines).extracting(line -> line.getMap("$")).contains(Map.copyOf(listed));
    assertThat(lines).allMatch(line -> line.getString("kind").equals("person"));
  }

  @Test
  default void anExportOfQuotationsIsATableWhenAskedTo() {
    add(
        Map.of(
            "headline", "=HYPERLINK(\"https://skagen.example\")",
            "body", "\u201cIt is late, and \u2018wet\u2019,\u201d said Ada Kell.",
            "publisher", "Skagen Kurer",
            "published", "2026-04-01"));
    add(
        Map.of(
            "body", "\u201cSo it is,\u201d Bertil Asp said.",
            "publisher", "Skagen Kurer",
            "published", "2026-04-02"));
    String filter = "?publisher=skagen-kurer&limit=1";

    Response first = anyone().accept("text/csv").get("/v1/exports/quotes" + filter);
    Response second = anyone().urlEncodingEnabled(false).accept("text/csv").get(next(first));
    Response bySuffix = anyone().accept("application/json").get("/v1/exports/quotes.csv" + filter);

    assertThat(first.contentType().replace(" ", ""))
        .isEqualToIgnoringCase("text/csv;charset=UTF-8;header=present");
    List<String> rows = List.of(first.asString().split("\r\n", -1));
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0)).startsWith("id,deleted,articleId,text,type,speakerId,speaker,");
    assertThat(rows.get(1)).contains(",direct,bertil-asp,Bertil Asp,person,");
    assertThat(bySuffix.asString()).isEqualTo(first.asString());
    assertThat(second.contentType()).contains("header=absent");
    assertThat(second.asString())
        .contains(",\"It is late, and \u2018wet\u2019,\",direct,")
        .contains(",\"'=HYPERLINK(\"\"https://skagen.example\"\")\",skagen-kurer,Skagen Kurer,")
        .endsWith("\r\n");
    assertThat(next(second)).isNull();
  }

  @Test
  default void aPageThatEndsWithTheLastLineHasNoNext() {
    post("Merrow Times", "2026-04-01");
    post("Merrow Times", "2026-04-02");

    assertThat(next(page("/v1/exports/articles?publisher=merrow-times&limit=2"))).isNull();
    assertThat(next(page("/v1/exports/articles?publisher=merrow-times&limit=1"))).isNotNull();
  }

  @Test
  default void pagesOfLongArticlesEndAtFourMegabytes() {
    String paragraph = "The ledger of the harbour was read aloud, line by line, all night.\n\n";
    for (int i = 0; i < 23; i++) {
      String body = ("Night " + i + ". ") + paragraph.repeat(190_000 / paragraph.length());
      add(Map.of("body", body, "publisher", "Ledger Weekly", "language", "en"));
    }
    Response export = page("/v1/exports/articles?publisher=ledger-weekly");
    Response rest = page(next(export));
    Response list = anyone().get("/v1/articles?publisher=ledger-weekly&include=body&limit=100");

    assertThat(export.asByteArray().length).isBetween(3_700_000, 4_000_000);
    assertThat(lines(export).size() + lines(rest).size()).isEqualTo(23);
    assertThat(list.asByteArray().length).isBetween(3_700_000, 4_300_000);
    Response more =
        anyone()
            .get(
                "/v1/articles?publisher=ledger-weekly&include=body&limit=100&cursor="
                    + list.path("next"));
    more.then().body("next", nullValue());
    List<String> ids = new ArrayList<>(list.jsonPath().getList("items.id"));
    ids.addAll(more.jsonPath().getList("items.id"));
    assertThat(ids).hasSize(23).doesNotHaveDuplicates();
  }

  @Test
  default void aListCarriesBodiesWhenAskedTo() {
    Response added = post("Calder Standard", "2026-04-01");

    anyone()
        .get("/v1/articles?publisher=calder-standard&include=body")
        .then()
        .body("items", hasSize(1))
        .body("items.body", contains(added.<String>path("body")));
    problem(anyone().get("/v1/articles?include=speakers"), 400, "Invalid parameter")
        .body("errors.parameter", contains("include"));
  }

  @Test
  default void anExportRefusesWhatItCannotCarryOut() {
    problem(
            anyone().get("/v1/exports/quotes?limit=1001&cursor=forged&kind=x"),
            400,
            "Invalid parameter")
        .body("errors.parameter.sort()", contains("cursor", "kind", "limit"));
    problem(anyone().accept("application/json").get("/v1/exports/articles"), 406, "Not acceptable");
  }

  private static Response post(String publisher, String published) {
    return add(
        Map.of(
            "body",
            "\u201cThe paper of %s is late,\u201d said Ada Kell.\n\n\u201cSo it is,\u201d Bertil Asp said."
                .formatted(published),
            "publisher",
            publisher,
            "published",
            published));
  }

  private static Response page(String address) {
    return anyone()
        .urlEncodingEnabled(false)
        .get(address)
        .then()
        .statusCode(200)
        .extract()
        .response();
  }

  private static List<JsonPath> lines(Response page) {
    return page.asString().lines().map(Client::paths).toList();
  }

  /** The address in {@code Link}, or null. */
  private static String next(Response page) {
    String link = header(page, "Link");
    return link.isEmpty() ? null : link.substring(1, link.indexOf('>'));
  }
}
