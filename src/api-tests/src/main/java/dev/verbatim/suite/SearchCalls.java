package dev.verbatim.suite;

import static dev.verbatim.suite.Client.add;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.until;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;

/** What tests of search have in common. */
final class SearchCalls {

  private SearchCalls() {}

  /** Stores an article. */
  static Response article(String publisher, String day, String headline, String body) {
    return add(
        Map.of(
            "headline", headline,
            "body", body,
            "publisher", publisher,
            "published", day,
            "language", "en"));
  }

  /** Stores an article that quotes somebody. */
  static void said(String speaker, String day, String words) {
    article("Said Daily", day, words + " " + day, "\"" + words + ",\" said " + speaker + ".");
  }

  /** The answer of a search. */
  static Response search(Map<String, String> query) {
    return anyone().queryParams(query).get("/v1/search");
  }

  /** The answer once so many are found: search is a moment behind. */
  static JsonPath eventually(String words, int count) {
    return until(
        () -> search(Map.of("q", words)).then().statusCode(200).extract().jsonPath(),
        found -> found.getInt("total.count") >= count);
  }

  /** Waits until the speaker is quoted so often in search. */
  static void eventuallyQuoted(String speaker, int count) {
    until(
        () -> anyone().get("/v1/speakers/" + speaker + "/timeline").jsonPath(),
        timeline -> timeline.get("total") != null && timeline.getInt("total") >= count);
  }
}
