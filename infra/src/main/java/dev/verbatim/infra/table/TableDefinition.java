package dev.verbatim.infra.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.infra.common.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;

/**
 * A table as the application defines it ({@code store.table.RecordTable}, {@code ViewsTable}), read
 * from a file. A test of the application compares each file with the code.
 */
public final class TableDefinition {

  private final String file;
  private final JsonNode json;

  /**
   * An index.
   *
   * @param attributes what is projected beside the keys; null when the projection says it all
   */
  public record Index(
      String name,
      Attribute partitionKey,
      Attribute sortKey,
      ProjectionType projection,
      List<String> attributes) {}

  private TableDefinition(String file, JsonNode json) {
    this.file = file;
    this.json = json;
  }

  /** The table of the record, which has no index. */
  static TableDefinition ofRecord() {
    return read("record-table.json");
  }

  /** The table of the views. */
  public static TableDefinition ofViews() {
    return read("views-table.json");
  }

  private static TableDefinition read(String file) {
    try {
      return new TableDefinition(file, new ObjectMapper().readTree(Resources.text(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  Attribute partitionKey() {
    return key(json, "HASH");
  }

  Attribute sortKey() {
    return key(json, "RANGE");
  }

  BillingMode billingMode() {
    return BillingMode.valueOf(json.required("BillingMode").textValue());
  }

  StreamViewType stream() {
    return StreamViewType.valueOf(
        json.required("StreamSpecification").required("StreamViewType").textValue());
  }

  /** The attribute that says when an item expires. */
  String timeToLive() {
    return json.required("TimeToLiveSpecification").required("AttributeName").textValue();
  }

  /** Its global indexes. It has no local ones: they could never be dropped. */
  public List<Index> indexes() {
    return stream(json.path("GlobalSecondaryIndexes")).map(this::index).toList();
  }

  private Index index(JsonNode index) {
    JsonNode projection = index.required("Projection");
    JsonNode attributes = projection.get("NonKeyAttributes");
    return new Index(
        index.required("IndexName").textValue(),
        key(index, "HASH"),
        key(index, "RANGE"),
        ProjectionType.valueOf(projection.required("ProjectionType").textValue()),
        attributes == null ? null : stream(attributes).map(JsonNode::textValue).toList());
  }

  private Attribute key(JsonNode of, String kind) {
    String name = named(of.required("KeySchema"), "KeyType", kind, "AttributeName");
    String type =
        named(json.required("AttributeDefinitions"), "AttributeName", name, "AttributeType");
    return Attribute.builder().name(name).type(type(type)).build();
  }

  private static AttributeType type(String letter) {
    return switch (letter) {
      case "S" -> AttributeType.STRING;
      case "N" -> AttributeType.NUMBER;
      default -> throw new IllegalStateException("There are no keys of type " + letter);
    };
  }

  /** What the one of a list whose field has this value says in another field. */
  private String named(JsonNode list, String field, String value, String wanted) {
    return stream(list)
        .filter(one -> one.required(field).textValue().equals(value))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(file + " has no " + field + " " + value))
        .required(wanted)
        .textValue();
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
