package dev.verbatim.suite;

import static dev.verbatim.suite.Client.add;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.header;
import static dev.verbatim.suite.Client.problem;
import static dev.verbatim.suite.Client.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists of articles and publishers: their order, filters and cursors. */
public interface ListTests {

  @Test
  default void aListIsWalkedNewestFirstWithoutRepeatingOrSkipping() {
    List<String> ids = new ArrayList<>();
    String publisher = null;
    for (int day = 1; day <= 7; day++) {
      Response added = dated("Quillhaven Star", "2026-04-0" + day);
      ids.add(added.path("id"));
      publisher = added.path("publisher.id");
    }
    Collections.reverse(ids);

    List<List<String>> pages = walk("/v1/articles", Map.of("publisher", publisher), 3);

    assertThat(pages).extracting(List::size).containsExactly(3, 3, 1);
    assertThat(pages.stream().flatMap(List::stream)).containsExactlyElementsOf(ids);
  }

  @Test
  default void aWalkIsNotDisturbedByWhatIsAddedMeanwhile() {
    dated("Dunmere Sentinel", "2026-04-01");
    String older = dated("Dunmere Sentinel", "2026-04-02").path("id");
    Response newest = dated("Dunmere Sentinel", "2026-04-03");
    Map<String, ?> own = Map.of("publisher", newest.<String>path("publisher.id"), "limit", "1");
    String cursor = anyone().queryParams(own).get("/v1/articles").path("next");

    dated("Dunmere Sentinel", "2026-04-04");

    anyone()
        .queryParams(own)
        .queryParam("cursor", cursor)
        .get("/v1/articles")
        .then()
        .body("items.id", contains(older));
  }

  @Test
  default void aPageSaysWhereTheNextOneIs() {
    dated("Elmsey Observer", "2026-04-01");
    String publisher = dated("Elmsey Observer", "2026-04-02").path("publisher.id");

    Response page =
        anyone().queryParam("publisher", publisher).queryParam("limit", 1).get("/v1/articles");

    assertThat(header(page, "Cache-Control")).contains("max-age=15");
    page.then()
        .header("Link", containsString("; rel=\"next\""))
        .body("items", hasSize(1))
        .body("items[0].body", nullValue())
        .body("items[0].published", equalTo("2026-04-02"));
    String link = page.header("Link");
    anyone()
        .urlEncodingEnabled(false)
        .get(link.substring(1, link.indexOf('>')))
        .then()
        .statusCode(200)
        .header("Link", nullValue())
        .body("next", nullValue())
        .body("items.published", contains("2026-04-01"));
  }

  @Test
  default void filtersNarrowAListInAnyCombination() {
    Map<String, Object> snow =
        article("Fennick Daily", "2026-05-01", "Weather", List.of("snow", "roads"), "en-GB");
    Map<String, Object> vote =
        article("Fennick Daily", "2026-05-02", "Politics", List.of("council"), "en-US");
    Map<String, Object> route =
        article("Fennick Daily", "2026-05-03", "Weather", List.of("roads"), "de");
    String publisher = add(snow).path("publisher.id");
    add(vote);
    add(route);

    for (var expected :
        Map.of(
                Map.of("section", "weather"), List.of("2026-05-03", "2026-05-01"),
                Map.of("tag", "Roads"), List.of("2026-05-03", "2026-05-01"),
                Map.of("language", "en"), List.of("2026-05-02", "2026-05-01"),
                Map.of("language", "en-GB"), List.of("2026-05-01"),
                Map.of("from", "2026-05-02"), List.of("2026-05-03", "2026-05-02"),
                Map.of("to", "2026-05-02"), List.of("2026-05-02", "2026-05-01"),
                Map.of("from", "2026-05-02", "to", "2026-05-02"), List.of("2026-05-02"),
                Map.of("section", "Weather", "language", "de"), List.of("2026-05-03"),
                Map.of("section", "Sport"), List.of())
            .entrySet()) {
      Map<String, String> query = new HashMap<>(expected.getKey());
      query.put("publisher", publisher);
      List<String> published =
          anyone().queryParams(query).get("/v1/articles").jsonPath().getList("items.published");
      assertThat(published).as("%s", query).isEqualTo(expected.getValue());
    }
  }

  @Test
  default void aCursorOpensOnlyTheListThatItCameFrom() {
    dated("Garrow Tribune", "2026-04-01");
    String publisher = dated("Garrow Tribune", "2026-04-02").path("publisher.id");
    Map<String, ?> own = Map.of("publisher", publisher, "limit", 1);
    String cursor = anyone().queryParams(own).get("/v1/articles").path("next");

    for (Map<String, String> foreign :
        List.of(
            Map.of("cursor", cursor),
            Map.of("cursor", cursor, "publisher", "another"),
            Map.of("cursor", cursor, "publisher", publisher, "language", "en"),
            Map.of("cursor", begunOtherwise(cursor), "publisher", publisher),
            Map.of("cursor", cursor.substring(1), "publisher", publisher),
            Map.of("cursor", "forged", "publisher", publisher))) {
      problem(anyone().queryParams(foreign).get("/v1/articles"), 400, "Invalid parameter")
          .body("errors.parameter", contains("cursor"));
    }
    problem(anyone().queryParam("cursor", cursor).get("/v1/quotes"), 400, "Invalid parameter");
  }

  private static String begunOtherwise(String cursor) {
    return (cursor.startsWith("x") ? "y" : "x") + cursor.substring(1);
  }

  @Test
  default void whatIsWrongWithTheParametersIsSaidAllAtOnce() {
    problem(
            anyone()
                .queryParam("limit", 101)
                .queryParam("from", "yesterday")
                .queryParam("language", "??")
                .queryParam("sectoin", "Islands")
                .get("/v1/articles"),
            400,
            "Invalid parameter")
        .body("errors.parameter.sort()", contains("from", "language", "limit", "sectoin"));
  }

  @Test
  default void publishersCountTheirArticles() {
    dated("Hollin News", "2026-04-01");
    String id = dated("Hollin News", "2026-04-02").path("publisher.id");

    assertThat(walk("/v1/publishers", Map.of(), 2).stream().flatMap(List::stream))
        .doesNotHaveDuplicates()
        .contains(id);
    anyone()
        .queryParam("limit", 100)
        .get("/v1/publishers")
        .then()
        .body("items.find { it.id == '" + id + "' }.name", equalTo("Hollin News"))
        .body("items.find { it.id == '" + id + "' }.articleCount", equalTo(2));
  }

  private static Response dated(String publisher, String published) {
    return add(article(publisher, published, "Local", List.of(), "en"));
  }

  private static Map<String, Object> article(
      String publisher, String published, String section, List<String> tags, String language) {
    return Map.of(
        "body", "The paper of " + published + " has arrived.",
        "publisher", publisher,
        "published", published,
        "section", section,
        "tags", tags,
        "language", language);
  }
}
