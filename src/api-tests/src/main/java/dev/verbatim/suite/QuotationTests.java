package dev.verbatim.suite;

import static dev.verbatim.suite.Client.add;
import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Quotations and speakers. */
public interface QuotationTests {

  @Test
  default void anArticleListsAsManyQuotationsAsItCounts() {
    Response added =
        add(
            Map.of(
                "body", "“The tide will not wait,” said Ingrid Halvane.",
                "publisher", "Ivelmouth Argus"));

    List<String> articles =
        anyone()
            .get(added.header("Location") + "/quotes")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items.articleId");

    assertThat(articles).hasSize(added.path("quoteCount")).allMatch(added.path("id")::equals);
  }

  @Test
  default void whatIsNotThereIsNotFound() {
    for (String path :
        List.of(
            "/v1/articles/nothing/quotes",
            "/v1/quotes/nothing",
            "/v1/speakers/nobody",
            "/v1/speakers/nobody/quotes")) {
      problem(anyone().get(path), 404, "Not found");
    }
  }

  @Test
  default void filtersOfQuotationsTakeOnlyWhatTheyKnow() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("type", "shouted"),
            Map.of("review", "maybe"),
            Map.of("minConfidence", "1.5"),
            Map.of("minConfidence", "NaN"),
            Map.of("from", "2026-02-30"))) {
      problem(anyone().queryParams(wrong).get("/v1/quotes"), 400, "Invalid parameter");
    }
    problem(anyone().queryParam("kind", "ghost").get("/v1/speakers"), 400, "Invalid parameter");
  }
}
