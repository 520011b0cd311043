package dev.verbatim.suite;

import static dev.verbatim.suite.Client.add;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.problem;
import static dev.verbatim.suite.Client.walk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an editor has to look at: quotations by how sure they are, and quotations by their ids. */
public interface EditorQueueTests {

  @Test
  default void theQueueShowsTheLeastSureFirstAndWhatNobodyHasReviewed() {
    Map<String, ?> desk = Map.of("publisher", articles("Queue Herald"), "sort", "confidence");

    JsonPath whole =
        anyone().queryParams(desk).queryParam("limit", 100).get("/v1/quotes").jsonPath();
    List<String> ids = whole.getList("items.id");
    List<Float> confidences = whole.getList("items.confidence");
    assertThat(ids).hasSizeGreaterThan(5).doesNotHaveDuplicates();
    assertThat(confidences).isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(confidences.get(0)).isLessThan(confidences.get(confidences.size() - 1));
    assertThat(walk("/v1/quotes", desk, 2).stream().flatMap(List::stream)).isEqualTo(ids);

    Response first = anyone().get("/v1/quotes/" + ids.get(0));
    review(ids.get(0), first.header("ETag"), "confirmed").then().statusCode(200);

    assertThat(walk("/v1/quotes", desk, 3).stream().flatMap(List::stream))
        .isEqualTo(ids.subList(1, ids.size()));
    anyone()
        .queryParams(desk)
        .queryParam("review", "confirmed")
        .get("/v1/quotes")
        .then()
        .body("items.id", contains(ids.get(0)))
        .body("items.confidence", contains(1f));
    editor()
        .queryParams(desk)
        .queryParam("limit", 100)
        .get("/v1/quotes")
        .then()
        .body("items.id", equalTo(ids.subList(1, ids.size())))
        .body("items.review", everyItem(equalTo("machine")));
  }

  @Test
  default void aWalkThroughTheQueueNeitherRepeatsNorSkipsWhatStaysInIt() {
    Map<String, ?> desk = Map.of("publisher", articles("Queue Mercury"), "sort", "confidence");
    List<String> ids =
        anyone().queryParams(desk).queryParam("limit", 100).get("/v1/quotes").path("items.id");
    List<String> walked = new ArrayList<>();
    String cursor = null;
    do {
      var page = anyone().queryParams(desk).queryParam("limit", 2);
      if (cursor != null) {
        page.queryParam("cursor", cursor);
      }
      JsonPath items = page.get("/v1/quotes").then().statusCode(200).extract().jsonPath();
      walked.addAll(items.getList("items.id"));
      cursor = items.getString("next");
      // Whatever was shown last leaves the queue.
      List<String> tags = items.getList("items.etag");
      if (!tags.isEmpty()) {
        review(walked.get(walked.size() - 1), tags.get(tags.size() - 1), "confirmed")
            .then()
            .statusCode(200);
      }
    } while (cursor != null);

    assertThat(walked).isEqualTo(ids);
  }

  @Test
  default void theQueueIsFilteredAsOtherListsAre() {
    String publisher = articles("Queue Courier");
    Map<String, ?> desk = Map.of("publisher", publisher, "sort", "confidence", "limit", 100);
    JsonPath all = anyone().queryParams(desk).get("/v1/quotes").jsonPath();
    List<Float> confidences = all.getList("items.confidence");
    float middle = confidences.get(confidences.size() / 2);

    anyone()
        .queryParams(desk)
        .queryParam("maxConfidence", middle)
        .get("/v1/quotes")
        .then()
        .body(
            "items.confidence",
            equalTo(confidences.stream().filter(each -> each <= middle).toList()));
    anyone()
        .queryParams(desk)
        .queryParam("minConfidence", middle)
        .get("/v1/quotes")
        .then()
        .body(
            "items.confidence",
            equalTo(confidences.stream().filter(each -> each >= middle).toList()));
    anyone()
        .queryParams(desk)
        .queryParam("speaker", "queue-keeper", "ingrid-halvane")
        .queryParam("language", "en")
        .queryParam("section", "islands")
        .queryParam("tag", "FERRIES")
        .get("/v1/quotes")
        .then()
        .body("items.id", equalTo(all.getList("items.findAll { it.speaker?.id != null }.id")));
    anyone()
        .queryParams(desk)
        .queryParam("speaker", "none")
        .get("/v1/quotes")
        .then()
        .body("items.id", equalTo(all.getList("items.findAll { it.speaker?.id == null }.id")));
  }

  @Test
  default void thirtyReviewsNeedOneListAndNoOtherRead() {
    StringBuilder body = new StringBuilder();
    IntStream.range(0, 30)
        .forEach(i -> body.append("“Berth %d is free,” said Ada Kell.\n\n".formatted(i)));
    String publisher = published("Review Herald", "2026-03-02", body.toString(), "en");

    JsonPath queue =
        editor()
            .queryParams("publisher", publisher, "sort", "confidence", "limit", 30)
            .get("/v1/quotes")
            .jsonPath();
    List<String> ids = queue.getList("items.id");
    List<String> tags = queue.getList("items.etag");
    assertThat(ids).hasSize(30);
    for (int i = 0; i < ids.size(); i++) {
      review(ids.get(i), tags.get(i), "confirmed").then().statusCode(200);
    }

    anyone()
        .queryParams("publisher", publisher, "sort", "confidence")
        .get("/v1/quotes")
        .then()
        .body("items", equalTo(List.of()));
    anyone()
        .queryParams("publisher", publisher, "reviewedBy", "editor", "limit", 100)
        .get("/v1/quotes")
        .then()
        .body("items.id", hasItems(ids.toArray()))
        .body("items.size()", equalTo(30));
  }

  @Test
  default void quotationsAreReadByTheirIdsInTheirOrder() {
    String publisher = articles("Index Herald");
    List<String> ids =
        anyone()
            .queryParams("publisher", publisher, "limit", 100)
            .get("/v1/quotes")
            .path("items.id");
    List<String> asked = new ArrayList<>(ids);
    Collections.reverse(asked);
    String list = String.join(",", asked) + ",nothing," + ids.get(0) + "-nothing";

    for (var client : List.of(anyone(), editor())) {
      client
          .queryParam("ids", list)
          .get("/v1/quotes")
          .then()
          .statusCode(200)
          .body("items.id", equalTo(asked));
    }

    editor().header("If-Match", "*").delete("/v1/quotes/" + ids.get(0)).then().statusCode(204);
    anyone()
        .queryParam("ids", ids.get(0))
        .get("/v1/quotes")
        .then()
        .body("items.review", contains("rejected"));
    String hundred = String.join(",", IntStream.range(0, 100).mapToObj(i -> "a-" + i).toList());
    anyone().queryParam("ids", hundred).get("/v1/quotes").then().statusCode(200);
    problem(
            anyone().queryParam("ids", hundred + ",a-100").get("/v1/quotes"),
            400,
            "Invalid parameter")
        .body("errors.parameter", contains("ids"));
    problem(
            anyone().queryParams("ids", ids.get(0), "publisher", publisher).get("/v1/quotes"),
            400,
            "Invalid parameter")
        .body("errors.parameter", contains("publisher"));
    problem(anyone().queryParam("ids", "").get("/v1/quotes"), 400, "Invalid parameter");
    problem(anyone().queryParam("sort", "random").get("/v1/quotes"), 400, "Invalid parameter")
        .body("errors.parameter", contains("sort"))
        .body("errors.detail", not(equalTo(List.of())));
  }

  /** Three articles with quotations that are more and less sure; the id of their publisher. */
  private static String articles(String publisher) {
    published(
        publisher,
        "2026-03-01",
        "“The tide will not wait,” said Ingrid Halvane. "
            + "The pier opened.\n\n“The berth is free,” Ingrid Halvane said.",
        "en");
    published(
        publisher,
        "2026-03-02",
        "“The rope is new.”\n\nRain fell on the quay.\n\n“Nobody asked us,” she said.",
        "en");
    return published(
        publisher,
        "2026-03-03",
        "„Die Fähre kommt heute nicht“, sagte Jana Wulf. "
            + "„Das ist sehr schade für alle auf der Insel“, sagte sie.",
        "de");
  }

  private static String published(String publisher, String day, String body, String language) {
    return add(Map.of(
            "publisher", publisher,
            "published", day,
            "body", body,
            "section", "Islands",
            "tags", List.of("Ferries"),
            "language", language))
        .path("publisher.id");
  }

  private static Response review(String id, String tag, String verdict) {
    return editor()
        .header("If-Match", tag)
        .contentType(EditingTests.PATCH)
        .body(Map.of("review", verdict))
        .patch("/v1/quotes/" + id);
  }
}
