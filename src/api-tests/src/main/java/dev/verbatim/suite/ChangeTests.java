package dev.verbatim.suite;

import static dev.verbatim.suite.Client.add;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.header;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What has changed since an instant: for clients that keep a copy. */
public interface ChangeTests {

  @Test
  default void aListOfChangesHasWhatWasReviewedSinceAndNothingElse() {
    List<Map<String, ?>> quotes = quotes(post("Skarvik Blad", "2026-04-01", "Runa Skar"));
    Instant since = afterViews();
    String confirmed = (String) quotes.get(1).get("id");

    review(confirmed, Map.of("review", "confirmed"));

    assertThat(ids("/v1/quotes?publisher=skarvik-blad&updatedSince=" + since))
        .containsExactly(confirmed);
    assertThat(ids("/v1/quotes?publisher=somebody-else&updatedSince=" + since)).isEmpty();
    assertThat(ids("/v1/articles?publisher=skarvik-blad&updatedSince=" + since)).isEmpty();
    assertThat(ids("/v1/quotes?updatedSince=" + afterViews())).doesNotContain(confirmed);
    Response page = anyone().get("/v1/quotes?updatedSince=" + since);
    assertThat(Instant.parse(header(page, "Verbatim-As-Of")))
        .isBetween(Instant.now().minusSeconds(60), Instant.now().minusSeconds(25));
  }

  @Test
  default void changesAreReadPageByPageTheOldestFirst() {
    Instant since = afterViews();
    List<String> posted = new ArrayList<>();
    for (int day = 5; day > 0; day--) {
      posted.add(post("Torvik Posten", "2026-04-0" + day, "Runa Tor").path("id"));
      // What is shown at once has changed at once.
      afterViews();
    }
    patch(posted.get(0), Map.of("section", "Harbour"));
    posted.add(posted.remove(0));

    List<List<String>> pages =
        Client.walk(
            "/v1/articles",
            Map.of("publisher", "torvik-posten", "updatedSince", since.toString()),
            2);

    assertThat(pages.stream().flatMap(List::stream)).containsExactlyElementsOf(posted);
  }

  @Test
  default void anExportNamesWhatIsGone() {
    Response kept = post("Grindvik Avis", "2026-04-01", "Runa Grind");
    Response gone = post("Grindvik Avis", "2026-04-02", "Runa Grind");
    List<Map<String, ?>> keptQuotes = quotes(kept);
    List<Map<String, ?>> goneQuotes = quotes(gone);
    Instant since = afterViews();

    delete("/v1/articles/" + gone.path("id"), gone.header("ETag"));
    String rejected = (String) keptQuotes.get(0).get("id");
    delete("/v1/quotes/" + rejected, editor().get("/v1/quotes/" + rejected).header("ETag"));

    assertThat(deleted("/v1/exports/articles?publisher=grindvik-avis&updatedSince=" + since))
        .contains(gone.<String>path("id"));
    assertThat(deleted("/v1/exports/quotes?publisher=grindvik-avis&updatedSince=" + since))
        .contains(rejected)
        .containsAll(goneQuotes.stream().map(quote -> (String) quote.get("id")).toList())
        .doesNotContain((String) keptQuotes.get(1).get("id"));
    assertThat(
            lines("/v1/exports/quotes?review=rejected&updatedSince=" + since).stream()
                .map(line -> line.getString("text")))
        .contains((String) keptQuotes.get(0).get("text"));
  }

  @Test
  default void whatWasNeverWithinTheFiltersIsNotNamed() {
    Instant since = afterViews();
    String other = post("Ulsvik Blad", "2026-04-01", "Runa Uls").path("id");
    String wanted = post("Ulsvik Avis", "2026-04-01", "Runa Uls").path("id");

    List<JsonPath> lines =
        lines("/v1/exports/articles?publisher=ulsvik-avis&updatedSince=" + since);

    assertThat(lines)
        .extracting(line -> line.getString("id"))
        .contains(wanted)
        .doesNotContain(other);
  }

  @Test
  default void aCorrectedQuotationIsGoneForThoseWhoFollowTheOtherSpeaker() {
    List<Map<String, ?>> quotes = quotes(post("Olvik Blad", "2026-04-01", "Runa Olvik"));
    Instant since = afterViews();
    String corrected = (String) quotes.get(0).get("id");

    review(corrected, Map.of("speaker", Map.of("name", "Tora Olvik")));

    assertThat(deleted("/v1/exports/quotes?speaker=runa-olvik&updatedSince=" + since))
        .contains(corrected);
    assertThat(ids("/v1/quotes?speaker=tora-olvik&updatedSince=" + since))
        .containsExactly(corrected);
  }

  @Test
  default void quotationsOfARenamedSpeakerHaveChangedAndSoHasTheSpeaker() {
    List<Map<String, ?>> quotes = quotes(post("Harvik Blad", "2026-04-01", "Runa Harvik"));
    Instant since = afterViews();
    Response speaker = editor().get("/v1/speakers/runa-harvik");

    editor()
        .header("If-Match", speaker.header("ETag"))
        .contentType("application/merge-patch+json")
        .body(Map.of("name", "Runa Harvik-Lund"))
        .patch("/v1/speakers/runa-harvik")
        .then()
        .statusCode(200);

    Client.until(
        () -> ids("/v1/quotes?speaker=runa-harvik&updatedSince=" + since),
        ids -> ids.contains((String) quotes.get(0).get("id")));
    assertThat(lines("/v1/exports/speakers?updatedSince=" + since))
        .anyMatch(line -> "Runa Harvik-Lund".equals(line.getString("name")));
  }

  @Test
  default void whoWasMergedIsGone() {
    post("Lervik Blad", "2026-04-01", "Runa Lervik");
    post("Lervik Blad", "2026-04-02", "Tora Lervik");
    Instant since = afterViews();
    anyone().get("/v1/speakers/tora-lervik").then().statusCode(200);

    editor()
        .contentType(Client.JSON)
        .body(Map.of("into", "runa-lervik"))
        .post("/v1/speakers/tora-lervik/merge")
        .then()
        .statusCode(200);

    Client.until(
        () -> deleted("/v1/exports/speakers?updatedSince=" + since),
        ids -> ids.contains("tora-lervik"));
  }

  @Test
  default void anInstantThatIsNoneIsRefused() {
    problem(anyone().get("/v1/quotes?updatedSince=yesterday"), 400, "Invalid parameter")
        .body("errors.parameter", contains("updatedSince"));
    for (String include : List.of("body", "quotes")) {
      problem(
              anyone().get("/v1/articles?updatedSince=2026-03-02&include=" + include),
              400,
              "Invalid parameter")
          .body("errors.parameter", contains("include"));
    }
    assertThat(ids("/v1/quotes?updatedSince=9999-12-31T23:59:59Z")).isEmpty();
  }

  private static Response post(String publisher, String published, String speaker) {
    return add(
        Map.of(
            "body",
            "\u201cThe paper of %s is late,\u201d said %s.\n\n\u201cSo it is,\u201d Bertil Asp said."
                .formatted(published, speaker),
            "publisher",
            publisher,
            "published",
            published));
  }

  /** A time after all that was written is shown, and before what is written next. */
  private static Instant afterViews() {
    anyone().get("/v1/quotes?limit=1").then().statusCode(200);
    return Instant.now().plus(Duration.ofMillis(1));
  }

  private static List<Map<String, ?>> quotes(Response article) {
    return anyone().get("/v1/articles/" + article.path("id") + "/quotes").path("items");
  }

  private static void review(String quote, Map<String, ?> patch) {
    editor()
        .header("If-Match", editor().get("/v1/quotes/" + quote).header("ETag"))
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch("/v1/quotes/" + quote)
        .then()
        .statusCode(200);
  }

  private static void patch(String article, Map<String, ?> patch) {
    editor()
        .header("If-Match", editor().get("/v1/articles/" + article).header("ETag"))
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch("/v1/articles/" + article)
        .then()
        .statusCode(200);
  }

  private static void delete(String address, String tag) {
    editor().header("If-Match", tag).delete(address).then().statusCode(204);
  }

  private static List<String> ids(String address) {
    return anyone().get(address).then().statusCode(200).extract().jsonPath().getList("items.id");
  }

  private static List<JsonPath> lines(String address) {
    Response page = anyone().get(address).then().statusCode(200).extract().response();
    return page.asString().lines().map(Client::paths).toList();
  }

  private static List<String> deleted(String address) {
    return lines(address).stream()
        .filter(
            line ->
                line.getMap("$")
                    .equals(Map.<String, Object>of("id", line.getString("id"), "deleted", true)))
        .map(line -> line.getString("id"))
        .toList();
  }
}
