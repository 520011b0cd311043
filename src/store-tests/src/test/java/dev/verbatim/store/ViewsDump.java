package dev.verbatim.store;

import dev.verbatim.store.table.Key;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Everything that a table of views shows, however it came there. */
final class ViewsDump {

  private ViewsDump() {}

  /** The items by key, without generations and without what stands for nothing. */
  static Map<String, Map<String, AttributeValue>> of(DynamoDbClient client, String table) {
    Map<String, Map<String, AttributeValue>> items = new TreeMap<>();
    client
        .scanPaginator(ScanRequest.builder().tableName(table).limit(500).build())
        .items()
        .forEach(
            item -> {
              Map<String, AttributeValue> shown = new HashMap<>(item);
              shown.remove("generation");
              // How often something has changed, and when, is not to be found in the record.
              shown.remove("change");
              shown.remove("changes");
              shown.remove("unlisted");
              if (item.get(Key.SK).s().startsWith("NAME#")) {
                // Of one who is quoted often, as it was when the item was written.
                shown.remove("quoteCount");
              }
              if (!isNothing(shown)) {
                items.put(item.get(Key.PK).s() + " " + item.get(Key.SK).s(), shown);
              }
            });
    return items;
  }

  /** The items that are other in one than in the other, so that a failure can be read. */
  static Map<String, String> difference(DynamoDbClient client, String one, String other) {
    var first = of(client, one);
    var second = of(client, other);
    Map<String, String> differences = new TreeMap<>();
    first.forEach(
        (key, item) -> {
          if (!item.equals(second.get(key))) {
            differences.put(key, item + " is not " + second.get(key));
          }
        });
    second.keySet().stream()
        .filter(key -> !first.containsKey(key))
        .forEach(key -> differences.put(key, "missing is " + second.get(key)));
    return differences;
  }

  private static boolean isNothing(Map<String, AttributeValue> item) {
    String sk = item.get(Key.SK).s();
    String pk = item.get(Key.PK).s();
    return item.containsKey("expiresAt")
        || pk.startsWith("CHANGED#")
        || pk.equals("BEGUN")
        // A manifest of a view without items, a speaker or a publisher of whom nothing is left.
        || (sk.equals("VIEW") && item.get("data").b().asByteArrayUnsafe().length < 40)
        || (sk.equals("SPEAKER") && !item.containsKey("speakerName") && !item.containsKey("into"))
        || (sk.equals("PUBLISHER") && item.get("articleCount").n().equals("0"));
  }
}
