package dev.verbatim.http.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Changes a resource as a client asks for: by a JSON Merge Patch (RFC 7396), or as a whole. */
@Singleton
public final class MergePatch {

  private final ObjectMapper json;
  private final JsonContent content;
  private final Validator validator;

  @Inject
  public MergePatch(ObjectMapper json, JsonContent content, Validator validator) {
    this.json = json;
    this.content = content;
    this.validator = validator;
  }

  /**
   * What a patch makes of a resource.
   *
   * @param current what can be changed of it, as it is now
   * @param type the same as a record
   * @param shown the resource as clients see it
   * @param fixed the fields of it that cannot be changed; a client that sends one back as it is
   *     means no harm
   * @param patch what the client sent
   * @throws InvalidRequest when the patch is no object or changes what cannot be changed, or a
   *     field of it is not known or of another type
   * @throws ConstraintViolationException when what comes out is not as it should be
   */
  public <T> T patched(T current, Class<T> type, Object shown, Set<String> fixed, JsonNode patch) {
    List<InvalidField> wrong = new ArrayList<>();
    ObjectNode changes = withoutFixed(patch, json.valueToTree(shown), fixed, wrong);
    return read(merge(json.valueToTree(current), changes), type, wrong);
  }

  /** What a client puts in the place of a resource. Fails as {@link #patched} does. */
  public <T> T replaced(Class<T> type, Object shown, Set<String> fixed, JsonNode whole) {
    List<InvalidField> wrong = new ArrayList<>();
    return read(withoutFixed(whole, json.valueToTree(shown), fixed, wrong), type, wrong);
  }

  /** What is given without the fields that stay; those that would change are wrong. */
  private static ObjectNode withoutFixed(
      JsonNode given, JsonNode shown, Set<String> fixed, List<InvalidField> wrong) {
    if (given == null || !given.isObject()) {
      throw new InvalidRequest(InvalidField.at("", "must be a JSON object"));
    }
    ObjectNode changes = given.deepCopy();
    for (String name : new TreeSet<>(fixed)) {
      JsonNode sent = changes.remove(name);
      if (sent != null && !sent.equals(shown.path(name))) {
        wrong.add(InvalidField.at("/" + name, "cannot be changed; leave it out"));
      }
    }
    return changes;
  }

  /** The algorithm of RFC 7396, section 2. */
  private static JsonNode merge(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode merged =
        target != null && target.isObject()
            ? (ObjectNode) target
            : ((ObjectNode) patch).objectNode();
    for (Map.Entry<String, JsonNode> change : patch.properties()) {
      if (change.getValue().isNull()) {
        merged.remove(change.getKey());
      } else {
        merged.set(change.getKey(), merge(merged.get(change.getKey()), change.getValue()));
      }
    }
    return merged;
  }

  private <T> T read(JsonNode node, Class<T> type, List<InvalidField> wrong) {
    T value = content.value(node, json.constructType(type), wrong);
    var violations = validator.validate(value);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    return value;
  }
}
