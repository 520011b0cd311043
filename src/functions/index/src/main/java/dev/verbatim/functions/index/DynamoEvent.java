package dev.verbatim.functions.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.platform.table.Key;
import dev.verbatim.search.projection.DynamoRecord;
import dev.verbatim.search.projection.StreamProgress;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A batch of a table's stream, as Lambda hands it over in JSON. All of it is of one shard, which
 * the event does not name.
 *
 * @param stream the ARN of the stream
 * @param records in the order of the stream; never empty
 */
record DynamoEvent(String stream, List<DynamoRecord> records) {

  private static final String GONE = "REMOVE";

  /** Not the one of the API: what Lambda adds to its events one day is to be passed over. */
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads an event.
   *
   * @throws IOException when it is none
   * @throws IllegalArgumentException when it is none of a stream that tells new and old images
   */
  static DynamoEvent read(InputStream event) throws IOException {
    JsonNode records = JSON.readTree(event).path("Records");
    if (records.isEmpty()) {
      throw new IllegalArgumentException("the event is not a batch of a stream");
    }
    List<DynamoRecord> read = new ArrayList<>();
    records.forEach(record -> read.add(record(record)));
    return new DynamoEvent(records.get(0).path("eventSourceARN").asText(), read);
  }

  /** Where the stream can be taken up again when none of this has been done. */
  String firstSequence() {
    return records.get(0).sequence();
  }

  /** How far one has come when all of this is done. */
  StreamProgress progress() {
    return new StreamProgress(stream, records.get(records.size() - 1).sequence(), newest());
  }

  /** When the last of these changes was made. */
  Instant newest() {
    return records.stream()
        .map(DynamoRecord::changedAt)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** When the first of these changes was made. */
  Instant oldest() {
    return records.stream()
        .map(DynamoRecord::changedAt)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static DynamoRecord record(JsonNode record) {
    JsonNode change = record.path("dynamodb");
    Map<String, AttributeValue> after = attributes(change.path("NewImage"));
    if (after.isEmpty() && !record.path("eventName").asText().equals(GONE)) {
      throw new IllegalArgumentException("the stream does not tell what items have become");
    }
    return new DynamoRecord(
        Key.of(attributes(change.path("Keys"))),
        attributes(change.path("OldImage")),
        after,
        change.path("SequenceNumber").asText(),
        Instant.ofEpochSecond(change.path("ApproximateCreationDateTime").asLong()));
  }

  private static Map<String, AttributeValue> attributes(JsonNode image) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    image.fields().forEachRemaining(one -> attributes.put(one.getKey(), value(one.getValue())));
    return attributes;
  }

  /** A value is an object of one field, which is called after its type. */
  private static AttributeValue value(JsonNode typed) {
    String type = typed.fieldNames().next();
    JsonNode value = typed.get(type);
    return switch (type) {
      case "S" -> AttributeValue.fromS(value.asText());
      case "N" -> AttributeValue.fromN(value.asText());
      case "B" -> AttributeValue.fromB(bytes(value));
      case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
      case "NULL" -> AttributeValue.fromNul(true);
      case "M" -> AttributeValue.fromM(attributes(value));
      case "L" -> AttributeValue.fromL(list(value).stream().map(DynamoEvent::value).toList());
      case "SS" -> AttributeValue.fromSs(list(value).stream().map(JsonNode::asText).toList());
      case "NS" -> AttributeValue.fromNs(list(value).stream().map(JsonNode::asText).toList());
      case "BS" -> AttributeValue.fromBs(list(value).stream().map(DynamoEvent::bytes).toList());
      default -> throw new IllegalArgumentException("DynamoDB has no values of type " + type);
    };
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }

  private static SdkBytes bytes(JsonNode base64) {
    try {
      return SdkBytes.fromByteArray(base64.binaryValue());
    } catch (IOException e) {
      throw new IllegalArgumentException("bytes are in base64", e);
    }
  }
}
