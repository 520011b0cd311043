package dev.verbatim.suite;

import static dev.verbatim.suite.Client.add;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists of articles that carry their quotations. */
public interface EmbeddedQuotesTests {

  @Test
  default void aListCarriesQuotationsAsEachArticleDoes() {
    String kept = post("Enclosure Post", "2026-04-03", "“The kiln is hot,” said Enno Lack.");
    String none = post("Enclosure Post", "2026-04-02", "The kiln was lit at noon.");
    String rejected =
        post(
            "Enclosure Post",
            "2026-04-01",
            "“The kiln is cold,” said Enno Lack.\n\n“So it is,” said Enna Lock.");
    String wrong = anyone().get("/v1/articles/" + rejected + "/quotes").path("items[0].id");
    editor().header("If-Match", "*").delete("/v1/quotes/" + wrong).then().statusCode(204);
    editor()
        .contentType(Client.JSON)
        .body(Map.of("into", "enno-lack"))
        .post("/v1/speakers/enna-lock/merge")
        .then()
        .statusCode(200);
    String list = "/v1/articles?publisher=enclosure-post&include=";

    for (Supplier<RequestSpecification> client :
        List.<Supplier<RequestSpecification>>of(Client::anyone, Client::editor)) {
      List<Map<String, ?>> whole = client.get().get(list + "body,quotes").path("items");
      assertThat(whole)
          .extracting(item -> (Object) item.get("id"))
          .containsExactly(kept, none, rejected);
      for (Map<String, ?> item : whole) {
        Map<String, ?> alone =
            client.get().get("/v1/articles/" + item.get("id") + "?include=quotes").path("$");
        assertThat(item).isEqualTo(alone);
        assertThat(alone).containsKey("body");
      }
      List<Map<String, ?>> withoutBodies = new ArrayList<>();
      for (Map<String, ?> item : whole) {
        Map<String, ?> without = new HashMap<>(item);
        without.remove("body");
        withoutBodies.add(without);
      }
      client
          .get()
          .get(list + "quotes")
          .then()
          .body("items", equalTo(withoutBodies))
          .body("items.quotes.speaker.id", contains(of("enno-lack"), of(), of("enno-lack")))
          .body("items.quotes[2].text", contains("So it is,"));
    }
    anyone()
        .get("/v1/articles?publisher=enclosure-post&include=body")
        .then()
        .body("items", everyItem(not(hasKey("quotes"))));
    anyone()
        .get(list + "quotes&fields=id,quotes.speaker.name&limit=1")
        .then()
        .body(
            "items",
            contains(
                Map.of(
                    "id",
                    kept,
                    "quotes",
                    List.of(Map.of("speaker", Map.of("name", "Enno Lack"))))));
  }

  @Test
  default void whoHasWrittenFindsItInTheQuotationsOfAList() {
    String id = post("Fresh Enclosure", "2026-04-01", "“The kiln is hot,” said Enno Lack.");
    String quote = editor().get("/v1/articles/" + id + "/quotes").path("items[0].id");
    editor().get("/v1/articles?publisher=fresh-enclosure").then().body("items.id", contains(id));
    editor()
        .header("If-Match", "*")
        .contentType(EditingTests.PATCH)
        .body(Map.of("review", "confirmed"))
        .patch("/v1/quotes/" + quote)
        .then()
        .statusCode(200);

    editor()
        .get("/v1/articles?publisher=fresh-enclosure&include=quotes")
        .then()
        .body("items.quotes.review.flatten()", contains("confirmed"));
    editor()
        .header("If-Match", "*")
        .contentType(EditingTests.PATCH)
        .body(Map.of("section", "Kilns"))
        .patch("/v1/articles/" + id)
        .then()
        .statusCode(200);
    for (String section : List.of("kilns", "ovens")) {
      List<String> found =
          editor()
              .queryParams("publisher", "fresh-enclosure", "section", section)
              .get("/v1/articles?include=quotes")
              .path("items.id");
      assertThat(found).isEqualTo(section.equals("kilns") ? List.of(id) : List.of());
    }
  }

  @Test
  default void pagesOfLongQuotationsEndAtFourMegabytes() {
    String sentence = "the ledger of the harbour is read aloud, line by line, all night, ";
    for (int i = 0; i < 6; i++) {
      int night = i;
      post(
          "Quotation Weekly",
          "2026-04-0" + (i + 1),
          IntStream.range(0, 45)
              .mapToObj(
                  n ->
                      "“Night %d, %d: ".formatted(night, n)
                          + sentence.repeat(60)
                          + "” said Ada Kell.")
              .collect(Collectors.joining("\n\n")));
    }
    String list = "/v1/articles?publisher=quotation-weekly&include=quotes&limit=100";

    Response first = anyone().get(list);
    Response second = anyone().get(list + "&cursor=" + first.path("next"));

    assertThat(first.asByteArray().length).isBetween(3_000_000, 4_100_000);
    second.then().statusCode(200).body("$", not(hasKey("next")));
    List<String> ids = new ArrayList<>(first.jsonPath().getList("items.id"));
    ids.addAll(second.jsonPath().getList("items.id"));
    assertThat(ids).hasSize(6).doesNotHaveDuplicates();
  }

  private static List<String> of(String... ids) {
    return List.of(ids);
  }

  private static String post(String publisher, String published, String body) {
    return add(Map.of(
            "body", body,
            "publisher", publisher,
            "published", published,
            "language", "en"))
        .path("id");
  }
}
