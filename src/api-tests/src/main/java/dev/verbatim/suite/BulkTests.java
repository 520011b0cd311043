package dev.verbatim.suite;

import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.bearing;
import static dev.verbatim.suite.Client.editor;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Many articles in one request. */
public interface BulkTests {

  @Test
  default void everyLineIsAnsweredInItsOrderAndOneThatIsWrongHarmsNoOther() {
    List<JsonPath> lines =
        lines(
            post(
                editor(),
                article("The kiln is lit."),
                "",
                "{\"body\": ",
                "{\"body\":\"Ash fell.\",\"hedline\":\"Ash\"}",
                "{\"body\":\"Ash fell.\",\"tags\":[7]}",
                "  ",
                "{\"body\":\"\",\"url\":\"kiln\"}",
                "null",
                "[]",
                "{\"body\":\"%s\"}".formatted("Ash. ".repeat(60_000)),
                "{\"body\":\"Ash fell.\"} {}",
                "{\"body\":\"%s\"}".formatted("Ash. ".repeat(300_000)),
                article("The kiln is out.") + "\r"));

    assertThat(lines)
        .extracting(line -> line.getInt("line"))
        .containsExactly(1, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13);
    assertThat(lines)
        .extracting(line -> line.getInt("status"))
        .containsExactly(201, 400, 422, 422, 422, 422, 422, 422, 422, 413, 201);
    for (JsonPath line : lines) {
      boolean stored = line.getInt("status") == 201;
      assertThat(line.getMap("").keySet()).contains(stored ? "id" : "problem").hasSize(3);
      assertThat(line.getString("problem.status"))
          .isEqualTo(stored ? null : line.getString("status"));
    }
    assertThat(lines.get(2).getList("problem.errors.pointer")).containsExactly("/hedline");
    assertThat(lines.get(3).getList("problem.errors.pointer")).containsExactly("/tags/0");
    assertThat(lines.get(4).getList("problem.errors.pointer")).containsExactly("/body", "/url");
    for (int stored : new int[] {0, 10}) {
      anyone()
          .get("/v1/articles/" + lines.get(stored).getString("id"))
          .then()
          .statusCode(200)
          .body("publisher.name", equalTo("Kiln Gazette"));
    }
  }

  @Test
  default void theSameFileAgainInAnyOrderChangesNothing() {
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      articles.add(
          "{\"body\":\"“Tide %d will not wait,” said Orla Vint.\",\"publisher\":\"Bulk Herald\"}"
              .formatted(i));
    }
    List<JsonPath> first = lines(post(editor(), articles.toArray(String[]::new)));
    assertThat(first).extracting(line -> line.getInt("status")).containsOnly(201).hasSize(40);

    Collections.shuffle(articles, new Random(7));
    List<JsonPath> again = lines(post(editor(), articles.toArray(String[]::new)));

    assertThat(again).extracting(line -> line.getInt("status")).containsOnly(200);
    assertThat(again)
        .extracting(line -> line.getString("id"))
        .containsExactlyInAnyOrderElementsOf(
            first.stream().map(line -> line.getString("id")).toList());
    assertThat(Client.walk("/v1/articles", Map.of("publisher", "bulk-herald"), 30))
        .satisfiesExactly(
            page -> assertThat(page).hasSize(30), page -> assertThat(page).hasSize(10));
  }

  @Test
  default void aBulkUnderAKeyIsAnsweredAsItWasTheFirstTime() {
    String key = UUID.randomUUID().toString();
    String article = article("The weir is full.");
    Response first = post(editor().header("Idempotency-Key", key), article, "{}");

    Response again = post(editor().header("Idempotency-Key", key), article, "{}");

    assertThat(lines(first)).extracting(line -> line.getInt("status")).containsExactly(201, 422);
    assertThat(again.asString()).isEqualTo(first.asString());
    again.then().header("Idempotency-Replayed", equalTo("true"));
    assertThat(again.contentType()).isEqualTo(first.contentType());
    problem(post(editor().header("Idempotency-Key", key), article), 422, "Idempotency key reused");
  }

  @Test
  default void moreArticlesThanAreTakenAreRefusedAllTogether() {
    problem(post(editor(), "{}\n".repeat(1001)), 422, "Invalid content")
        .body(
            "errors.detail",
            contains(
                "has 1001 lines of JSON; it must have at least one, and" + " 1000 at the most"));
    problem(post(editor(), "\n \n"), 422, "Invalid content").body("errors", hasSize(1));
    problem(
        editor().contentType("application/x-ndjson").post("/v1/articles"), 422, "Invalid content");
  }

  @Test
  default void aBulkMayBeLargerThanAnArticleAndIsBoundedToo() {
    String large = "{\"body\":\"%s\"}".formatted("Ash. ".repeat(190_000));
    lines(post(editor(), large, large, large));

    problem(post(editor(), large + "\n" + " ".repeat(5 << 20)), 413, "Content too large");
  }

  @Test
  default void aBulkNeedsATokenAndKnowsNoParameters() {
    problem(post(anyone(), "{}"), 401, "Unauthorized");
    problem(post(bearing(Tokens.with("quotes:review")), "{}"), 403, "Forbidden");
    problem(post(editor().queryParam("publisher", "Herald"), "{}"), 400, "Invalid parameter");
    problem(post(editor().accept("text/csv"), "{}"), 406, "Not acceptable");
  }

  private static String article(String body) {
    return "{\"body\":\"%s\",\"publisher\":\"Kiln Gazette\"}".formatted(body);
  }

  private static Response post(RequestSpecification client, String... lines) {
    return client
        .contentType("application/x-ndjson")
        .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
        .post("/v1/articles");
  }

  private static List<JsonPath> lines(Response answer) {
    answer.then().statusCode(200).contentType("application/x-ndjson");
    assertThat(answer.header("Retry-After")).isNull();
    assertThat(answer.asString()).endsWith("\n");
    return answer.asString().lines().map(Client::paths).toList();
  }
}
