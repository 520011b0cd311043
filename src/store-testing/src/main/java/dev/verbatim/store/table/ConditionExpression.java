package dev.verbatim.store.table;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A condition of DynamoDB, as far as the store makes any. */
final class ConditionExpression {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(\\(|\\)|<|=|(?i:and|or)\\b|attribute_(?:not_)?exists|[#:]?[\\w.]+)");

  private final Matcher tokens;
  private final Function<String, AttributeValue> value;
  private String next;

  /**
   * @param value what a placeholder stands for; null where the item has no such attribute
   */
  ConditionExpression(String text, Function<String, AttributeValue> value) {
    this.tokens = TOKEN.matcher(text);
    this.value = value;
    advance();
  }

  boolean holds() {
    boolean holds = either();
    if (next != null) {
      throw new IllegalArgumentException("not understood from " + next);
    }
    return holds;
  }

  private boolean either() {
    boolean holds = both();
    while ("or".equalsIgnoreCase(next)) {
      advance();
      holds |= both();
    }
    return holds;
  }

  private boolean both() {
    boolean holds = term();
    while ("and".equalsIgnoreCase(next)) {
      advance();
      holds &= term();
    }
    return holds;
  }

  private boolean term() {
    String first = take();
    if (first.equals("(")) {
      boolean holds = either();
      expect(")");
      return holds;
    } else if (first.startsWith("attribute_")) {
      expect("(");
      boolean exists = value.apply(take()) != null;
      expect(")");
      return exists == first.equals("attribute_exists");
    }
    AttributeValue is = value.apply(first);
    String operator = take();
    AttributeValue other = value.apply(take());
    return switch (operator) {
      case "=" -> is != null && is.equals(other);
      case "<" -> is != null && new BigDecimal(is.n()).compareTo(new BigDecimal(other.n())) < 0;
      default -> throw new IllegalArgumentException("not understood: " + operator);
    };
  }

  private void expect(String token) {
    if (!token.equals(take())) {
      throw new IllegalArgumentException("wanted " + token);
    }
  }

  private String take() {
    String taken = next;
    advance();
    return taken;
  }

  private void advance() {
    next = tokens.lookingAt() ? tokens.group(1) : null;
    if (next != null) {
      tokens.region(tokens.end(), tokens.regionEnd());
    }
  }
}
