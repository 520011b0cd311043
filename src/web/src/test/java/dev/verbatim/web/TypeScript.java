package dev.verbatim.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Writes the schemas of an OpenAPI document as types of TypeScript. */
final class TypeScript {

  private static final String HEADER =
      """
      // Written from src/client/openapi.json by ApiTypesTest. Do not edit.
      // `./mvnw test -pl src/web -am -Dtest=ApiTypesTest -Dsurefire.failIfNoSpecifiedTests=false
      // -Dverbatim.write` writes it again.
      """;

  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

  private TypeScript() {}

  /** The types of all schemas of a document, in the order of their names. */
  static String of(JsonNode document) {
    Map<String, JsonNode> schemas = new TreeMap<>();
    document
        .at("/components/schemas")
        .properties()
        .forEach(schema -> schemas.put(schema.getKey(), schema.getValue()));
    StringBuilder types = new StringBuilder(HEADER);
    schemas.forEach(
        (name, schema) -> types.append('\n').append(declaration(name, schema)).append('\n'));
    return types.toString();
  }

  private static String declaration(String name, JsonNode schema) {
    String comment = comment(schema, "");
    return schema.has("properties")
        ? "%sexport interface %s %s".formatted(comment, name, members(schema, ""))
        : "%sexport type %s = %s;".formatted(comment, name, type(schema, ""));
  }

  private static String members(JsonNode schema, String indent) {
    Set<String> required = new LinkedHashSet<>();
    schema.path("required").forEach(field -> required.add(field.asText()));
    String inner = indent + "  ";
    StringBuilder members = new StringBuilder("{\n");
    schema
        .get("properties")
        .properties()
        .forEach(
            field -> {
              String key = field.getKey();
              members
                  .append(comment(field.getValue(), inner))
                  .append(inner)
                  .append(NAME.matcher(key).matches() ? key : "'" + key + "'")
                  .append(required.contains(key) ? ": " : "?: ")
                  .append(type(field.getValue(), inner))
                  .append(";\n");
            });
    return members.append(indent).append('}').toString();
  }

  private static String type(JsonNode schema, String indent) {
    if (schema.has("$ref")) {
      String ref = schema.get("$ref").asText();
      return ref.substring(ref.lastIndexOf('/') + 1);
    }
    if (schema.has("enum")) {
      return union(
          StreamSupport.stream(schema.get("enum").spliterator(), false)
              .map(value -> value.isTextual() ? "'" + value.asText() + "'" : value.asText())
              .toList());
    }
    for (String choice : List.of("oneOf", "anyOf", "allOf")) {
      if (schema.has(choice)) {
        List<String> types = new ArrayList<>();
        schema.get(choice).forEach(one -> types.add(type(one, indent)));
        return choice.equals("allOf") ? String.join(" & ", types) : union(types);
      }
    }
    if (schema.path("type").isArray()) {
      List<String> types = new ArrayList<>();
      schema.get("type").forEach(one -> types.add(simple(one.asText(), schema, indent)));
      return union(types);
    }
    return simple(schema.path("type").asText(), schema, indent);
  }

  private static String simple(String type, JsonNode schema, String indent) {
    return switch (type) {
      case "string", "boolean", "null" -> type;
      case "integer", "number" -> "number";
      case "array" -> "Array<" + type(schema.path("items"), indent) + ">";
      case "object" ->
          schema.has("properties") ? members(schema, indent) : "Record<string, unknown>";
      default -> "unknown";
    };
  }

  private static String union(List<String> types) {
    return String.join(" | ", new LinkedHashSet<>(types));
  }

  private static String comment(JsonNode schema, String indent) {
    String words = schema.path("description").asText().strip();
    return words.isEmpty()
        ? ""
        : indent + "/** " + words.replace("*/", "* /").replaceAll("\\s+", " ") + " */\n";
  }
}
