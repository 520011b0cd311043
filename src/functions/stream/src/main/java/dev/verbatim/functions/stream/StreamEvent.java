package dev.verbatim.functions.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.EntityOfKey;
import dev.verbatim.platform.projection.StreamProgress;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A batch of a table's stream, as Lambda hands it over in JSON. All of it is of one shard, which
 * the event does not name.
 *
 * @param stream the ARN of the stream
 * @param records in the order of the stream; never empty
 */
record StreamEvent(String stream, List<Change> records) {

  /** Not the one of the API: what Lambda adds to its events one day is to be passed over. */
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * That an item has changed.
   *
   * @param entity what has changed with it; empty when nothing that is followed
   * @param sequence its place in the stream
   * @param changedAt when, to the second
   */
  record Change(Optional<Entity> entity, String sequence, Instant changedAt) {}

  /**
   * Reads an event.
   *
   * @throws IOException when it is none
   * @throws IllegalArgumentException when it is none of a stream
   */
  static StreamEvent read(InputStream event, EntityOfKey keys) throws IOException {
    JsonNode records = JSON.readTree(event).path("Records");
    if (records.isEmpty()) {
      throw new IllegalArgumentException("the event is not a batch of a stream");
    }
    List<Change> read = new ArrayList<>();
    records.forEach(record -> read.add(change(record.path("dynamodb"), keys)));
    return new StreamEvent(records.get(0).path("eventSourceARN").asText(), read);
  }

  /** What has changed. */
  Set<Entity> changed() {
    Set<Entity> changed = new LinkedHashSet<>();
    records.forEach(record -> record.entity().ifPresent(changed::add));
    return changed;
  }

  /** Where the stream can be taken up again when none of this has been done. */
  String firstSequence() {
    return records.get(0).sequence();
  }

  /** How far one has come when all of this is done. */
  StreamProgress progress() {
    Change last = records.get(records.size() - 1);
    return new StreamProgress(stream, last.sequence(), last.changedAt());
  }

  /** When the first of these changes was made. */
  Instant oldest() {
    return records.stream().map(Change::changedAt).min(Instant::compareTo).orElseThrow();
  }

  private static Change change(JsonNode change, EntityOfKey keys) {
    JsonNode key = change.path("Keys");
    return new Change(
        keys.of(key.path("pk").path("S").asText(), key.path("sk").path("S").asText()),
        change.path("SequenceNumber").asText(),
        Instant.ofEpochSecond(change.path("ApproximateCreationDateTime").asLong()));
  }
}
