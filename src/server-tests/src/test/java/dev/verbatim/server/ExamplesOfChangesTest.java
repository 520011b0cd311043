package dev.verbatim.server;

import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.bearing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.suite.Description;
import dev.verbatim.suite.DocumentedRequests;
import dev.verbatim.suite.DocumentedRequests.Example;
import dev.verbatim.suite.LocalApp;
import dev.verbatim.suite.Seeds;
import dev.verbatim.suite.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The examples of changes, sent as they are to the seeds, with nothing but a token and the entity
 * tag of what is there. They change the seeds, so this has some of its own.
 */
@QuarkusTest
@WithTestResource(value = LocalApp.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ExamplesOfChangesTest {

  /** What is deleted can be changed no more, and what is replaced has other quotations. */
  private static final List<String> ORDER =
      List.of("POST", "PATCH", "DELETE /v1/quotes", "PUT", "DELETE /v1/articles", "DELETE");

  @Test
  void everyExampleOfAChangeIsTakenByTheSeeds() {
    Seeds.load();
    JsonPath api = Description.document();
    List<Example> examples = new ArrayList<>();
    Description.served(api)
        .forEach(
            (path, operations) ->
                operations.forEach(
                    (method, operation) -> {
                      if (!method.equals("get") && !path.equals("/v1/extractions")) {
                        examples.addAll(
                            new DocumentedRequests(api, method, path, operation).changes());
                      }
                    }));
    examples.sort(Comparator.comparingInt(ExamplesOfChangesTest::rank));

    assertThat(examples).hasSizeGreaterThan(12);
    for (Example example : examples) {
      Response answer =
          example.send(bearing(Tokens.with("admin")), Map.of("If-Match", tag(example)));
      assertThat(answer.statusCode())
          .as("%s %s%n%s", example, example.body(), answer.asString())
          .isBetween(200, 204);
    }
  }

  private static int rank(Example example) {
    String name = example.method() + " " + example.path();
    return ORDER.indexOf(ORDER.stream().filter(name::startsWith).findFirst().orElseThrow());
  }

  /** Of what is there; what is created has none. */
  private static String tag(Example example) {
    String tag =
        example.method().equals("POST") ? null : anyone().get(example.path()).header("ETag");
    return tag == null ? "*" : tag;
  }
}
