package dev.verbatim.store.table;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What DynamoDB takes at most, and how large something is by its rules. */
public final class Limits {

  /** Items of a transaction. */
  public static final int TRANSACTION_ITEMS = 100;

  /** Bytes of all items of a transaction. */
  public static final int TRANSACTION_BYTES = 4 * 1024 * 1024;

  /** Bytes of an item, names of attributes included. */
  public static final int ITEM_BYTES = 400 * 1024;

  /** Items that one call reads by their keys. */
  public static final int BATCH_READ = 100;

  /** Items that one call writes, each for itself. */
  public static final int BATCH_WRITE = 25;

  private Limits() {}

  /** The size of an item: names and values of all attributes. */
  public static int bytes(Map<String, AttributeValue> item) {
    int bytes = 0;
    for (var attribute : item.entrySet()) {
      bytes += utf8(attribute.getKey()) + bytes(attribute.getValue());
    }
    return bytes;
  }

  static void checkItem(Map<String, AttributeValue> item) {
    int bytes = bytes(item);
    if (bytes > ITEM_BYTES) {
      throw new TooLarge("an item in bytes", bytes, ITEM_BYTES);
    }
  }

  private static int bytes(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      // Two digits take a byte, and the number one more.
      case N -> value.n().length() / 2 + 2;
      case B -> value.b().asByteArrayUnsafe().length;
      case L -> 3 + value.l().stream().mapToInt(each -> 1 + bytes(each)).sum();
      case M -> 3 + bytes(value.m()) + value.m().size();
      case SS -> value.ss().stream().mapToInt(Limits::utf8).sum();
      default -> 1;
    };
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
