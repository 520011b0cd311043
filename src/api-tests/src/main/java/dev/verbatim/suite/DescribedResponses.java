package dev.verbatim.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.verbatim.testing.Repository;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds every response of the suite to the OpenAPI document: its status, headers and media type are
 * described, and its body is valid against the schema. So a test says nothing of it.
 *
 * <p>What is asked of a path or by a method that is not in the document is left alone.
 */
final class DescribedResponses implements Filter {

  private static final String ADDRESS = "https://verbatim.example/openapi.json";
  private static final String NDJSON = "application/x-ndjson";
  private static final String PROBLEM = "application/problem+json";

  /** What refuses a request before an operation is looked for: the guide describes it. */
  private static final Set<Integer> BEFORE_OPERATIONS = Set.of(403, 414, 431);

  private final ObjectMapper json = new ObjectMapper();

  /** What was held to a schema before: validating is slow, and many bodies are alike. */
  private final Set<Validated> seen = ConcurrentHashMap.newKeySet();

  private record Validated(boolean isSparse, String schema, String body) {}

  private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
  private final JsonNode document;
  private final JsonSchemaFactory factory;

  DescribedResponses() {
    try {
      String text = Files.readString(Repository.file("src", "client", "openapi.json"));
      document = json.readTree(text);
      factory =
          JsonSchemaFactory.getInstance(
              VersionFlag.V202012,
              builder -> builder.schemaLoaders(all -> all.schemas(Map.of(ADDRESS, text))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response response = context.next(request, expected);
    check(request.getMethod(), URI.create(request.getURI()), response);
    return response;
  }

  /** Throws an assertion's error where a response is not as the document has it. */
  void check(String method, URI address, Response response) {
    boolean isHead = method.equals("HEAD");
    String described = isHead ? "get" : method.toLowerCase(Locale.ROOT);
    JsonNode operation = path(address.getPath()).path(described);
    if (!operation.isMissingNode()) {
      check("%s %s".formatted(method, address), operation, response, isHead);
    }
  }

  private void check(String what, JsonNode operation, Response response, boolean isHead) {
    JsonNode described = operation.at("/responses/" + response.statusCode());
    if (described.isMissingNode() && BEFORE_OPERATIONS.contains(response.statusCode())) {
      assertThat(response.contentType()).as(what).startsWith(PROBLEM);
      return;
    }
    assertThat(described.isObject())
        .as("%s: %d is described", what, response.statusCode())
        .isTrue();
    described = resolved(described);
    checkHeaders(what, described.path("headers"), response);
    byte[] body = response.asByteArray();
    if (isHead || !described.has("content")) {
      assertThat(body).as("%s has no body", what).isEmpty();
      return;
    }
    String type = response.contentType().split(";")[0];
    JsonNode content = described.path("content").path(type);
    assertThat(content.isObject()).as("%s may be %s", what, type).isTrue();
    JsonNode schema = content.path("schema");
    if (type.equals(NDJSON)) {
      JsonNode line = schema.path("contentSchema");
      assertThat(line.isObject()).as("%s: lines are described", what).isTrue();
      lines(response).forEach(one -> validate(what, line, one));
    } else if (type.endsWith("json")) {
      validate(what, schema, response.asString());
    }
    if (type.equals(PROBLEM)) {
      showsItsOwnExample(what, content.path("example"), read(what, response.asString()));
    }
  }

  /** A header that the document knows is described at each answer that has it. */
  private void checkHeaders(String what, JsonNode described, Response response) {
    for (Map.Entry<String, JsonNode> known : document.at("/components/headers").properties()) {
      String value = response.header(known.getKey());
      if (value != null) {
        assertThat(described.has(known.getKey()))
            .as("%s: %s of %d is described", what, known.getKey(), response.statusCode())
            .isTrue();
        JsonNode schema = known.getValue().path("schema");
        boolean isText = schema.path("type").asText().equals("string");
        validate(what, schema, isText ? TextNode.valueOf(value).toString() : value);
      }
    }
  }

  /**
   * Of a problem of the kind of the example, everything that does not vary is as in the example.
   */
  private static void showsItsOwnExample(String what, JsonNode example, JsonNode problem) {
    assertThat(problem.path("status")).as(what).isEqualTo(example.path("status"));
    if (problem.path("type").equals(example.path("type"))) {
      assertThat(problem.path("title")).as(what).isEqualTo(example.path("title"));
    }
  }

  private static Stream<String> lines(Response response) {
    return response.asString().lines().filter(line -> !line.isBlank());
  }

  private void validate(String what, JsonNode schema, String body) {
    // With fields, what was not asked for is not there.
    boolean isSparse = what.contains("fields=");
    if (!seen.add(new Validated(isSparse, schema.toString(), body))) {
      return;
    }
    List<ValidationMessage> wrong =
        schema(schema).validate(read(what, body)).stream()
            .filter(message -> !isSparse || !message.getType().equals("required"))
            .toList();
    assertThat(wrong).as("%s%n%s", what, body).isEmpty();
  }

  private JsonNode read(String what, String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(what + " is no JSON: " + body, e);
    }
  }

  private JsonSchema schema(JsonNode schema) {
    return schemas.computeIfAbsent(
        schema.toString(),
        any -> {
          SchemaValidatorsConfig config =
              SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
          return factory.getSchema(absolute(schema), config);
        });
  }

  /** The same with references that lead into the document from anywhere. */
  private JsonNode absolute(JsonNode schema) {
    try {
      return json.readTree(schema.toString().replace("\"#/", "\"" + ADDRESS + "#/"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was written can be read", e);
    }
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  /** The operations at an address: those of the very path, or of the template that it fits. */
  private JsonNode path(String address) {
    JsonNode paths = document.path("paths");
    if (paths.has(address)) {
      return paths.path(address);
    }
    return paths.properties().stream()
        .filter(path -> template(path.getKey()).matcher(address).matches())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(document.path("nothing"));
  }

  private static Pattern template(String path) {
    return Pattern.compile(
        String.join(
            "[^/]+", List.of(path.split("\\{\\w+}", -1)).stream().map(Pattern::quote).toList()));
  }
}
