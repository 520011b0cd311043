package dev.verbatim.store.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Which items a query of the enhanced client wants.
 *
 * @param partition the attribute that names the partition
 * @param sort the attribute that its items are sorted by
 * @param value the partition
 * @param lowest the least sort key, or null
 * @param highest the greatest sort key, or null
 */
record KeyCondition(
    String partition, String sort, AttributeValue value, String lowest, String highest) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(\\S+) = (:\\S+)(?: AND (\\S+) (?:(>=|<=) (:\\S+)|BETWEEN (:\\S+) AND (:\\S+)))?");

  static KeyCondition of(QueryRequest query) {
    Matcher matcher = SHAPE.matcher(query.keyConditionExpression());
    if (!matcher.matches() || query.filterExpression() != null) {
      throw new IllegalArgumentException("not understood: " + query);
    }
    String operator = matcher.group(4);
    return new KeyCondition(
        query.expressionAttributeNames().get(matcher.group(1)),
        sort(query),
        query.expressionAttributeValues().get(matcher.group(2)),
        text(query, ">=".equals(operator) ? matcher.group(5) : matcher.group(6)),
        text(query, "<=".equals(operator) ? matcher.group(5) : matcher.group(7)));
  }

  boolean matches(Map<String, AttributeValue> item) {
    AttributeValue key = item.get(sort);
    return value.equals(item.get(partition))
        && key != null
        && (lowest == null || compare(key.s(), lowest) >= 0)
        && (highest == null || compare(key.s(), highest) <= 0);
  }

  /** Where the next page begins: after the last item of this one. */
  Map<String, AttributeValue> position(List<Map<String, AttributeValue>> page) {
    Map<String, AttributeValue> last = page.get(page.size() - 1);
    Map<String, AttributeValue> position = new HashMap<>();
    for (String attribute : List.of(Key.PK, Key.SK, partition, sort)) {
      position.put(attribute, last.get(attribute));
    }
    return position;
  }

  private static String sort(QueryRequest query) {
    return query.indexName() == null
        ? Key.SK
        : Arrays.stream(ViewsTable.Index.values())
            .filter(index -> index.indexName().equals(query.indexName()))
            .findFirst()
            .orElseThrow()
            .sort();
  }

  private static String text(QueryRequest query, String placeholder) {
    return placeholder == null ? null : query.expressionAttributeValues().get(placeholder).s();
  }

  private static int compare(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
