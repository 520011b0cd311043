package dev.verbatim.api;

import static dev.verbatim.api.Client.anyone;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the OpenAPI document says. It is of the whole API, also where a function serves a part. */
final class Description {

  /** Whether what is tested has search. */
  static final boolean SEARCHES = !"false".equals(System.getProperty("searches"));

  private Description() {}

  static JsonPath document() {
    return anyone().accept("application/json").get("/openapi").jsonPath();
  }

  /** The paths that are served here, with their operations by method. */
  static Map<String, Map<String, Map<String, Object>>> served(JsonPath document) {
    Map<String, Map<String, Map<String, Object>>> paths = new TreeMap<>(document.getMap("paths"));
    if (!SEARCHES) {
      paths
          .values()
          .removeIf(
              operations ->
                  operations.values().stream()
                      .anyMatch(operation -> List.of("Search").equals(operation.get("tags"))));
    }
    return paths;
  }
}
