package dev.verbatim.http.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.verbatim.http.problem.InvalidFields;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads JSON that clients send, and tells them all that is wrong with it at once.
 *
 * <p>Jackson stops at the first field that it cannot read. So that field is taken out and the rest
 * is read again, as often as it takes.
 */
@Singleton
public final class JsonContent {

  /** Fields that are named at most: each costs another reading. */
  static final int MOST_NAMED = 20;

  private final ObjectMapper json;
  private final Validator validator;

  @Inject
  public JsonContent(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /**
   * Reads a value of JSON that may be anything.
   *
   * @param content in UTF-8, UTF-16 or UTF-32
   * @return null where there is nothing but space
   * @throws InvalidRequest when an object has a field twice
   * @throws JsonProcessingException when it is not well-formed, or larger than any field may be
   */
  public JsonNode tree(byte[] content) throws IOException {
    try {
      JsonNode tree = json.readTree(content);
      return tree == null || tree.isMissingNode() ? null : tree;
    } catch (JsonMappingException e) {
      throw new InvalidRequest(InvalidField.at("", "must be one value of JSON, and nothing else"));
    } catch (JsonProcessingException e) {
      List<InvalidField> twice = givenTwice(content);
      if (twice.isEmpty()) {
        throw e;
      }
      throw new InvalidRequest(twice);
    }
  }

  /**
   * What a tree says as a value of a type.
   *
   * @return null where the tree is null
   * @throws InvalidRequest with each field that is not known, is of another type or, where there is
   *     such a one, breaks a constraint of the type
   */
  public <T> T value(JsonNode tree, Class<T> type) {
    return value(tree, type, List.of());
  }

  /**
   * The same where something else is known to be wrong.
   *
   * @param wrong what that is
   */
  <T> T value(JsonNode tree, Type type, List<InvalidField> wrong) {
    if (tree == null || tree.isNull()) {
      return null;
    }
    JavaType wanted = json.constructType(type);
    List<InvalidField> fields = new ArrayList<>(wrong);
    JsonNode rest = tree;
    while (rest != null && fields.size() < MOST_NAMED) {
      try {
        T value = json.readerFor(wanted).readValue(rest);
        if (fields.isEmpty()) {
          return value;
        }
        fields.addAll(InvalidFields.beside(fields, validator.validate(value)));
        break;
      } catch (JsonMappingException e) {
        // Where something is refused for want of what was taken out of it, that has been said.
        InvalidFields.ofJson(e).stream()
            .filter(field -> fields.stream().noneMatch(said -> isWithin(said, field)))
            .forEach(fields::add);
        rest = without(e.getPath(), rest == tree ? tree.deepCopy() : rest);
      } catch (IOException e) {
        throw new IllegalStateException("a tree can be read", e);
      }
    }
    throw new InvalidRequest(fields);
  }

  private static boolean isWithin(InvalidField inner, InvalidField outer) {
    return inner.pointer().startsWith(outer.pointer() + "/");
  }

  /** The tree without what is at a path; null where the path leads to all of it. */
  private static JsonNode without(List<JsonMappingException.Reference> path, JsonNode tree) {
    if (path.isEmpty()) {
      return null;
    }
    JsonNode holder = tree;
    for (JsonMappingException.Reference step : path.subList(0, path.size() - 1)) {
      holder =
          step.getFieldName() == null
              ? holder.path(step.getIndex())
              : holder.path(step.getFieldName());
    }
    JsonMappingException.Reference last = path.get(path.size() - 1);
    if (holder instanceof ObjectNode object && last.getFieldName() != null) {
      return object.remove(last.getFieldName()) == null ? null : tree;
    } else if (holder instanceof ArrayNode array && last.getIndex() < array.size()) {
      // The places of the others stay.
      return array.set(last.getIndex(), (JsonNode) null).isNull() ? null : tree;
    }
    return null;
  }

  /** The fields that an object has twice; none where it is not well-formed otherwise. */
  private List<InvalidField> givenTwice(byte[] content) throws IOException {
    List<InvalidField> twice = new ArrayList<>();
    Deque<Set<String>> names = new ArrayDeque<>();
    try (JsonParser parser = json.createParser(content)) {
      parser.disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          names.push(new HashSet<>());
        } else if (token == JsonToken.END_OBJECT) {
          names.pop();
        } else if (token == JsonToken.FIELD_NAME
            && !names.element().add(parser.currentName())
            && twice.size() < MOST_NAMED) {
          String pointer = parser.getParsingContext().pathAsPointer().toString();
          twice.add(InvalidField.at(pointer, "is given twice; give it once"));
        }
      }
      return twice;
    } catch (JsonProcessingException malformed) {
      return List.of();
    }
  }
}
