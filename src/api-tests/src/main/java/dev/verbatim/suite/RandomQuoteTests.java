package dev.verbatim.suite;

import static dev.verbatim.suite.Client.add;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.header;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A quotation by chance, and the one of the day. */
public interface RandomQuoteTests {

  @Test
  default void aRandomQuoteIsNotAlwaysTheSame() {
    post("Aldersund Avis");
    List<Map<String, ?>> all = anyone().get("/v1/quotes?publisher=aldersund-avis").path("items");
    assertThat(all).hasSize(2);

    Set<Object> drawn = new HashSet<>();
    for (int i = 0; i < 200 && drawn.size() < 2; i++) {
      Response draw = anyone().get("/v1/quotes/random?publisher=aldersund-avis");
      draw.then().statusCode(200).header("Cache-Control", equalTo("no-store"));
      drawn.add(draw.path("$"));
    }

    assertThat(drawn).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  default void aRandomQuotePassesTheFilters() {
    post("Brattvik Avis");
    for (String filter :
        List.of(
            "speaker=ada-kell", "type=direct&from=2026-04-01&to=2026-04-01", "review=machine")) {
      anyone()
          .get("/v1/quotes/random?publisher=brattvik-avis&" + filter)
          .then()
          .statusCode(200)
          .body("review", equalTo("machine"))
          .body("speaker.id", oneOf("ada-kell", "bertil-asp"));
    }
    for (String filter : List.of("speaker=nobody", "publisher=nobody", "to=1800-01-01")) {
      problem(anyone().get("/v1/quotes/random?" + filter), 404, "Not found")
          .body("detail", equalTo("No quotation passes these filters."));
    }
    problem(
            anyone().get("/v1/quotes/random?limit=3&type=shouted&from=2026-02-02&to=2026-02-01"),
            400,
            "Invalid parameter")
        .body("errors.parameter.sort()", contains("limit", "to", "type"));
  }

  @Test
  default void theQuotationOfTheDayIsTheSameForEveryone() {
    post("Corvik Avis");
    Response first = anyone().get("/v1/quotes/today");
    first.then().statusCode(200);
    String id = first.path("id");

    assertThat(anyone().get("/v1/quotes/" + id).<Object>path("$")).isEqualTo(first.path("$"));
    assertThat(header(first, "Cache-Control")).containsPattern("max-age=1?[0-9](,|$)");
    Response again = anyone().header("If-None-Match", first.header("ETag")).get("/v1/quotes/today");
    // Midnight may pass between the two.
    again.then().statusCode(oneOf(200, 304));
    if (again.statusCode() == 304) {
      again.then().body(emptyString()).header("ETag", equalTo(first.header("ETag")));
    }
    problem(anyone().get("/v1/quotes/today?type=direct"), 400, "Invalid parameter");
  }

  private static void post(String publisher) {
    add(
        Map.of(
            "body",
            "\u201cThe ferry is late again,\u201d said Ada Kell.\n\n\u201cSo it is,\u201d Bertil Asp said.",
            "publisher",
            publisher,
            "published",
            "2026-04-01"));
  }
}
