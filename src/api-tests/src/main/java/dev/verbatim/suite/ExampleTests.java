package dev.verbatim.suite;

import static dev.verbatim.suite.Client.editor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.testing.Repository;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
  default void everyExampleOfTheOpenApiDocumentSucceeds() {
    Seeds.load();
    JsonPath api = Description.document();
    List<String> without = new ArrayList<>();
    Description.served(api)
        .forEach(
            (path, operations) ->
                operations.forEach(
                    (method, operation) -> {
                      if (changes(method, path) || !succeeds(api, method, path, operation)) {
                        without.add(method + " " + path);
                      }
                    }));

    // What is changed has to be named by an entity tag, which no document can know; what is added
    // to a seed, or merged, others would see.
    assertThat(without)
        .containsExactlyInAnyOrder(
            "delete /v1/articles/{id}",
            "put /v1/articles/{id}",
            "patch /v1/articles/{id}",
            "post /v1/articles/{id}/quotes",
            "delete /v1/quotes/{id}",
            "patch /v1/quotes/{id}",
            "post /v1/speakers",
            "patch /v1/speakers/{id}",
            "post /v1/speakers/{id}/merge",
            "post /v1/speakers/{id}/unmerge");
  }

  private static boolean changes(String method, String path) {
    return List.of("put", "patch", "delete").contains(method)
        || path.endsWith("merge")
        || (method.equals("post") && (path.endsWith("/quotes") || path.endsWith("/speakers")));
  }

  /** Sends an operation's examples; false when the document does not have all that it needs. */
  private static boolean succeeds(
      JsonPath api, String method, String path, Map<String, Object> operation) {
    List<RequestSpecification> requests = bodies(operation);
    for (RequestSpecification request : requests) {
      for (Map<String, Object> parameter : parameters(api, operation)) {
        Object example = parameter.get("example");
        if (example == null && Boolean.TRUE.equals(parameter.get("required"))) {
          return false;
        } else if (example != null && parameter.get("in").equals("path")) {
          request.pathParam((String) parameter.get("name"), example);
        } else if (example != null && method.equals("get")) {
          request.queryParam((String) parameter.get("name"), example);
        }
      }
      Response answer = request.request(method.toUpperCase(Locale.ROOT), path);
      assertThat(answer.statusCode())
          .as("%s %s%n%s", method, path, answer.asString())
          .isBetween(200, 201);
    }
    return !requests.isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static List<RequestSpecification> bodies(Map<String, Object> operation) {
    if (!operation.containsKey("requestBody")) {
      return List.of(editor());
    }
    Map<String, Object> body = (Map<String, Object>) operation.get("requestBody");
    Map<String, Map<String, Object>> content =
        (Map<String, Map<String, Object>>) body.get("content");
    List<RequestSpecification> requests = new ArrayList<>();
    content.forEach(
        (type, media) ->
            ((Map<String, Map<String, Object>>) media.get("examples"))
                .values()
                .forEach(
                    example ->
                        requests.add(
                            editor()
                                .contentType(type.equals("text/plain") ? Client.TEXT : type)
                                .body(example.get("value")))));
    return requests;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> parameters(JsonPath api, Map<String, Object> operation) {
    List<Map<String, Object>> given =
        (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
    Map<String, Map<String, Object>> shared = api.getMap("components.parameters");
    return given.stream()
        .flatMap(
            parameter -> {
              String ref = (String) parameter.get("$ref");
              return Stream.of(
                  ref == null ? parameter : shared.get(ref.substring(ref.lastIndexOf('/') + 1)));
            })
        .toList();
  }
}
