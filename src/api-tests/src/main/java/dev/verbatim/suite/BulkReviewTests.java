package dev.verbatim.suite;

import static dev.verbatim.suite.Client.add;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.bearing;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Many reviews in one request. */
public interface BulkReviewTests {

  String NDJSON = "application/x-ndjson";

  @Test
  default void manyQuotationsAreReviewedAtOnceAndALineThatIsWrongHarmsNoOther() {
    JsonPath quotes = quotes("Bulk Desk", "Nora Netter");
    List<String> ids = quotes.getList("items.id");
    List<String> tags = quotes.getList("items.etag");

    List<JsonPath> lines =
        lines(
            patch(
                line(ids.get(0), tags.get(0), "\"review\":\"confirmed\",\"note\":\"heard it\""),
                line(ids.get(1), "\"old\"", "\"review\":\"confirmed\""),
                line(ids.get(2), tags.get(2), "\"review\":\"perhaps\""),
                "{\"id\":\"%s\",\"review\":\"confirmed\"}".formatted(ids.get(2)),
                "{\"id\": ",
                "",
                "[]",
                "null",
                "{\"ifMatch\":\"*\",\"review\":\"confirmed\"}",
                "{\"id\":7,\"ifMatch\":\"*\"}",
                line("no-such", "*", "\"review\":\"confirmed\""),
                line(ids.get(2), tags.get(2), "\"text\":\"Another\""),
                line(ids.get(2), tags.get(2), "\"speaker\":{\"name\":\"Mira Mender\"}"),
                line(ids.get(0), tags.get(0), "\"review\":\"rejected\"")));

    assertThat(lines)
        .extracting(line -> line.getInt("line"))
        .containsExactly(1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14);
    assertThat(lines)
        .extracting(line -> line.getInt("status"))
        .containsExactly(200, 412, 422, 428, 400, 422, 422, 422, 422, 404, 422, 200, 412);
    Response first = anyone().get("/v1/quotes/" + ids.get(0));
    first
        .then()
        .body("review", equalTo("confirmed"))
        .body("reviewedBy", equalTo("editor"))
        .body("note", equalTo("heard it"));
    assertThat(lines.get(0).getString("etag")).isEqualTo(first.header("ETag"));
    assertThat(lines.get(0).getString("id")).isEqualTo(ids.get(0));
    assertThat(lines.get(1).getString("etag"))
        .isEqualTo(anyone().get("/v1/quotes/" + ids.get(1)).header("ETag"));
    assertThat(lines.get(12).getString("etag")).isEqualTo(first.header("ETag"));
    assertThat(lines.get(2).getList("problem.errors.pointer")).containsExactly("/review");
    assertThat(lines.get(10).getList("problem.errors.pointer")).containsExactly("/text");
    anyone()
        .get("/v1/quotes/" + ids.get(2))
        .then()
        .body("review", equalTo("corrected"))
        .body("speaker.id", equalTo("mira-mender"));
  }

  @Test
  default void theSameReviewsAgainChangeNothing() {
    JsonPath quotes = quotes("Bulk Bench", "Nils Netter");
    List<String> ids = quotes.getList("items.id");
    List<String> tags = quotes.getList("items.etag");
    String[] reviews =
        new String[] {
          line(ids.get(0), tags.get(0), "\"review\":\"confirmed\""),
          line(ids.get(1), tags.get(1), "\"review\":\"rejected\"")
        };
    assertThat(lines(patch(reviews))).extracting(line -> line.getInt("status")).containsOnly(200);

    assertThat(lines(patch(reviews))).extracting(line -> line.getInt("status")).containsOnly(412);

    anyone().get("/v1/quotes/" + ids.get(0)).then().body("version", equalTo(2));
    anyone().get("/v1/quotes/" + ids.get(1)).then().body("version", equalTo(2));
  }

  @Test
  default void manyReviewsNeedTheScopeOfOneAndAreBounded() {
    problem(anyone().contentType(NDJSON).body("{}").patch("/v1/quotes"), 401, "Unauthorized");
    problem(
        bearing(Tokens.with("articles:write")).contentType(NDJSON).body("{}").patch("/v1/quotes"),
        403,
        "Forbidden");
    problem(editor().contentType(NDJSON).body("\n\n").patch("/v1/quotes"), 422, "Invalid content");
    problem(
        editor().contentType(NDJSON).body("{}\n".repeat(1001)).patch("/v1/quotes"),
        422,
        "Invalid content");
    problem(
        editor().contentType("application/json").body("{}").patch("/v1/quotes"),
        415,
        "Unsupported media type");
  }

  /** The quotations of a new article, as an editor lists them. */
  private static JsonPath quotes(String publisher, String speaker) {
    String article =
        add(Map.of(
                "publisher",
                publisher,
                "published",
                "2026-03-03",
                "body",
                "“The net is torn,” said %1$s.\n\n“The net is mended,” said %1$s.\n\n“The net is wet,” said %1$s."
                    .formatted(speaker)))
            .header("Location");
    return editor().get(article + "/quotes").jsonPath();
  }

  private static String line(String id, String ifMatch, String rest) {
    return "{\"id\":\"%s\",\"ifMatch\":\"%s\",%s}"
        .formatted(id, ifMatch.replace("\"", "\\\""), rest);
  }

  private static Response patch(String... lines) {
    return editor().contentType(NDJSON).body(String.join("\n", lines)).patch("/v1/quotes");
  }

  private static List<JsonPath> lines(Response answer) {
    answer.then().statusCode(200).contentType(NDJSON);
    return answer.asString().lines().map(Client::paths).toList();
  }
}
