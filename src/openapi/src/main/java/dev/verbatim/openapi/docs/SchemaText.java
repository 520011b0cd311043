package dev.verbatim.openapi.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Says in words and by an example what a schema allows. */
final class SchemaText {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** As scripts write it: an item on each line, and no blank before a colon. */
  private static final ObjectWriter PRETTY =
      JSON.writer(
          new DefaultPrettyPrinter()
              .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"))
              .withObjectIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"))
              .withSeparators(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER)));

  /** A schema may hold itself; nobody needs an example that deep. */
  private static final int DEEPEST = 6;

  private final ApiDocument document;

  SchemaText(ApiDocument document) {
    this.document = document;
  }

  /** The type, with a link to each schema that has a name. */
  String type(JsonNode schema) {
    String name = ApiDocument.nameOf(schema);
    if (name != null) {
      return Html.link("#schema-" + name, name);
    }
    for (String choice : List.of("oneOf", "anyOf")) {
      if (schema.has(choice)) {
        Set<String> types = new LinkedHashSet<>();
        schema.path(choice).forEach(one -> types.add(type(one)));
        return String.join(" or ", types);
      }
    }
    if (schema.has("contentSchema")) {
      return "lines of " + type(schema.path("contentSchema"));
    }
    List<String> types = new ArrayList<>();
    if (schema.path("type").isArray()) {
      schema.path("type").forEach(one -> types.add(one.asText()));
    } else {
      types.add(schema.path("type").asText("any"));
    }
    String text = Html.escape(String.join(" or ", types));
    return schema.has("items") ? text + " of " + type(schema.path("items")) : text;
  }

  /** What else holds: the values, the bounds, the default. */
  String bounds(JsonNode schema) {
    StringJoiner bounds = new StringJoiner("; ");
    if (schema.has("enum")) {
      List<String> values = new ArrayList<>();
      schema.path("enum").forEach(value -> values.add(Html.code(value.asText())));
      bounds.add("one of " + String.join(", ", values));
    }
    range(bounds, schema, "minimum", "maximum", "");
    range(bounds, schema, "minLength", "maxLength", " characters");
    range(bounds, schema, "minItems", "maxItems", " items");
    if (schema.has("format")) {
      bounds.add(Html.escape(schema.path("format").asText()));
    }
    if (schema.has("default")) {
      bounds.add("by default " + Html.code(schema.path("default").asText()));
    }
    return bounds.toString();
  }

  private static void range(
      StringJoiner bounds, JsonNode schema, String least, String most, String unit) {
    if (schema.has(least) && schema.has(most)) {
      bounds.add(schema.path(least).asText() + " to " + schema.path(most).asText() + unit);
    } else if (schema.has(least)) {
      bounds.add("at least " + schema.path(least).asText() + unit);
    } else if (schema.has(most)) {
      bounds.add("at most " + schema.path(most).asText() + unit);
    }
  }

  /** An example of what a schema allows, made of the examples within it. */
  String example(JsonNode schema) {
    return pretty(example(schema, 0));
  }

  /** JSON as people read it. */
  static String pretty(JsonNode json) {
    try {
      return json.isTextual() ? json.asText() : PRETTY.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("JSON can be written", e);
    }
  }

  private JsonNode example(JsonNode schema, int depth) {
    if (schema.has("examples")) {
      return schema.path("examples").path(0);
    }
    String name = ApiDocument.nameOf(schema);
    if (name != null) {
      return example(document.resolved(schema), depth + 1);
    }
    for (String choice : List.of("oneOf", "anyOf")) {
      if (schema.has(choice)) {
        return example(schema.path(choice).path(0), depth);
      }
    }
    if (schema.has("properties") && depth <= DEEPEST) {
      ObjectNode object = JSON.createObjectNode();
      for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
        JsonNode value = example(property.getValue(), depth);
        if (!value.isMissingNode()) {
          object.set(property.getKey(), value);
        }
      }
      return object;
    }
    if (schema.has("items") && depth <= DEEPEST) {
      return JSON.createArrayNode().add(example(schema.path("items"), depth));
    }
    return simple(schema);
  }

  private static JsonNode simple(JsonNode schema) {
    JsonNodeFactory factory = JsonNodeFactory.instance;
    return switch (schema.path("format").asText(schema.path("type").asText())) {
      case "date-time" -> factory.textNode("2026-03-02T09:30:00Z");
      case "date" -> factory.textNode("2026-03-02");
      case "string" -> factory.textNode("…");
      case "boolean" -> factory.booleanNode(schema.path("default").asBoolean());
      case "object" -> JSON.createObjectNode();
      case "array" -> JSON.createArrayNode();
      default -> JSON.missingNode();
    };
  }
}
