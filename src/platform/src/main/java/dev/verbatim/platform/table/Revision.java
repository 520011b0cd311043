package dev.verbatim.platform.table;

import java.util.Comparator;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which of its states an item is in, so that a reader of the stream knows the later of two,
 * whatever order they come in.
 *
 * <p>What is deleted and stored again starts at version 1, at a later time. So clocks that write
 * the same item may differ by no more than the time between.
 *
 * @param createdAt when the item, or what it is part of, was first stored: milliseconds since 1970
 * @param version counts its changes
 * @param marks counts how often a mark was set or taken away between two changes; see {@link
 *     PreparedItem}
 */
public record Revision(long createdAt, int version, int marks) implements Comparable<Revision> {

  /** Before every other: that of an item that was stored before items had one. */
  public static final Revision NONE = new Revision(0, 0, 0);

  static final String MARKS = "marks";

  private static final Comparator<Revision> ORDER =
      Comparator.comparingLong(Revision::createdAt)
          .thenComparingInt(Revision::version)
          .thenComparingInt(Revision::marks);

  /** The revision of an item as stored. */
  public static Revision of(Map<String, AttributeValue> item) {
    return new Revision(
        number(item, Table.CREATED_AT),
        (int) number(item, Table.VERSION),
        (int) number(item, MARKS));
  }

  /**
   * @param text as {@link #toString()} gives it
   */
  public static Revision parse(String text) {
    String[] parts = text.split("\\.", -1);
    return new Revision(
        Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }

  @Override
  public int compareTo(Revision other) {
    return ORDER.compare(this, other);
  }

  /** Whether it is later than another. */
  public boolean isAfter(Revision other) {
    return compareTo(other) > 0;
  }

  /** The one that follows it when a mark is set. */
  public Revision marked() {
    return new Revision(createdAt, version, marks + 1);
  }

  @Override
  public String toString() {
    return createdAt + "." + version + "." + marks;
  }

  private static long number(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? 0 : Long.parseLong(value.n());
  }
}
