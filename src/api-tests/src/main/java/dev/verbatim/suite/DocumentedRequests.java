package dev.verbatim.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The requests that the OpenAPI document shows, made of the examples of one operation. */
public final class DocumentedRequests {

  /**
   * A request.
   *
   * @param query the query parameters
   * @param contentType null without a body
   */
  public record Example(
      String method, String path, Map<String, String> query, String contentType, Object body) {

    /** Sends it with these headers. */
    public Response send(RequestSpecification client, Map<String, String> headers) {
      client.queryParams(query).headers(headers);
      if (contentType != null) {
        client.contentType(contentType.equals("text/plain") ? Client.TEXT : contentType).body(body);
      }
      return client.request(method, path);
    }

    /** The next page of what it has found; null where there is none. */
    Example next(Response answer) {
      boolean isList = answer.contentType().startsWith(Client.JSON);
      String cursor = isList ? Client.json(answer).path("next").textValue() : null;
      if (cursor == null) {
        return null;
      }
      Map<String, String> on = new TreeMap<>(query);
      on.put("cursor", cursor);
      return new Example(method, path, on, contentType, body);
    }

    @Override
    public String toString() {
      return "%s %s %s".formatted(method, path, query);
    }
  }

  /** The parameter that says where to search. */
  private static final String PLACE = "in";

  /** The parameter that says for what. */
  private static final String WORDS = "q";

  private final JsonPath document;
  private final String method;
  private final Map<String, Object> operation;
  private final List<Map<String, Object>> parameters;
  private final String path;

  public DocumentedRequests(
      JsonPath document, String method, String path, Map<String, Object> operation) {
    this.document = document;
    this.method = method.toUpperCase(Locale.ROOT);
    this.operation = operation;
    this.parameters = list(operation.get("parameters")).stream().map(this::resolved).toList();
    String address = path;
    for (Map<String, Object> parameter : parameters) {
      if (parameter.get("in").equals("path")) {
        String example = Objects.toString(parameter.get("example"), "no-example");
        address = address.replace("{" + parameter.get("name") + "}", example);
      }
    }
    this.path = address;
  }

  /**
   * With what is required alone, with each example alone, and with all of them together. Search
   * needs words where there is no filter, and some filters are of quotations alone; so its words,
   * and where it searches, go with each.
   */
  public List<Example> reads() {
    Map<String, String> required = new TreeMap<>();
    Map<String, String> all = new TreeMap<>();
    List<Map<String, String>> queries = new ArrayList<>(List.of(required));
    for (Map<String, Object> parameter : parameters) {
      if (parameter.get("in").equals("query") && parameter.containsKey("example")) {
        String name = (String) parameter.get("name");
        all.put(name, shown(parameter.get("example")));
        if (Boolean.TRUE.equals(parameter.get("required"))) {
          required.put(name, shown(parameter.get("example")));
        }
      }
    }
    if (all.containsKey(PLACE)) {
      required.put(PLACE, all.get(PLACE));
      required.put(WORDS, all.get(WORDS));
    }
    all.forEach(
        (name, value) -> {
          Map<String, String> one = new TreeMap<>(required);
          one.put(name, value);
          queries.add(one);
        });
    queries.add(all);
    return queries.stream()
        .distinct()
        .map(query -> new Example(method, path, query, null, null))
        .toList();
  }

  /** One request for each example of a body; one without where the operation takes none. */
  public List<Example> changes() {
    Map<String, Object> content = map(map(operation.get("requestBody")).get("content"));
    List<Example> examples = new ArrayList<>();
    content.forEach(
        (type, media) ->
            map(map(media).get("examples"))
                .values()
                .forEach(
                    example ->
                        examples.add(
                            new Example(method, path, Map.of(), type, map(example).get("value")))));
    if (content.isEmpty()) {
      examples.add(new Example(method, path, Map.of(), null, null));
    }
    return examples;
  }

  /** Whether a list, a feed or an export has anything in it. What is no list has. */
  static boolean findsSomething(Response answer) {
    String type = answer.contentType();
    if (type.contains("xml")) {
      return answer.asString().matches("(?s).*<(entry|item)[ >].*");
    } else if (!type.contains("json") || type.contains("ndjson")) {
      return !answer.asString().isBlank();
    }
    JsonNode json = Client.json(answer);
    return Stream.of("items", "intervals")
        .map(json::path)
        .noneMatch(list -> list.isArray() && list.isEmpty());
  }

  /** Of a parameter that may be repeated, the first value. */
  private static String shown(Object example) {
    return (example instanceof List<?> values ? values.get(0) : example).toString();
  }

  private Map<String, Object> resolved(Map<String, Object> node) {
    String ref = (String) node.get("$ref");
    return ref == null
        ? node
        : document.getMap("components.parameters." + ref.substring(ref.lastIndexOf('/') + 1));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Object value) {
    return value == null ? List.of() : (List<Map<String, Object>>) value;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }
}
