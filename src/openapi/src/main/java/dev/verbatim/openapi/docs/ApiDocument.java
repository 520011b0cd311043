package dev.verbatim.openapi.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** The OpenAPI document, as far as it is shown. */
record ApiDocument(JsonNode json) {

  /** What can be asked of a path. */
  record Operation(String method, String path, JsonNode json, List<JsonNode> parameters) {

    String id() {
      return json.path("operationId").asText();
    }

    String summary() {
      return json.path("summary").asText();
    }

    /** The scopes of which a token needs one; empty where no token is needed. */
    Set<String> scopes() {
      Set<String> scopes = new TreeSet<>();
      json.path("security").forEach(one -> one.path("bearer").forEach(s -> scopes.add(s.asText())));
      return scopes;
    }
  }

  /** The operations under a tag, in the order of the document. */
  List<Operation> under(String tag) {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : json.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
        JsonNode operation = one.getValue();
        if (operation.path("tags").path(0).asText().equals(tag)) {
          operations.add(
              new Operation(
                  one.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  operation,
                  all(operation.path("parameters"))));
        }
      }
    }
    return operations;
  }

  private List<JsonNode> all(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false).map(this::resolved).toList();
  }

  /** What is meant by a reference, or the node itself. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? json.at(node.path("$ref").asText().substring(1)) : node;
  }

  /** The schemas that clients know by name. */
  Set<Map.Entry<String, JsonNode>> schemas() {
    return json.at("/components/schemas").properties();
  }

  /** The name of the schema that is referred to, or null. */
  static String nameOf(JsonNode schema) {
    String ref = schema.path("$ref").asText();
    return ref.isEmpty() ? null : ref.substring(ref.lastIndexOf('/') + 1);
  }
}
