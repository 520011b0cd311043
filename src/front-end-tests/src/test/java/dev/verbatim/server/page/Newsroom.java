package dev.verbatim.server.page;

import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;

import dev.verbatim.suite.Client;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;

/** Articles for the tests of the page. */
final class Newsroom {

  private static final List<String> WIRES =
      List.of(
          """
          date 2026-04-02 Alder Gazette - The ferry to Merrow will run at night from May, the company said.

          "We sail when the tide does," said Ingrid Halvane, who heads the Tallisby Ferry Company. "The tide has never kept office hours."

          Bram Odukoy, a lorry driver, was glad. "I have slept in that harbour often enough," he said.
          """,
          """
          date 2026-04-18 Alder Gazette - A crack in the harbour wall was found on Friday.

          "It is a crack and not a catastrophe," said Ingrid Halvane.

          A senior official called the wall "older than the law that protects it".
          """,
          """
          date 2026-06-09 Corran Wire - Estmark and Dovania will talk about herring again.

          "Whoever sells a fish on Friday should not catch it again on Sunday," Estmark's fisheries ministry said in a statement.

          "My colleague asked me, 'Do you count tails or heads?'" said Ilka Brandovar, the harbour minister of Dovania.
          """,
          """
          date 2026-06-11 Corran Wire - The lighthouse at Scarra Point went dark for an hour.

          "Somebody leaned on the switch," said Oren Quillon. His sister, Petra Quillon, laughed. "It was him," she said.
          """);

  private Newsroom() {}

  /** Stores all of them, and waits until they can be searched. */
  static void open() {
    WIRES.forEach(Newsroom::store);
    Client.until(
        () -> anyone().get("/v1/search?q=herring&in=articles").jsonPath(),
        found -> found.getInt("total.count") > 0);
  }

  /** Stores an article, and waits until lists show it. Returns its id. */
  static String store(String wire) {
    String id = editor().contentType(Client.TEXT).body(wire).post("/v1/articles").path("id");
    // A request of this client waits for views; those of a browser do not.
    anyone().get("/v1/articles?limit=1").then().statusCode(200);
    return id;
  }

  /** The id of an article with a word in its text. */
  static String articleWith(String word) {
    return anyone()
        .queryParam("q", word)
        .queryParam("in", "articles")
        .get("/v1/search")
        .path("items[0].article.id");
  }

  /** The id of an article with a word in its headline. */
  static String articleUnder(String word) {
    List<Map<String, Object>> articles =
        anyone().get("/v1/articles?limit=100").jsonPath().getList("items");
    return articles.stream()
        .filter(article -> String.valueOf(article.get("headline")).contains(word))
        .findFirst()
        .map(article -> (String) article.get("id"))
        .orElseThrow();
  }

  static JsonPath quote(String id) {
    return editor().get("/v1/quotes/" + id).jsonPath();
  }
}
