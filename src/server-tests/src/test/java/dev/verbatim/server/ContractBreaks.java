package dev.verbatim.server;

import static dev.verbatim.server.SchemaBreaks.resolved;
import static dev.verbatim.server.SchemaBreaks.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.verbatim.server.SchemaBreaks.Sender;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What a new OpenAPI document takes from clients of an old one. What is only added breaks nobody:
 * clients pass over what they do not know.
 */
final class ContractBreaks {

  private static final List<String> METHODS =
      List.of("get", "head", "post", "put", "patch", "delete", "options");

  private final JsonNode before;
  private final JsonNode after;
  private final List<String> found = new ArrayList<>();

  private ContractBreaks(JsonNode before, JsonNode after) {
    this.before = before;
    this.after = after;
  }

  /** Each break in a sentence. */
  static List<String> between(JsonNode before, JsonNode after) {
    ContractBreaks breaks = new ContractBreaks(before, after);
    breaks.eachOf(
        before.path("paths"),
        after.path("paths"),
        "",
        (path, pair) -> {
          for (String method : METHODS) {
            if (pair.was.has(method)) {
              breaks.operation(
                  pair, method, "%s %s".formatted(method.toUpperCase(Locale.ROOT), path));
            }
          }
        });
    return List.copyOf(breaks.found);
  }

  /** Whether a version may break what another promised: its first number is higher. */
  static boolean isNewMajor(String before, String after) {
    return major(after) > major(before);
  }

  private static int major(String version) {
    return Integer.parseInt(version.substring(0, version.indexOf('.')));
  }

  private void operation(Pair path, String method, String where) {
    JsonNode was = path.was.path(method);
    JsonNode is = path.is.path(method);
    if (is.isMissingNode()) {
      found.add(where + " is gone");
      return;
    }
    if (!was.path("operationId").equals(is.path("operationId"))) {
      found.add(where + " has another operationId");
    }
    security(was, is, where);
    parameters(parameters(before, path.was, was), parameters(after, path.is, is), where);
    body(resolved(before, was.path("requestBody")), resolved(after, is.path("requestBody")), where);
    eachOf(
        was.path("responses"),
        is.path("responses"),
        where + " ",
        (status, pair) -> {
          String answer = where + " " + status;
          content(pair, Sender.SERVER, answer);
          eachOf(
              pair.was.path("headers"), pair.is.path("headers"), answer + " header ", (n, h) -> {});
        });
  }

  /** Whoever was let in has to be let in still. */
  private void security(JsonNode was, JsonNode is, String where) {
    for (JsonNode key : alternatives(before, was)) {
      boolean opens = false;
      for (JsonNode lock : alternatives(after, is)) {
        boolean fits = true;
        for (Map.Entry<String, JsonNode> scheme : lock.properties()) {
          fits &=
              key.has(scheme.getKey())
                  && texts(key.path(scheme.getKey())).containsAll(texts(scheme.getValue()));
        }
        opens |= fits;
      }
      if (!opens) {
        found.add(where + " asks for another authorization");
      }
    }
  }

  private static JsonNode alternatives(JsonNode document, JsonNode operation) {
    JsonNode all =
        operation.has("security") ? operation.path("security") : document.path("security");
    return all.isEmpty()
        ? JsonNodeFactory.instance.arrayNode().add(JsonNodeFactory.instance.objectNode())
        : all;
  }

  private void parameters(Map<String, JsonNode> were, Map<String, JsonNode> are, String where) {
    were.forEach(
        (name, was) -> {
          JsonNode is = are.get(name);
          if (is == null) {
            found.add("%s: %s is gone".formatted(where, name));
            return;
          }
          if (is.path("required").asBoolean() && !was.path("required").asBoolean()) {
            found.add("%s: %s has become required".formatted(where, name));
          }
          for (String form : List.of("style", "explode")) {
            if (!was.path(form).equals(is.path(form))) {
              found.add("%s: %s is written in another %s".formatted(where, name, form));
            }
          }
          schemas(was, is, Sender.CLIENT, where + ": " + name);
        });
    are.forEach(
        (name, is) -> {
          if (!were.containsKey(name) && is.path("required").asBoolean()) {
            found.add("%s: %s is new and required".formatted(where, name));
          }
        });
  }

  private static Map<String, JsonNode> parameters(
      JsonNode document, JsonNode path, JsonNode operation) {
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    Stream.of(path, operation)
        .forEach(
            holder ->
                holder
                    .path("parameters")
                    .forEach(
                        one -> {
                          JsonNode parameter = resolved(document, one);
                          parameters.put(
                              "%s parameter %s"
                                  .formatted(
                                      parameter.path("in").asText(),
                                      parameter.path("name").asText()),
                              parameter);
                        }));
    return parameters;
  }

  private void body(JsonNode was, JsonNode is, String where) {
    if (is.path("required").asBoolean() && !was.path("required").asBoolean()) {
      found.add(where + " has a body that has become required");
    }
    content(new Pair(was, is), Sender.CLIENT, where + " body");
  }

  private void content(Pair holder, Sender sender, String where) {
    eachOf(
        holder.was.path("content"),
        holder.is.path("content"),
        where + " ",
        (type, pair) -> schemas(pair.was, pair.is, sender, where + " " + type));
  }

  private void schemas(JsonNode was, JsonNode is, Sender sender, String where) {
    found.addAll(
        SchemaBreaks.between(before, was.path("schema"), after, is.path("schema"), sender, where));
  }

  /** Goes through all that was there, and notes what is not there any more. */
  private void eachOf(JsonNode were, JsonNode are, String where, BiConsumer<String, Pair> each) {
    were.fields()
        .forEachRemaining(
            field -> {
              JsonNode is = are.path(field.getKey());
              if (is.isMissingNode()) {
                found.add(where + field.getKey() + " is gone");
              } else {
                each.accept(
                    field.getKey(),
                    new Pair(resolved(before, field.getValue()), resolved(after, is)));
              }
            });
  }

  /** The same part of both documents. */
  private record Pair(JsonNode was, JsonNode is) {}
}
