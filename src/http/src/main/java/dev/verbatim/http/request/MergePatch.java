package dev.verbatim.http.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.http.problem.InvalidFields;
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

/** Changes a resource as a client asks for: by a JSON Merge Patch (RFC 7396), or as a whole. */
@Singleton
public final class MergePatch {

  private final ObjectMapper json;
  private final Validator validator;

  @Inject
  public MergePatch(ObjectMapper json, Validator validator) {
    this.json = json;
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
    ObjectNode changes = withoutFixed(patch, json.valueToTree(shown), fixed);
    return read(merge(json.valueToTree(current), changes), type);
  }

  /** What a client puts in the place of a resource. Fails as {@link #patched} does. */
  public <T> T replaced(Class<T> type, Object shown, Set<String> fixed, JsonNode whole) {
    return read(withoutFixed(whole, json.valueToTree(shown), fixed), type);
  }

  private static ObjectNode withoutFixed(JsonNode given, JsonNode shown, Set<String> fixed) {
    if (given == null || !given.isObject()) {
      throw new InvalidRequest(InvalidField.at("", "must be a JSON object"));
    }
    ObjectNode changes = given.deepCopy();
    List<InvalidField> wrong = new ArrayList<>();
    for (String name : fixed) {
      JsonNode sent = changes.remove(name);
      if (sent != null && !sent.equals(shown.path(name))) {
        wrong.add(InvalidField.at("/" + name, "cannot be changed; leave it out"));
      }
    }
    if (!wrong.isEmpty()) {
      throw new InvalidRequest(wrong);
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

  private <T> T read(JsonNode node, Class<T> type) {
    T value;
    try {
      value = json.treeToValue(node, type);
    } catch (JsonMappingException e) {
      throw new InvalidRequest(InvalidFields.ofJson(e));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can be read", e);
    }
    var violations = validator.validate(value);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    return value;
  }
}
