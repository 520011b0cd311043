package dev.verbatim.store.table;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * The table of views: lists, quotations by id, speakers and publishers with their counts. All of it
 * follows from the record and can be built again.
 */
public final class ViewsTable {

  /** When it was published, then a tie-break; sorts every index that lists the newest first. */
  public static final String NEWEST = "newest";

  /** The name, folded, then the id; sorts {@link Index#NAME}. */
  public static final String NAME_KEY = "nameKey";

  /** A short random-looking token; sorts {@link Index#CHANCE}. */
  public static final String CHANCE = "chance";

  /** What random quotations are filtered by, all that {@link Index#CHANCE} holds. */
  public static final String DRAWS = "draws";

  private ViewsTable() {}

  /** The indexes, all of them global. */
  public enum Index {
    /** All articles or all quotations, by shard. */
    LATEST("latestKey", NEWEST),
    /** Articles or quotations of one publisher. */
    PUBLISHER("publisherKey", NEWEST),
    /** Articles of one section. */
    SECTION("sectionKey", NEWEST),
    /** Articles of one language, by shard. */
    LANGUAGE("languageKey", NEWEST),
    /** All speakers or all publishers, by shard. */
    NAME("namesKey", NAME_KEY),
    /** Quotations in random order, by shard; only what they are filtered by. */
    CHANCE("chanceKey", ViewsTable.CHANCE);

    private final String partition;
    private final String sort;

    Index(String partition, String sort) {
      this.partition = partition;
      this.sort = sort;
    }

    /** The index's name in DynamoDB. */
    public String indexName() {
      return "by-" + name().toLowerCase(Locale.ROOT);
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

  /**
   * The table as every environment has it.
   *
   * @param name the table's name
   */
  public static CreateTableRequest definition(String name) {
    Set<String> attributes = new LinkedHashSet<>(List.of(Key.PK, Key.SK));
    Arrays.stream(Index.values())
        .flatMap(index -> Stream.of(index.partition(), index.sort()))
        .forEach(attributes::add);
    return TableCreation.keyed(name)
        .attributeDefinitions(
            attributes.stream().map(TableCreation::text).toArray(AttributeDefinition[]::new))
        .globalSecondaryIndexes(Arrays.stream(Index.values()).map(ViewsTable::definition).toList())
        .build();
  }

  private static GlobalSecondaryIndex definition(Index index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.indexName())
        .keySchema(TableCreation.keys(index.partition(), index.sort()))
        .projection(index == Index.CHANCE ? draws() : everything())
        .build();
  }

  private static Projection draws() {
    return Projection.builder()
        .projectionType(ProjectionType.INCLUDE)
        .nonKeyAttributes(DRAWS)
        .build();
  }

  private static Projection everything() {
    return Projection.builder().projectionType(ProjectionType.ALL).build();
  }
}
