package dev.verbatim.store.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a record is stored: a {@link StaticImmutableTableSchema} without a builder class for each
 * record, and without reflection.
 *
 * @param <T> the record
 */
public final class ItemSchema<T> {

  /** When an item may be deleted, in seconds since 1970: DynamoDB does so some time later. */
  public static final String EXPIRES_AT = "expiresAt";

  private final StaticImmutableTableSchema<T, Values> schema;

  private ItemSchema(StaticImmutableTableSchema<T, Values> schema) {
    this.schema = schema;
  }

  /**
   * Begins a schema.
   *
   * @param type the record
   * @param key the primary key of one
   * @param construct makes one of the values read
   */
  public static <T> Attributes<T> of(
      Class<T> type, Function<T, Key> key, Function<Values, T> construct) {
    return new Attributes<T>(
            StaticImmutableTableSchema.builder(type, Values.class)
                .newItemBuilder(Values::new, construct))
        .key(key);
  }

  /** The attributes to store; what is null is left out. */
  Map<String, AttributeValue> write(T item) {
    return schema.itemToMap(item, true);
  }

  TableSchema<T> tableSchema() {
    return schema;
  }

  /** What was read, by attribute. */
  public static final class Values {
    private final Map<String, Object> values = new HashMap<>();

    /** The value, or null when the item has none. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <V> V get(String attribute) {
      return (V) values.get(attribute);
    }

    /** The time, stored in milliseconds since 1970, or null when the item has none. */
    public Instant time(String attribute) {
      Long value = get(attribute);
      return value == null ? null : Instant.ofEpochMilli(value);
    }

    /** The day, or null when the item has none. */
    public LocalDate day(String attribute) {
      String value = get(attribute);
      return value == null ? null : LocalDate.parse(value);
    }

    /** The number, or 0 when the item has none. */
    public int number(String attribute) {
      Integer value = get(attribute);
      return value == null ? 0 : value;
    }

    /** The key of the item. */
    public Key key() {
      return new Key(get(Key.PK), get(Key.SK));
    }

    /** The number, or 0 when the item has none. */
    public long bigNumber(String attribute) {
      Long value = get(attribute);
      return value == null ? 0 : value;
    }

    /** The list, or an empty one when the item has none. */
    public <V> List<V> list(String attribute) {
      List<V> value = get(attribute);
      return value == null ? List.of() : value;
    }
  }

  /** Names the attributes, each once. */
  public static final class Attributes<T> {
    private final StaticImmutableTableSchema.Builder<T, Values> builder;

    private Attributes(StaticImmutableTableSchema.Builder<T, Values> builder) {
      this.builder = builder;
    }

    public Attributes<T> text(String name, Function<T, String> getter) {
      return add(name, EnhancedType.of(String.class), getter);
    }

    public Attributes<T> number(String name, Function<T, Integer> getter) {
      return add(name, EnhancedType.of(Integer.class), getter);
    }

    public Attributes<T> bigNumber(String name, Function<T, Long> getter) {
      return add(name, EnhancedType.of(Long.class), getter);
    }

    public Attributes<T> fraction(String name, Function<T, Double> getter) {
      return add(name, EnhancedType.of(Double.class), getter);
    }

    /** A time, in milliseconds since 1970. */
    public Attributes<T> time(String name, Function<T, Instant> getter) {
      return bigNumber(name, getter.andThen(value -> value == null ? null : value.toEpochMilli()));
    }

    /** A day, as ISO 8601 has it. */
    public Attributes<T> day(String name, Function<T, LocalDate> getter) {
      return text(name, getter.andThen(value -> value == null ? null : value.toString()));
    }

    public Attributes<T> bytes(String name, Function<T, SdkBytes> getter) {
      return add(name, EnhancedType.of(SdkBytes.class), getter);
    }

    /** A list of strings, in order; an empty one is left out. */
    public Attributes<T> texts(String name, Function<T, List<String>> getter) {
      return add(name, EnhancedType.listOf(String.class), getter.andThen(Attributes::orNull));
    }

    public ItemSchema<T> build() {
      return new ItemSchema<>(builder.build());
    }

    private static List<String> orNull(List<String> list) {
      return list == null || list.isEmpty() ? null : list;
    }

    /** An attribute that an index is partitioned by; where it is null, the item is not listed. */
    public Attributes<T> listedBy(ViewsTable.Index index, Function<T, String> getter) {
      builder.addAttribute(
          String.class,
          attribute ->
              attribute
                  .name(index.partition())
                  .getter(getter)
                  .setter((values, value) -> values.values.put(index.partition(), value))
                  .tags(StaticAttributeTags.secondaryPartitionKey(index.indexName())));
      return this;
    }

    /** An attribute that these indexes are sorted by. */
    public Attributes<T> sortedBy(
        String name, Function<T, String> getter, List<ViewsTable.Index> indexes) {
      builder.addAttribute(
          String.class,
          attribute ->
              attribute
                  .name(name)
                  .getter(getter)
                  .setter((values, value) -> values.values.put(name, value))
                  .tags(
                      StaticAttributeTags.secondarySortKey(
                          indexes.stream().map(ViewsTable.Index::indexName).toList())));
      return this;
    }

    private Attributes<T> key(Function<T, Key> key) {
      builder.addAttribute(
          String.class,
          attribute ->
              attribute
                  .name(Key.PK)
                  .getter(key.andThen(Key::pk))
                  .setter((values, value) -> values.values.put(Key.PK, value))
                  .tags(StaticAttributeTags.primaryPartitionKey()));
      builder.addAttribute(
          String.class,
          attribute ->
              attribute
                  .name(Key.SK)
                  .getter(key.andThen(Key::sk))
                  .setter((values, value) -> values.values.put(Key.SK, value))
                  .tags(StaticAttributeTags.primarySortKey()));
      return this;
    }

    private <V> Attributes<T> add(String name, EnhancedType<V> type, Function<T, V> getter) {
      builder.addAttribute(
          type,
          attribute ->
              attribute
                  .name(name)
                  .getter(getter)
                  .setter((values, value) -> values.values.put(name, value)));
      return this;
    }
  }
}
