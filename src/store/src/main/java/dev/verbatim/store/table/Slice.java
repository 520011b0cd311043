package dev.verbatim.store.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What one call gives of a range or a table.
 *
 * @param items in order
 * @param next where it goes on; null at the end
 */
public record Slice<T>(List<T> items, Position next) {

  public Slice {
    items = List.copyOf(items);
  }

  /** A place between two items. */
  public static final class Position {

    private final Map<String, AttributeValue> key;

    Position(Map<String, AttributeValue> key) {
      this.key = key;
    }

    Map<String, AttributeValue> key() {
      return key;
    }

    /** The position in words, to be kept. All keys are strings. */
    public Map<String, String> asText() {
      return key.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, attribute -> attribute.getValue().s()));
    }

    /** The position that {@link #asText()} has given. */
    public static Position of(Map<String, String> text) {
      return new Position(
          text.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey, attribute -> AttributeValue.fromS(attribute.getValue()))));
    }
  }
}
