package dev.verbatim.suite;

import static dev.verbatim.suite.Client.anyone;
import static dev.verbatim.suite.Client.editor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testing.Repository;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What README, tour and OpenAPI document show is what happens. */
public interface ExampleTests {

  @Test
  default void everyCommandOfTheReadmeSucceeds() throws IOException {
    everyCommandSucceeds(Repository.file("README.md"), 5);
  }

  @Test
  default void everyCommandOfTheTourSucceeds() throws IOException {
    everyCommandSucceeds(Repository.file("src", "docs", "tour.md"), 15);
  }

  private static void everyCommandSucceeds(Path page, int atLeast) throws IOException {
    Seeds.load();
    List<CurlCommand> commands = CurlCommand.in(Files.readString(page));
    Map<String, String> variables = new HashMap<>();
    variables.put("TOKEN", Tokens.with("articles:write quotes:review"));

    assertThat(commands).hasSizeGreaterThanOrEqualTo(atLeast);
    for (CurlCommand command : commands) {
      if (!Description.isServed(command.url())) {
        continue;
      }
      Response answer = command.send(variables);
      assertThat(answer.statusCode())
          .as("%s%n%s", command.url(), answer.asString())
          .isBetween(200, command.isConditional() ? 304 : 204);
      assertThat(answer.statusCode() == 304).isEqualTo(command.isConditional());
    }
  }

  @Test
  default void everyExampleOfTheOpenApiDocumentFindsSomethingInTheSeeds() {
    Seeds.load();
    JsonPath api = Description.document();
    List<String> asked = new ArrayList<>();
    Description.served(api)
        .forEach(
            (path, operations) -> {
              if (operations.containsKey("get")) {
                new DocumentedRequests(api, "get", path, operations.get("get"))
                    .reads()
                    .forEach(
                        example -> {
                          assertFindsSomething(example);
                          asked.add(example.toString());
                        });
              }
            });
    assertThat(asked).hasSizeGreaterThan(80);
  }

  /** A page may be empty where the list is long, and few of its items pass the filter. */
  private static void assertFindsSomething(DocumentedRequests.Example example) {
    Response answer = example.send(anyone(), Map.of());
    assertThat(answer.statusCode()).as("%s%n%s", example, answer.asString()).isEqualTo(200);
    DocumentedRequests.Example next = example.next(answer);
    if (!DocumentedRequests.findsSomething(answer) && next != null) {
      assertFindsSomething(next);
      return;
    }
    assertThat(DocumentedRequests.findsSomething(answer))
        .as("%s finds %s", example, answer.asString())
        .isTrue();
  }

  /** Where no seed is touched. What changes one is sent by a test with seeds of its own. */
  @Test
  default void everyExampleOfABodyIsTaken() {
    JsonPath api = Description.document();
    for (String path : List.of("/v1/articles", "/v1/extractions")) {
      Map<String, Object> operation = Description.served(api).get(path).get("post");
      new DocumentedRequests(api, "post", path, operation)
          .changes()
          .forEach(
              example -> {
                Response answer = example.send(editor(), Map.of());
                assertThat(answer.statusCode())
                    .as("%s%n%s", example, answer.asString())
                    .isBetween(200, 201);
              });
    }
  }
}
