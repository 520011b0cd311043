package dev.verbatim.suite;

import static dev.verbatim.suite.Client.anyone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Articles of the seeds come out as a careful reader would read them. */
public interface SeedTests {

  @Test
  default void theFoundingArticleIsKnownByItsFirstLine() {
    Response article = Seeds.foundingArticle();

    JsonPath json = article.jsonPath();
    assertThat(json.getString("publisher.name")).isEqualTo("Islam Times");
    assertThat(json.getString("published")).isEqualTo("2022-06-27");
    assertThat(json.getList("agencies")).containsExactly("Reuters");
    assertThat(json.getMap("")).doesNotContainKey("headline");
    assertThat(json.getString("language")).isEqualTo("en");
    assertThat(json.getString("body").split("\n\n")).hasSizeBetween(8, 12);
    assertThat(json.getString("body")).startsWith("North Korea accused");
  }

  @Test
  default void itsQuotationsHaveTheirSpeakers() {
    List<Map<String, Object>> quotes = quotes();

    assertThat(quotes).hasSize(4);
    assertThat(words(quotes, "text").stream().map(String::valueOf).toList())
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("While blatantly holding")
                    .endsWith("an Asia-style NATO,"),
            second ->
                assertThat(second)
                    .startsWith("This proves the hypocrisy")
                    .endsWith("to overthrow our system by force,"),
            third ->
                assertThat(third)
                    .startsWith("The reality ...")
                    .endsWith("hostile acts by the United States,"),
            fourth -> assertThat(fourth).isEqualTo("at any time without preconditions"));
    assertThat(words(quotes, "type")).containsExactly("direct", "direct", "direct", "mixed");
    assertThat(at(quotes, "speaker", "name"))
        .containsExactly(
            "North Korea's foreign ministry",
            "North Korea's foreign ministry",
            "North Korea's foreign ministry",
            "The United States");
    assertThat(at(quotes, "speaker", "id").subList(0, 3))
        .containsOnly("north-koreas-foreign-ministry");
    assertThat(at(quotes, "cue", "exact")).containsExactly("said", "said", "said", "offered");
    assertThat(mentions(quotes))
        .containsExactly(
            "North Korea's foreign ministry",
            "the North Korean ministry",
            "it",
            "The United States");
  }

  @Test
  default void theFirstSaysWhenAndThroughWhomAndTheSecondHoldsTwoOthers() {
    List<Map<String, Object>> quotes = quotes();

    assertThat(quotes.get(0).get("saidOn")).isEqualTo("2022-06-26");
    assertThat((String) quotes.get(0).get("via"))
        .contains("a statement on its website")
        .contains("Reuters");
    assertThat(at(nested(quotes.get(1)), "exact"))
        .containsExactly("'diplomatic engagement'", "'dialogue without preconditions'");
    assertThat(nested(quotes.get(0))).isEmpty();
  }

  @Test
  default void everyOffsetSlicesTheBodyExactly() {
    String body = Seeds.foundingArticle().jsonPath().getString("body");
    int[] points = body.codePoints().toArray();
    for (Map<String, Object> quote : quotes()) {
      for (Map<String, Object> span : spans(quote)) {
        int start = (int) span.get("start");
        int end = (int) span.get("end");
        assertThat(new String(points, start, end - start)).isEqualTo(span.get("exact"));
      }
    }
  }

  @Test
  default void whoIsQuotedWithAnInitialMayBeWhoHasAName() {
    Seeds.load();

    anyone()
        .get("/v1/speakers/e-torvund/quotes")
        .then()
        .body("items.text", contains("My nets are dry and my bills are not,"))
        .body("items.speaker.name", contains("E. Torvund"));
    anyone()
        .get("/v1/speakers/k-j-asmundar/quotes")
        .then()
        .body("items.text", contains("My father rang it for four hundred,"));
    anyone()
        .get("/v1/speakers/elias-torvund/similar")
        .then()
        .body("items.speaker.id", contains("e-torvund"))
        .body("items[0].reasons.code", contains("initials"));
  }

  private static List<Map<String, Object>> quotes() {
    String article = Seeds.foundingArticle().header("Location");
    return anyone().get(article + "/quotes").then().statusCode(200).extract().path("items");
  }

  private static List<Object> words(List<Map<String, Object>> quotes, String field) {
    return quotes.stream().map(quote -> quote.get(field)).toList();
  }

  private static List<Object> at(List<Map<String, Object>> quotes, String... path) {
    return quotes.stream().map(quote -> at(quote, path)).toList();
  }

  @SuppressWarnings("unchecked")
  private static Object at(Map<String, Object> map, String... path) {
    Object value = map;
    for (String step : path) {
      value = ((Map<String, Object>) value).get(step);
    }
    return value;
  }

  private static List<Object> mentions(List<Map<String, Object>> quotes) {
    return at(quotes, "mention", "exact");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> nested(Map<String, Object> quote) {
    return (List<Map<String, Object>>) quote.get("nested");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> spans(Map<String, Object> quote) {
    List<Map<String, Object>> spans =
        new java.util.ArrayList<>((List<Map<String, Object>>) quote.get("segments"));
    spans.addAll(nested(quote));
    spans.add((Map<String, Object>) quote.get("mention"));
    spans.add((Map<String, Object>) quote.get("cue"));
    return spans;
  }
}
