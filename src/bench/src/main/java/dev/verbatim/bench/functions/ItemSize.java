package dev.verbatim.bench.functions;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How large DynamoDB takes an item to be, by the rules that its documentation gives. */
final class ItemSize {

  private static final int EMPTY_COLLECTION = 3;

  private ItemSize() {}

  static int of(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(attribute -> utf8(attribute.getKey()) + of(attribute.getValue()))
        .sum();
  }

  private static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case N -> number(value.n());
      case B -> value.b().asByteArrayUnsafe().length;
      case SS -> value.ss().stream().mapToInt(ItemSize::utf8).sum();
      case NS -> value.ns().stream().mapToInt(ItemSize::number).sum();
      case BS -> value.bs().stream().mapToInt(bytes -> bytes.asByteArrayUnsafe().length).sum();
      case L -> EMPTY_COLLECTION + value.l().stream().mapToInt(element -> 1 + of(element)).sum();
      case M -> EMPTY_COLLECTION + value.m().size() + of(value.m());
      default -> 1;
    };
  }

  /** Two digits that count go into a byte, and there is one byte more. */
  private static int number(String number) {
    String digits = number.replaceAll("[^0-9]", "").replaceAll("^0+|0+$", "");
    return (digits.length() + 1) / 2 + 1 + (number.startsWith("-") ? 1 : 0);
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
