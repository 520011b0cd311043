package dev.verbatim.suite;

import static dev.verbatim.suite.Client.JSON;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.bearing;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Quotations that editors confirm, correct, reject and add. */
public interface ReviewTests {

  @Test
  default void whoReviewedAQuotationAndWhenIsKeptWithIt() {
    Response quote = quote("\u201cThe pier is safe,\u201d Hedda Nyborg said.");

    Response confirmed = review(quote, "{\"review\":\"confirmed\"}");

    confirmed
        .then()
        .statusCode(200)
        .body("review", equalTo("confirmed"))
        .body("reviewedBy", equalTo("editor"))
        .body("reviewedAt", notNullValue())
        .body("version", equalTo(2))
        .body("mention.exact", equalTo("Hedda Nyborg"));
    anyone()
        .get("/v1/quotes/" + id(quote))
        .then()
        .header("ETag", equalTo(confirmed.header("ETag")))
        .body("reviewedAt", equalTo(confirmed.path("reviewedAt")));
    anyone()
        .get("/v1/quotes?review=confirmed&speaker=hedda-nyborg")
        .then()
        .body("items.id", equalTo(List.of(id(quote))));
  }

  @Test
  default void aNoteAloneSettlesNothingAndStays() {
    Response quote = quote("\u201cThe weir is old,\u201d Signe Brandal said.");

    Response noted = review(quote, "{\"note\":\"ask again\"}");

    noted
        .then()
        .statusCode(200)
        .body("review", equalTo("machine"))
        .body("note", equalTo("ask again"))
        .body("confidence", equalTo(quote.path("confidence")))
        .body("version", equalTo(2));
    review(noted, "{\"review\":\"confirmed\"}")
        .then()
        .statusCode(200)
        .body("review", equalTo("confirmed"))
        .body("note", equalTo("ask again"));
  }

  @Test
  default void anotherSpeakerIsCreditedAtOnceAndTheFormerNoLonger() {
    Response quote = quote("\u201cThe well is deep,\u201d Olaf Stenrud said.");

    review(quote, "{\"speaker\":{\"name\":\"Berit Stenrud\"},\"saidOn\":\"2026-03-01\"}")
        .then()
        .statusCode(200)
        .body("review", equalTo("corrected"))
        .body("speaker.id", equalTo("berit-stenrud"))
        .body("speaker.name", equalTo("Berit Stenrud"))
        .body("mention.exact", equalTo("Olaf Stenrud"))
        .body("saidOn", equalTo("2026-03-01"));

    anyone().get("/v1/speakers/berit-stenrud").then().body("quoteCount", equalTo(1));
    anyone().get("/v1/speakers/olaf-stenrud").then().statusCode(404);
    anyone()
        .get("/v1/speakers/berit-stenrud/quotes")
        .then()
        .body("items.id", equalTo(List.of(id(quote))));
  }

  @Test
  default void aSpeakerCanBeNamedByIdOrTakenAway() {
    Response one = quote("\u201cThe oven is cold,\u201d Sanna Riikonen said.");
    Response other = quote("\u201cThe bread is gone,\u201d Eero Riikonen said.");

    review(one, "{\"speaker\":{\"id\":\"eero-riikonen\"}}")
        .then()
        .statusCode(200)
        .body("speaker.name", equalTo("Eero Riikonen"));
    anyone().get("/v1/speakers/eero-riikonen").then().body("quoteCount", equalTo(2));
    review(other, "{\"speaker\":null}").then().statusCode(200).body("speaker", nullValue());
    anyone().get("/v1/speakers/eero-riikonen").then().body("quoteCount", equalTo(1));
    problem(
            review(read(other), "{\"speaker\":{\"id\":\"no-such-speaker\"}}"),
            422,
            "Invalid content")
        .body("errors.pointer", hasItem("/speaker/id"));
  }

  @Test
  default void aRejectedQuotationIsLeftOutOfListsAndCountsForGood() {
    Response article =
        article(
            "\u201cThe tower leans,\u201d Pelle Strand said.\n\n"
                + "\u201cThe clock is slow,\u201d Pelle Strand said.");
    List<String> ids = anyone().get("/v1/articles/" + id(article) + "/quotes").path("items.id");
    Response rejected = anyone().get("/v1/quotes/" + ids.get(0));

    editor()
        .header("If-Match", rejected.header("ETag"))
        .delete("/v1/quotes/" + ids.get(0))
        .then()
        .statusCode(204);

    anyone()
        .get("/v1/articles/" + id(article) + "/quotes")
        .then()
        .body("items.id", equalTo(ids.subList(1, 2)));
    anyone()
        .get("/v1/articles/" + id(article) + "/quotes?review=rejected")
        .then()
        .body("items.id", equalTo(ids.subList(0, 1)));
    anyone().get("/v1/quotes/" + ids.get(0)).then().body("review", equalTo("rejected"));
    anyone().get("/v1/articles/" + id(article)).then().body("quoteCount", equalTo(1));
    anyone().get("/v1/speakers/pelle-strand").then().body("quoteCount", equalTo(1));

    change(article, "Rain fell.\n\n" + article.path("body")).then().body("quoteCount", equalTo(1));
    anyone()
        .get("/v1/articles/" + id(article) + "/quotes")
        .then()
        .body("items.id", equalTo(ids.subList(1, 2)));
    Response still = anyone().get("/v1/quotes/" + ids.get(0));
    still.then().body("review", equalTo("rejected")).body("segments[0].start", equalTo(12));

    review(still, "{\"review\":\"confirmed\"}").then().statusCode(200);
    anyone().get("/v1/speakers/pelle-strand").then().body("quoteCount", equalTo(2));
  }

  @Test
  default void whatAnEditorSaidStaysWhereTheWordsStillStand() {
    Response article =
        article(
            "The \u201cgreat wall of reeds\u201d grew.\n\n"
                + "\u201cThe marsh is wide,\u201d Ansgar Holt said.\n\n"
                + "\u201cThe marsh is deep,\u201d Ansgar Holt said.");
    List<String> ids = anyone().get("/v1/articles/" + id(article) + "/quotes").path("items.id");
    int last = ids.size() - 1;
    review(anyone().get("/v1/quotes/" + ids.get(last)), "{\"speaker\":{\"name\":\"Ragna Holt\"}}")
        .then()
        .statusCode(200);
    String added =
        addQuote(article, Map.of("exact", "The", "suffix", " \u201cgreat"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    change(
        anyone().get("/v1/articles/" + id(article)),
        "Snow fell on 雨 \ud83d\udc1f. The \u201cgreat wall of reeds\u201d grew.\n\n"
            + "\u201cThe marsh is deep,\u201d Ansgar Holt said.");

    anyone()
        .get("/v1/quotes/" + ids.get(last))
        .then()
        .statusCode(200)
        .body("speaker.id", equalTo("ragna-holt"))
        .body("review", equalTo("corrected"));
    anyone().get("/v1/quotes/" + ids.get(last - 1)).then().statusCode(404);
    anyone()
        .get("/v1/quotes/" + added)
        .then()
        .statusCode(200)
        .body("review", equalTo("confirmed"))
        .body("segments[0].start", equalTo(18))
        .body("segments[0].exact", equalTo("The"));
    anyone().get("/v1/speakers/ansgar-holt").then().statusCode(404);
    anyone().get("/v1/speakers/ragna-holt").then().body("quoteCount", equalTo(1));
  }

  @Test
  default void aMissedQuotationIsAddedByPlaceOrByItsWords() {
    Response article =
        article("The gate \ud83d\udc1f was \u201cwide open\u201d then. It was wide open again.");

    Response byWords =
        addQuote(
            article,
            Map.of(
                "exact", "wide open",
                "prefix", "\u201c",
                "speaker", Map.of("name", "Kirsi Vahl"),
                "saidOn", "2026-03-02"));
    byWords
        .then()
        .statusCode(201)
        .header("Location", equalTo("/v1/quotes/" + byWords.path("id")))
        .body("text", equalTo("wide open"))
        .body("segments[0].start", equalTo(15))
        .body("segments[0].end", equalTo(26))
        .body("segments[0].exact", equalTo("\u201cwide open\u201d"))
        .body("type", equalTo("direct"))
        .body("review", equalTo("confirmed"))
        .body("reviewedBy", equalTo("editor"))
        .body("speaker.id", equalTo("kirsi-vahl"))
        .body("mention", nullValue())
        .body("context", containsString("The gate"));
    addQuote(article, Map.of("start", 16, "end", 25))
        .then()
        .statusCode(200)
        .body("id", equalTo(byWords.path("id")));
    addQuote(article, Map.of("exact", "wide open again", "type", "indirect"))
        .then()
        .statusCode(201)
        .body("type", equalTo("indirect"))
        .body("speaker", nullValue());
    anyone().get("/v1/articles/" + id(article)).then().body("quoteCount", equalTo(2));
    anyone().get("/v1/speakers/kirsi-vahl").then().body("quoteCount", equalTo(1));
  }

  @Test
  default void wordsThatAreNotThereOrStandTwiceAreRefused() {
    Response article = article("The rain stopped. The rain came back.");

    problem(addQuote(article, Map.of("exact", "The snow")), 422, "Invalid content")
        .body("errors.pointer", hasItem("/exact"));
    problem(addQuote(article, Map.of("exact", "The rain")), 422, "Invalid content")
        .body("errors.detail", hasItem(containsString("more than once")));
    problem(addQuote(article, Map.of("start", 3, "end", 900)), 422, "Invalid content")
        .body("errors.pointer", hasItem("/end"));
    problem(addQuote(article, Map.of("start", 3)), 422, "Invalid content");
    problem(addQuote(article, Map.of("exact", "rain", "start", 3)), 422, "Invalid content");
    problem(
        editor()
            .contentType(JSON)
            .body(Map.of("exact", "rain"))
            .post("/v1/articles/nothing/quotes"),
        404,
        "Not found");
  }

  @Test
  default void blanksAroundTheWordsAreLeftOutAndBlanksAloneAreRefused() {
    Response article = article("The gate,  so they say , was shut. \u201c \u201d Then  it opened.");

    addQuote(article, Map.of("exact", " so they say "))
        .then()
        .statusCode(201)
        .body("text", equalTo("so they say"))
        .body("segments[0].start", equalTo(11))
        .body("segments[0].exact", equalTo("so they say"));
    addQuote(article, Map.of("start", 9, "end", 24)).then().statusCode(422);
    for (Map<String, ?> again :
        List.of(Map.of("start", 10, "end", 23), Map.of("exact", "\n so they say \t"))) {
      addQuote(article, again).then().statusCode(200).body("text", equalTo("so they say"));
    }
    for (Map<String, ?> nothing :
        List.of(
            Map.of("exact", "  ", "prefix", "Then"),
            Map.of("exact", "\u201c \u201d"),
            Map.of("start", 9, "end", 11),
            Map.of("exact", ","))) {
      problem(addQuote(article, nothing), 422, "Invalid content");
    }
  }

  @Test
  default void wordsThatOverlapAQuotationAreRefusedUnlessThatOneWasRejected() {
    Response article = article("\u201cThe weir is high today,\u201d Tilda Weir said. It rained.");
    Response quote =
        anyone()
            .get(
                "/v1/quotes/"
                    + anyone().get("/v1/articles/" + id(article) + "/quotes").path("items[0].id"));

    for (Map<String, ?> words :
        List.of(
            Map.of("exact", "weir is high"),
            Map.of("start", 20, "end", 40),
            Map.of("start", 0, "end", 50))) {
      problem(addQuote(article, words), 422, "Invalid content")
          .body("errors.detail", hasItem(containsString("overlaps the quotation " + id(quote))));
    }
    addQuote(article, Map.of("exact", "It rained")).then().statusCode(201);
    editor()
        .header("If-Match", quote.header("ETag"))
        .delete("/v1/quotes/" + id(quote))
        .then()
        .statusCode(204);
    addQuote(article, Map.of("exact", "weir is high")).then().statusCode(201);
  }

  @Test
  default void aStretchThatIsLongerThanAnyQuotationIsRefused() {
    Response article = article("Rain fell all day. ".repeat(9_000));

    problem(addQuote(article, Map.of("start", 0, "end", 170_000)), 422, "Invalid content")
        .body("errors.pointer", hasItem("/end"));
    addQuote(article, Map.of("start", 0, "end", 20_000)).then().statusCode(201);
  }

  @Test
  default void theHistorySaysWhoReviewedAndWhoTookThatBack() {
    Response quote = quote("\u201cThe mast is down,\u201d Jorunn Fisk said.");
    Response corrected = review(quote, "{\"speaker\":null,\"note\":\"heard it\"}");

    Response back = review(corrected, "{\"review\":\"machine\"}");

    back.then()
        .statusCode(200)
        .body("speaker.name", equalTo("Jorunn Fisk"))
        .body("note", nullValue());
    editor()
        .get("/v1/quotes/" + quote.path("id") + "/history")
        .then()
        .body("items.version", contains(3, 2, 1))
        .body("items.review", contains("machine", "corrected", "machine"))
        .body("items.reviewedBy", contains("editor", "editor", null))
        .body("items[0].reviewedAt", equalTo(back.path("updatedAt")));
  }

  @Test
  default void aReviewThatContradictsItselfIsRefused() {
    Response quote = quote("\u201cThe net is torn,\u201d Jorunn Fisk said.");

    assertThat(review(quote, "{\"review\":\"machine\"}").header("ETag"))
        .isEqualTo(quote.header("ETag"));
    problem(
            review(quote, "{\"review\":\"confirmed\",\"saidOn\":\"2026-01-01\"}"),
            422,
            "Invalid content")
        .body("errors.pointer", hasItem("/review"));
    problem(review(quote, "{\"text\":\"The net is whole,\"}"), 422, "Invalid content")
        .body("errors.pointer", hasItem("/text"));
    problem(review(quote, "{\"review\":\"fine\"}"), 422, "Invalid content")
        .body("errors.pointer", hasItem("/review"));
    problem(review(quote, "{\"saidOn\":\"Sunday\"}"), 422, "Invalid content")
        .body("errors.pointer", hasItem("/saidOn"));
  }

  @Test
  default void reviewingNeedsItsScopeAndTheEntityTag() {
    Response quote = quote("\u201cThe shed is full,\u201d Aslak Dahl said.");
    String path = "/v1/quotes/" + id(quote);

    problem(anyone().contentType(EditingTests.PATCH).body("{}").patch(path), 401, "Unauthorized");
    problem(
        bearing(Tokens.with("articles:write"))
            .header("If-Match", "*")
            .contentType(EditingTests.PATCH)
            .body("{}")
            .patch(path),
        403,
        "Forbidden");
    problem(editor().delete(path), 428, "Precondition required");
    problem(editor().header("If-Match", "\"old\"").delete(path), 412, "Precondition failed");
    bearing(Tokens.with("admin"))
        .header("If-Match", quote.header("ETag"))
        .contentType(EditingTests.PATCH)
        .body("{\"review\":\"confirmed\"}")
        .patch(path)
        .then()
        .statusCode(200);
  }

  @Test
  default void ofEditorsWhoHaveSeenTheSameOneWins() throws Exception {
    Response quote = quote("\u201cThe kiln is hot,\u201d Vendela Roos said.");
    ExecutorService executor = Executors.newFixedThreadPool(8);
    try {
      List<Future<Response>> answers =
          executor.invokeAll(
              IntStream.range(1, 9)
                  .<Callable<Response>>mapToObj(
                      day -> () -> review(quote, "{\"saidOn\":\"2026-02-0%d\"}".formatted(day)))
                  .toList());
      List<Integer> statuses = new ArrayList<>();
      String winner = null;
      for (Future<Response> answer : answers) {
        statuses.add(answer.get().statusCode());
        if (answer.get().statusCode() == 200) {
          winner = answer.get().path("saidOn");
        }
      }

      assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
      read(quote).then().body("saidOn", equalTo(winner)).body("version", equalTo(2));
    } finally {
      executor.shutdownNow();
    }
  }

  private static Response article(String body) {
    return Client.add(
        Map.of("publisher", "Fenland Mercury", "published", "2026-03-03", "body", body));
  }

  /** The one quotation of a new article. */
  private static Response quote(String body) {
    String article = id(article(body));
    List<String> ids = anyone().get("/v1/articles/" + article + "/quotes").path("items.id");
    assertThat(ids).hasSize(1);
    return anyone().get("/v1/quotes/" + ids.get(0));
  }

  private static Response read(Response quote) {
    return anyone().get("/v1/quotes/" + id(quote));
  }

  private static Response review(Response quote, String patch) {
    return editor()
        .header("If-Match", quote.header("ETag"))
        .contentType(EditingTests.PATCH)
        .body(patch)
        .patch("/v1/quotes/" + id(quote));
  }

  private static Response addQuote(Response article, Map<String, ?> quote) {
    return editor().contentType(JSON).body(quote).post("/v1/articles/" + id(article) + "/quotes");
  }

  private static Response change(Response article, String body) {
    Response current = anyone().get("/v1/articles/" + id(article));
    return editor()
        .header("If-Match", current.header("ETag"))
        .contentType(EditingTests.PATCH)
        .body(Map.of("body", body))
        .patch("/v1/articles/" + id(article));
  }

  private static String id(Response resource) {
    return resource.path("id");
  }
}
