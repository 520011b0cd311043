package dev.verbatim.suite;

import static dev.verbatim.suite.Client.JSON;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Articles that are put right after they were stored. */
public interface EditingTests {

  String PATCH = "application/merge-patch+json";

  @Test
  default void aPatchChangesWhatItNamesAndTakesAwayWhatIsNull() {
    Response added =
        add(
            "Orrin Gazette",
            "The lock keeper spoke. \u201cThe lock is shut,\u201d Mirel Aastad said on Sunday.",
            Map.of("byline", "By Ada Kell", "section", "Canals", "tags", List.of("locks")));

    Response changed =
        patch(added, "{\"section\":\"Rivers\",\"byline\":null,\"headline\":\"Lock shut\"}");

    changed
        .then()
        .statusCode(200)
        .body("id", equalTo(id(added)))
        .body("version", equalTo(2))
        .body("headline", equalTo("Lock shut"))
        .body("section", equalTo("Rivers"))
        .body("byline", nullValue())
        .body("tags", equalTo(List.of("locks")))
        .body("createdAt", equalTo(added.path("createdAt")));
    Response read = anyone().get("/v1/articles/" + id(added));
    read.then().header("ETag", equalTo(changed.header("ETag"))).body("version", equalTo(2));
    anyone()
        .get("/v1/articles?section=rivers&tag=locks")
        .then()
        .body("items.id", hasItem(id(added)));
    anyone()
        .get("/v1/articles?section=canals&publisher=orrin-gazette")
        .then()
        .body("items", empty());
  }

  @Test
  default void aPatchThatChangesNothingMakesNoVersion() {
    Response added = add("Orrin Gazette", "The weir was mended in spring.", Map.of());

    patch(added, "{\"publisher\":\"Orrin Gazette\"}")
        .then()
        .statusCode(200)
        .body("version", equalTo(1))
        .header("ETag", equalTo(added.header("ETag")));
  }

  @Test
  default void anArticleCanBeReadChangedAndPutBack() {
    Response added =
        add(
            "Orrin Gazette",
            "\u201cThe mill turns again,\u201d Tove Lindal said.",
            Map.of("published", "2026-03-04"));
    Map<String, Object> whole = added.jsonPath().getMap("$");
    whole.put("headline", "Mill turns");

    editor()
        .header("If-Match", added.header("ETag"))
        .contentType(JSON)
        .body(whole)
        .put("/v1/articles/" + id(added))
        .then()
        .statusCode(200)
        .body("headline", equalTo("Mill turns"))
        .body("published", equalTo("2026-03-04"))
        .body("version", equalTo(2));

    whole.put("wordCount", 7000);
    Response wrong =
        editor()
            .header("If-Match", "*")
            .contentType(JSON)
            .body(whole)
            .put("/v1/articles/" + id(added));
    problem(wrong, 422, "Invalid content").body("errors.pointer", hasItem("/wordCount"));
  }

  @Test
  default void whatAPutLeavesOutIsTakenAway() {
    Response added =
        add("Orrin Gazette", "The sluice gate jammed at noon.", Map.of("headline", "Sluice"));

    editor()
        .header("If-Match", added.header("ETag"))
        .contentType(JSON)
        .body(Map.of("body", "The sluice gate jammed at noon."))
        .put("/v1/articles/" + id(added))
        .then()
        .statusCode(200)
        .body("headline", nullValue())
        .body("publisher", nullValue());
    anyone()
        .get("/v1/articles?publisher=orrin-gazette")
        .then()
        .body("items.id", not(hasItem(id(added))));
  }

  @Test
  default void aChangeNeedsTheEntityTagOfWhatStands() {
    Response added = add("Orrin Gazette", "The towpath flooded twice.", Map.of());
    String path = "/v1/articles/" + id(added);

    problem(editor().contentType(PATCH).body("{}").patch(path), 428, "Precondition required");
    problem(
        editor().header("If-Match", "\"old\"").contentType(PATCH).body("{}").patch(path),
        412,
        "Precondition failed");
    patch(added, "{\"section\":\"Paths\"}").then().statusCode(200);
    problem(patch(added, "{\"section\":\"Ways\"}"), 412, "Precondition failed");
  }

  @Test
  default void whatIsNoPatchIsRefusedInWords() {
    Response added = add("Orrin Gazette", "The dredger left on Friday.", Map.of());

    problem(patch(added, "[1]"), 422, "Invalid content")
        .body("errors.detail", hasItem("must be a JSON object"));
    problem(patch(added, "{\"boddy\":\"x\"}"), 422, "Invalid content")
        .body("errors.pointer", hasItem("/boddy"));
    problem(patch(added, "{\"body\":null}"), 422, "Invalid content")
        .body("errors.pointer", hasItem("/body"));
    problem(patch(added, "{\"id\":\"other\"}"), 422, "Invalid content")
        .body("errors.pointer", hasItem("/id"));
    problem(patch(added, "{"), 400, "Bad request");
    problem(patch(added, "null"), 422, "Invalid content");
  }

  @Test
  default void aUrlAndATextBelongToOneArticle() {
    add("Orrin Gazette", "First text.", Map.of("url", "https://orrin.example/1"));
    Response second = add("Orrin Gazette", "Second text.", Map.of());

    problem(patch(second, "{\"url\":\"https://orrin.example/1\"}"), 409, "Conflict")
        .body("detail", containsString("url"));
    problem(patch(second, "{\"body\":\"First text.\"}"), 409, "Conflict")
        .body("detail", containsString("text"));
  }

  @Test
  default void anArticleIsFoundByEveryTextThatItHasHad() {
    Response added = add("Orrin Gazette", "The ferry sank at noon, police siad.", Map.of());
    patch(added, "{\"body\":\"The ferry sank at noon, police said.\"}").then().statusCode(200);

    for (String body :
        List.of("The ferry sank at noon, police siad.", "The ferry sank at noon, police said.")) {
      editor()
          .contentType(JSON)
          .body(Map.of("publisher", "Orrin Gazette", "body", body))
          .post("/v1/articles")
          .then()
          .statusCode(200)
          .body("id", equalTo(id(added)))
          .body("body", equalTo("The ferry sank at noon, police said."));
    }
    List<String> all =
        anyone().get("/v1/articles?publisher=orrin-gazette&limit=100").path("items.id");
    assertThat(all).containsOnlyOnce(id(added));
  }

  @Test
  default void aChangedBodyIsExtractedAgain() {
    Response added =
        add(
            "Orrin Gazette",
            "\u201cThe bridge will open in May,\u201d Sunniva Prell said.\n\n\u201cThe road will"
                + " not,\u201d Tycho Marsk said.",
            Map.of("published", "2026-03-04"));

    patch(
            added,
            "{\"body\":\"The council met.\\n\\n\u201cThe bridge will open in May,\u201d Sunniva"
                + " Prell said.\"}")
        .then()
        .statusCode(200)
        .body("quoteCount", equalTo(1));

    Response quotes = anyone().get("/v1/articles/" + id(added) + "/quotes");
    quotes
        .then()
        .body("items.text", equalTo(List.of("The bridge will open in May,")))
        .body("items[0].segments[0].start", equalTo(18));
    anyone().get("/v1/speakers/tycho-marsk").then().statusCode(404);
    anyone()
        .get("/v1/speakers/sunniva-prell")
        .then()
        .body("quoteCount", equalTo(1))
        .body("firstQuoted", equalTo("2026-03-04"));
  }

  @Test
  default void anotherDayOfPublicationMovesQuotationsAndSpeakers() {
    Response added =
        add(
            "Orrin Gazette",
            "\u201cThe tunnel is dry,\u201d Ylva Brandt said on Sunday.",
            Map.of("published", "2026-03-04", "tags", List.of("tunnels")));

    patch(added, "{\"published\":\"2026-03-12\"}").then().statusCode(200);

    anyone()
        .get("/v1/speakers/ylva-brandt")
        .then()
        .body("firstQuoted", equalTo("2026-03-12"))
        .body("lastQuoted", equalTo("2026-03-12"));
    anyone()
        .get("/v1/quotes?speaker=ylva-brandt&from=2026-03-12")
        .then()
        .body("items.saidOn", equalTo(List.of("2026-03-08")));
    anyone().get("/v1/articles?tag=tunnels&to=2026-03-11").then().body("items", empty());
    anyone()
        .get("/v1/articles?tag=tunnels&from=2026-03-12")
        .then()
        .body("items.size()", equalTo(1));
  }

  @Test
  default void anArticleComesWithItsQuotationsWhenTheyAreWanted() {
    Response added =
        add("Orrin Gazette", "\u201cThe quay is long,\u201d Vidar Moe said.", Map.of());
    String path = "/v1/articles/" + id(added) + "?include=quotes";

    Response whole = anyone().get(path);

    whole
        .then()
        .statusCode(200)
        .body("body", equalTo(added.path("body")))
        .body("quotes.speaker.id", equalTo(List.of("vidar-moe")))
        .header("ETag", not(equalTo(added.header("ETag"))));
    anyone().header("If-None-Match", whole.header("ETag")).get(path).then().statusCode(304);
    String quote = whole.path("quotes[0].id");
    editor().header("If-Match", "*").delete("/v1/quotes/" + quote).then().statusCode(204);
    anyone()
        .header("If-None-Match", whole.header("ETag"))
        .get(path)
        .then()
        .statusCode(200)
        .body("quotes", empty());
    problem(anyone().get("/v1/articles/nothing?include=speakers"), 400, "Invalid parameter");
  }

  private static Response add(String publisher, String body, Map<String, ?> more) {
    var article = new java.util.HashMap<String, Object>(more);
    article.put("publisher", publisher);
    article.put("body", body);
    return Client.add(article);
  }

  private static Response patch(Response read, String patch) {
    return editor()
        .header("If-Match", read.header("ETag"))
        .contentType(PATCH)
        .body(patch)
        .patch("/v1/articles/" + id(read));
  }

  private static String id(Response article) {
    return article.path("id");
  }
}
