package dev.verbatim.suite;

import static dev.verbatim.suite.Client.anyone;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the OpenAPI document says. It is of the whole API, also where a function serves a part. */
public final class Description {

  /** Whether what is tested has search. */
  public static final boolean SEARCHES = !"false".equals(System.getProperty("searches"));

  /** The paths of search, wherever they stand in an address. */
  private static final Pattern OF_SEARCH = Pattern.compile("/v1/(search|trends)\\b|/timeline\\b");

  private Description() {}

  /** Whether what is tested serves an address. */
  public static boolean isServed(String url) {
    return SEARCHES || !OF_SEARCH.matcher(url).find();
  }

  public static JsonPath document() {
    return anyone().accept("application/json").get("/openapi").jsonPath();
  }

  /** The paths that are served here, with their operations by method. */
  public static Map<String, Map<String, Map<String, Object>>> served(JsonPath document) {
    Map<String, Map<String, Map<String, Object>>> paths = new TreeMap<>(document.getMap("paths"));
    paths.keySet().removeIf(path -> !isServed(path));
    return paths;
  }
}
