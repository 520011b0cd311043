package dev.verbatim.store.table;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Under which condition a write may happen. Every attribute goes by a placeholder, so no reserved
 * word of DynamoDB can break an expression.
 */
public final class Condition {

  private final String text;
  private final Map<String, String> names;
  private final Map<String, AttributeValue> values;

  private Condition(String text, Map<String, String> names, Map<String, AttributeValue> values) {
    this.text = text;
    this.names = names;
    this.values = values;
  }

  /** There is no such item. */
  public static Condition absent() {
    return new Condition("attribute_not_exists(#pk)", Map.of("#pk", Key.PK), Map.of());
  }

  /** There is such an item. */
  public static Condition present() {
    return new Condition("attribute_exists(#pk)", Map.of("#pk", Key.PK), Map.of());
  }

  /** The attribute has this value. */
  public static Condition equal(String attribute, long value) {
    return compare(attribute, "=", number(value));
  }

  /** The attribute has this value. */
  public static Condition equal(String attribute, String value) {
    return compare(attribute, "=", AttributeValue.fromS(value));
  }

  /** The attribute has a value below this. */
  public static Condition below(String attribute, long value) {
    return compare(attribute, "<", number(value));
  }

  /** There is no such attribute. */
  public static Condition without(String attribute) {
    return new Condition(
        "attribute_not_exists(#%s)".formatted(attribute),
        Map.of("#" + attribute, attribute),
        Map.of());
  }

  /** One of both holds. */
  public Condition or(Condition other) {
    return joined("or", other);
  }

  /** Both hold. They must not compare the same attribute. */
  public Condition and(Condition other) {
    return joined("and", other);
  }

  Expression expression() {
    return Expression.builder()
        .expression(text)
        .expressionNames(names)
        .expressionValues(values.isEmpty() ? null : values)
        .build();
  }

  private static Condition compare(String attribute, String operator, AttributeValue value) {
    return new Condition(
        "#%1$s %2$s :%1$s".formatted(attribute, operator),
        Map.of("#" + attribute, attribute),
        Map.of(":" + attribute, value));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(String.valueOf(value));
  }

  private Condition joined(String operator, Condition other) {
    Map<String, String> allNames = new HashMap<>(names);
    allNames.putAll(other.names);
    Map<String, AttributeValue> allValues = new HashMap<>(values);
    allValues.putAll(other.values);
    return new Condition("(%s) %s (%s)".formatted(text, operator, other.text), allNames, allValues);
  }
}
