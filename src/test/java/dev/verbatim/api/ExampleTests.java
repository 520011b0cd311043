package dev.verbatim.api;

import static dev.verbatim.api.Client.anyone;
import static dev.verbatim.api.Client.editor;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README and OpenAPI document show is what happens. */
interface ExampleTests {

  @Test
  default void everyCommandOfTheReadmeSucceeds() throws IOException {
    Seeds.load();
    List<CurlCommand> commands =
        CurlCommand.in(Files.readString(Path.of("README.md")), Tokens.with("articles:write"));

    assertThat(commands).hasSizeGreaterThanOrEqualTo(8);
    for (CurlCommand command : commands) {
      Response answer = command.send();
      assertThat(answer.statusCode())
          .as("%s%n%s", command.url(), answer.asString())
          .isBetween(200, 201);
    }
  }

  @Test
  default void everyExampleOfTheOpenApiDocumentSucceeds() {
    Seeds.load();
    JsonPath api = anyone().accept("application/json").get("/openapi").jsonPath();
    Map<String, Map<String, Map<String, Object>>> paths = api.getMap("paths");
    List<String> without = new ArrayList<>();
    paths.forEach(
        (path, operations) ->
            operations.forEach(
                (method, operation) -> {
                  if (!succeeds(api, method, path, operation)) {
                    without.add(method + " " + path);
                  }
                }));

    // What is deleted has to be named by an entity tag, which no document can know.
    assertThat(without).containsExactly("delete /v1/articles/{id}");
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

  /** A command as a reader would type it. */
  record CurlCommand(String url, Map<String, String> headers, String data) {

    private static final String HOST = "http://localhost:8080";

    /** The commands in a page's shell blocks. */
    static List<CurlCommand> in(String markdown, String token) {
      List<CurlCommand> commands = new ArrayList<>();
      String[] parts = markdown.split("```");
      for (int i = 1; i < parts.length; i += 2) {
        if (parts[i].startsWith("sh\n")) {
          for (String command : parts[i].substring(3).split("(?m)^(?=curl )")) {
            if (command.startsWith("curl ")) {
              commands.add(parse(words(command.replace("$TOKEN", token))));
            }
          }
        }
      }
      return commands;
    }

    Response send() {
      RequestSpecification request = anyone().urlEncodingEnabled(false).headers(headers);
      String path = url.substring(HOST.length());
      return data == null ? request.get(path) : request.body(data).post(path);
    }

    private static CurlCommand parse(List<String> words) {
      String url = null;
      String data = null;
      Map<String, String> headers = new java.util.HashMap<>();
      for (int i = 1; i < words.size(); i++) {
        switch (words.get(i)) {
          case "-H" -> {
            String[] header = words.get(++i).split(": ", 2);
            headers.put(header[0], header[1].equals("text/plain") ? Client.TEXT : header[1]);
          }
          case "--data" -> data = words.get(++i);
          default -> {
            assertThat(words.get(i)).startsWith(HOST);
            url = words.get(i);
          }
        }
      }
      return new CurlCommand(url, headers, data);
    }

    /** Splits as a shell does: at space outside of quotes, a backslash at a line's end dropped. */
    private static List<String> words(String command) {
      List<String> words = new ArrayList<>();
      StringBuilder word = new StringBuilder();
      char quote = 0;
      boolean begun = false;
      for (char c : command.replace("\\\n", " ").toCharArray()) {
        if (quote != 0) {
          if (c == quote) {
            quote = 0;
          } else {
            word.append(c);
          }
        } else if (c == '\'' || c == '"') {
          quote = c;
          begun = true;
        } else if (Character.isWhitespace(c)) {
          if (begun) {
            words.add(word.toString());
            word.setLength(0);
            begun = false;
          }
        } else {
          word.append(c);
          begun = true;
        }
      }
      return words;
    }
  }
}
