package dev.verbatim.platform.table;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A transaction was not carried out, because the condition of one of its writes did not hold. */
public final class WriteRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Map<Key, Map<String, AttributeValue>> refused;

  /**
   * @param refused the keys whose conditions failed, with the items that are there (empty where
   *     there is none)
   */
  public WriteRefused(Map<Key, Map<String, AttributeValue>> refused) {
    super("refused: " + refused.keySet(), null, false, false);
    this.refused = Map.copyOf(refused);
  }

  /** Whether the write of this item was refused. */
  public boolean of(Key key) {
    return refused.containsKey(key);
  }

  /** The item that is where this write was refused. */
  public Optional<Map<String, AttributeValue>> standing(Key key) {
    return Optional.ofNullable(refused.get(key)).filter(item -> !item.isEmpty());
  }
}
