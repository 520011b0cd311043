package dev.verbatim.platform.table;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * The one table: its keys and indexes, each named here and nowhere else.
 *
 * <p>Features say in their item records which keys they fill. DESIGN.md has the table of access
 * patterns.
 */
public final class Table {

  /** Partition key: what the item belongs to ({@code ARTICLE#…}, {@code SPEAKER#…}). */
  public static final String PK = "pk";

  /** Sort key: what the item is within its partition. */
  public static final String SK = "sk";

  /** Where a quotation is in its article; sorts {@link Index#POSITION}. */
  public static final String POSITION = "position";

  /** When it was published, then a tie-break; sorts every index that lists the newest first. */
  public static final String NEWEST = "newest";

  /** The name, folded, then the id; sorts {@link Index#NAME}. */
  public static final String NAME_KEY = "nameKey";

  /** A short random-looking token; sorts {@link Index#CHANCE}. */
  public static final String CHANCE = "chance";

  /** When the item may be deleted, in seconds since 1970. */
  public static final String EXPIRES_AT = "expiresAt";

  /** When the item, or what it is part of, was first stored: milliseconds since 1970. */
  public static final String CREATED_AT = "createdAt";

  /** When it last changed: milliseconds since 1970. */
  public static final String UPDATED_AT = "updatedAt";

  /** Counts its changes. */
  public static final String VERSION = "version";

  /** How a quotation is reported. */
  public static final String QUOTE_TYPE = "quoteType";

  /** What editors said of a quotation. */
  public static final String REVIEW = "review";

  /** How likely a quotation is right, 0 to 1. */
  public static final String CONFIDENCE = "confidence";

  /** What a random quotation is filtered by: the attributes in {@link Index#CHANCE}. */
  private static final List<String> FILTERS_OF_CHANCE =
      List.of(
          NEWEST,
          Index.PUBLISHER.partition(),
          Index.SPEAKER.partition(),
          QUOTE_TYPE,
          REVIEW,
          CONFIDENCE,
          PreparedItem.PENDING);

  /** The indexes. */
  public enum Index {
    /** An article and its quotations in reading order (local: in the article's partition). */
    POSITION(PK, Table.POSITION),
    /** All articles or all quotations, by shard. */
    LATEST("latestKey", NEWEST),
    /** Articles or quotations of one publisher. */
    PUBLISHER("publisherKey", NEWEST),
    /** Articles of one section. */
    SECTION("sectionKey", NEWEST),
    /** Articles of one language, by shard. */
    LANGUAGE("languageKey", NEWEST),
    /** Quotations of one speaker. */
    SPEAKER("speakerId", NEWEST),
    /** All speakers or all publishers, by shard. */
    NAME("namesKey", NAME_KEY),
    /** Quotations in random order, by shard; only what they are filtered by. */
    CHANCE("chanceKey", Table.CHANCE);

    private final String partition;
    private final String sort;

    Index(String partition, String sort) {
      this.partition = partition;
      this.sort = sort;
    }

    /** The index's name in DynamoDB. */
    public String indexName() {
      return "by-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The attribute that is its partition key. */
    public String partition() {
      return partition;
    }

    /** The attribute that is its sort key. */
    public String sort() {
      return sort;
    }
  }

  private Table() {}

  /**
   * The table as every environment has it.
   *
   * @param name the table's name
   */
  public static CreateTableRequest definition(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(attributes())
        .keySchema(keys(PK, SK))
        .localSecondaryIndexes(
            LocalSecondaryIndex.builder()
                .indexName(Index.POSITION.indexName())
                .keySchema(keys(Index.POSITION.partition(), Index.POSITION.sort()))
                .projection(everything())
                .build())
        .globalSecondaryIndexes(
            globalIndexes().stream()
                .map(
                    index ->
                        GlobalSecondaryIndex.builder()
                            .indexName(index.indexName())
                            .keySchema(keys(index.partition(), index.sort()))
                            .projection(index == Index.CHANCE ? filtersOfChance() : everything())
                            .build())
                .toList())
        .streamSpecification(
            StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
                .build())
        .build();
  }

  private static List<Index> globalIndexes() {
    return java.util.Arrays.stream(Index.values()).filter(i -> i != Index.POSITION).toList();
  }

  private static List<AttributeDefinition> attributes() {
    var names = new java.util.LinkedHashSet<>(List.of(PK, SK));
    for (Index index : Index.values()) {
      names.add(index.partition());
      names.add(index.sort());
    }
    return names.stream()
        .map(
            name ->
                AttributeDefinition.builder()
                    .attributeName(name)
                    .attributeType(
                        name.equals(POSITION) ? ScalarAttributeType.N : ScalarAttributeType.S)
                    .build())
        .toList();
  }

  private static List<KeySchemaElement> keys(String partition, String sort) {
    return List.of(
        KeySchemaElement.builder().attributeName(partition).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(sort).keyType(KeyType.RANGE).build());
  }

  private static Projection filtersOfChance() {
    return Projection.builder()
        .projectionType(ProjectionType.INCLUDE)
        .nonKeyAttributes(FILTERS_OF_CHANCE)
        .build();
  }

  private static Projection everything() {
    return Projection.builder().projectionType(ProjectionType.ALL).build();
  }
}
