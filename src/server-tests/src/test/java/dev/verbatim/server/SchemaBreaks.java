package dev.verbatim.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What breaks clients in how a schema has changed. What is sent by clients may only be allowed
 * more, and what is sent to them may only be promised more.
 */
final class SchemaBreaks {

  /** Who writes what a schema describes. */
  enum Sender {
    CLIENT,
    SERVER
  }

  private static final List<String> LOWER_BOUNDS =
      List.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
  private static final List<String> UPPER_BOUNDS =
      List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
  private static final List<String> SHAPES = List.of("pattern", "format", "const", "uniqueItems");
  private static final List<String> INNER = List.of("items", "additionalProperties");

  private final JsonNode before;
  private final JsonNode after;
  private final Sender sender;
  private final List<String> found = new ArrayList<>();

  /** Pairs of shared schemas, so that one that holds itself comes to an end. */
  private final Set<String> compared;

  private SchemaBreaks(JsonNode before, JsonNode after, Sender sender, Set<String> compared) {
    this.before = before;
    this.after = after;
    this.sender = sender;
    this.compared = new HashSet<>(compared);
  }

  /**
   * @param before the old document, and {@code was} a schema in it
   * @param after the new document, and {@code is} that schema in it
   * @param where what to call the schema
   */
  static List<String> between(
      JsonNode before, JsonNode was, JsonNode after, JsonNode is, Sender sender, String where) {
    SchemaBreaks breaks = new SchemaBreaks(before, after, sender, Set.of());
    breaks.compare(was, is, where);
    return breaks.found;
  }

  private void compare(JsonNode was, JsonNode is, String where) {
    boolean isShared = was.has("$ref") && is.has("$ref");
    if (isShared && !compared.add(was.path("$ref") + " " + is.path("$ref"))) {
      return;
    }
    JsonNode old = resolved(before, was);
    JsonNode now = resolved(after, is);
    types(old, now, where);
    values(old, now, where);
    properties(old, now, where);
    for (String inner : INNER) {
      if (old.path(inner).isObject() && now.path(inner).isObject()) {
        compare(old.path(inner), now.path(inner), where + "/" + inner);
      }
    }
    alternatives(old, now, "anyOf", where);
    alternatives(old, now, "oneOf", where);
    conditions(old, now, where);
    if (sender == Sender.CLIENT) {
      bounds(old, now, where);
      if (closed(now) && !closed(old)) {
        found.add(where + " takes no further properties any more");
      }
    }
  }

  private void types(JsonNode old, JsonNode now, String where) {
    Set<String> were = texts(old.path("type"));
    Set<String> are = texts(now.path("type"));
    Set<String> narrow = sender == Sender.CLIENT ? were : are;
    Set<String> wide = sender == Sender.CLIENT ? are : were;
    // A schema without a type is of any; an integer is a number.
    boolean fits =
        wide.isEmpty()
            || (!narrow.isEmpty()
                && narrow.stream()
                    .allMatch(
                        type ->
                            wide.contains(type)
                                || (type.equals("integer") && wide.contains("number"))));
    if (!fits) {
      found.add("%s was of type %s and is of type %s".formatted(where, were, are));
    }
  }

  private void values(JsonNode old, JsonNode now, String where) {
    Set<String> were = texts(old.path("enum"));
    Set<String> are = texts(now.path("enum"));
    Set<String> narrow = sender == Sender.CLIENT ? were : are;
    Set<String> wide = sender == Sender.CLIENT ? are : were;
    if (!wide.isEmpty() && (narrow.isEmpty() || !wide.containsAll(narrow))) {
      found.add("%s was one of %s and is one of %s".formatted(where, were, are));
    }
    for (String shape : SHAPES) {
      boolean promised = sender == Sender.SERVER && !shape.equals("pattern") && old.has(shape);
      boolean demanded = sender == Sender.CLIENT && now.has(shape);
      if ((promised || demanded) && !old.path(shape).equals(now.path(shape))) {
        found.add("%s has another %s".formatted(where, shape));
      }
    }
  }

  private void properties(JsonNode old, JsonNode now, String where) {
    old.path("properties")
        .fields()
        .forEachRemaining(
            property -> {
              String name = where + "/" + property.getKey();
              JsonNode is = now.path("properties").path(property.getKey());
              if (is.isMissingNode()) {
                found.add(name + " is gone");
              } else {
                compare(property.getValue(), is, name);
              }
            });
    Set<String> were = texts(old.path("required"));
    Set<String> are = texts(now.path("required"));
    Set<String> more = new TreeSet<>(sender == Sender.CLIENT ? are : were);
    more.removeAll(sender == Sender.CLIENT ? were : are);
    for (String name : more) {
      boolean gone = !now.path("properties").has(name);
      if (sender == Sender.CLIENT) {
        found.add("%s/%s has become required".formatted(where, name));
      } else if (!gone) {
        found.add("%s/%s is not always there any more".formatted(where, name));
      }
    }
  }

  private void bounds(JsonNode old, JsonNode now, String where) {
    for (String bound : LOWER_BOUNDS) {
      if (now.has(bound)
          && (!old.has(bound) || now.path(bound).asDouble() > old.path(bound).asDouble())) {
        found.add("%s has a higher %s".formatted(where, bound));
      }
    }
    for (String bound : UPPER_BOUNDS) {
      if (now.has(bound)
          && (!old.has(bound) || now.path(bound).asDouble() < old.path(bound).asDouble())) {
        found.add("%s has a lower %s".formatted(where, bound));
      }
    }
  }

  /** Each that a client may send has to be taken still; each that it may get it has to know. */
  private void alternatives(JsonNode old, JsonNode now, String key, String where) {
    boolean isClient = sender == Sender.CLIENT;
    JsonNode narrow = isClient ? old : now;
    JsonNode wide = isClient ? now : old;
    if (!wide.has(key)) {
      return;
    }
    boolean covered = narrow.has(key) && narrow.path(key).size() > 0;
    for (JsonNode one : narrow.path(key)) {
      boolean known = false;
      for (JsonNode other : wide.path(key)) {
        known |= isClient ? fits(one, other) : fits(other, one);
      }
      covered &= known;
    }
    if (!covered) {
      found.add("%s has other alternatives (%s)".formatted(where, key));
    }
  }

  /** Conditions that all hold: none may be added for a client, none be dropped by the server. */
  private void conditions(JsonNode old, JsonNode now, String where) {
    boolean isClient = sender == Sender.CLIENT;
    for (JsonNode condition : (isClient ? now : old).path("allOf")) {
      boolean met = false;
      for (JsonNode other : (isClient ? old : now).path("allOf")) {
        met |= isClient ? fits(other, condition) : fits(condition, other);
      }
      if (!met) {
        found.add(where + " has other conditions (allOf)");
      }
    }
  }

  private boolean fits(JsonNode was, JsonNode is) {
    SchemaBreaks breaks = new SchemaBreaks(before, after, sender, compared);
    breaks.compare(was, is, "");
    return breaks.found.isEmpty();
  }

  private static boolean closed(JsonNode schema) {
    return (schema.has("additionalProperties")
            && !schema.path("additionalProperties").asBoolean(true))
        || (schema.has("unevaluatedProperties")
            && !schema.path("unevaluatedProperties").asBoolean(true));
  }

  /** The node that is meant, with what stands beside its {@code $ref}. */
  static JsonNode resolved(JsonNode document, JsonNode node) {
    if (!node.has("$ref")) {
      return node;
    }
    JsonNode target = document.at(node.path("$ref").asText().substring(1));
    ObjectNode whole = resolved(document, target).deepCopy();
    node.fields()
        .forEachRemaining(
            field -> {
              if (!field.getKey().equals("$ref")) {
                whole.set(field.getKey(), field.getValue());
              }
            });
    return whole;
  }

  static Set<String> texts(JsonNode values) {
    Set<String> texts = new TreeSet<>();
    if (values.isTextual()) {
      texts.add(values.asText());
    }
    values.forEach(value -> texts.add(value.asText()));
    return texts;
  }
}
