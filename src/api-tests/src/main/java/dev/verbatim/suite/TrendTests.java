package dev.verbatim.suite;

import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.problem;
import static dev.verbatim.suite.SearchCalls.eventuallyQuoted;
import static dev.verbatim.suite.SearchCalls.said;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Timelines and trends. */
public interface TrendTests {

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
}
