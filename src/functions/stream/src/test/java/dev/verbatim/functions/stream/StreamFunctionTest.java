package dev.verbatim.functions.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.platform.logging.LogConfig;
import dev.verbatim.platform.logging.LogLines;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.StreamProgress;
import dev.verbatim.platform.projection.TargetUnavailable;
import dev.verbatim.testing.MetricFormat;
import dev.verbatim.testing.Printed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A function that follows a stream, behind Lambda's events. */
class StreamFunctionTest {

  private static final String STREAM =
      "arn:aws:dynamodb:eu-central-1:123456789012:table/verbatim/stream/2026-03-02T00:00:00.000";

  private static final long CHANGED_AT = 1_772_438_400;
  private static final Instant NOW = Instant.ofEpochSecond(CHANGED_AT + 3);

  private final ObjectMapper json = new ObjectMapper();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final NotedProjection projection = new NotedProjection();

  /** The function, over a projection that only notes what it is told. */
  private final class Tested extends StreamFunction {
    Tested() {
      super(
          projection,
          (partition, sort) ->
              sort.equals("VIEW") ? Optional.of(Entity.article(partition)) : Optional.empty(),
          json,
          new LogLines(json, new Measured(false, "verbatim-tested", Optional.of(true)), clock),
          clock);
    }
  }

  /** The log of a function. */
  private record Measured(boolean requests, String function, Optional<Boolean> metrics)
      implements LogConfig {}

  @Test
  void whatHasChangedIsProjectedOnceWithThePositionInTheStream() throws IOException {
    String answer =
        sent(
            record("a1", "VIEW", CHANGED_AT, "101"),
            record("a1", "SUMMARY", CHANGED_AT, "102"),
            record("a2", "VIEW", CHANGED_AT + 1, "103"),
            record("a1", "VIEW", CHANGED_AT + 2, "104"));

    assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(projection.changed)
        .containsExactlyInAnyOrder(Entity.article("a1"), Entity.article("a2"));
    assertThat(projection.progress)
        .isEqualTo(new StreamProgress(STREAM, "104", Instant.ofEpochSecond(CHANGED_AT + 2)));
  }

  @Test
  void aBatchThatTellsNothingNewIsPassedAllTheSame() throws IOException {
    sent(record("a1", "SUMMARY", CHANGED_AT, "101"));

    assertThat(projection.changed).isEmpty();
    assertThat(projection.progress.sequence()).isEqualTo("101");
  }

  @Test
  void aBatchThatCannotBeProjectedNowIsSentAgainFromItsFirstChange() throws IOException {
    projection.failure = new TargetUnavailable("the server is gone", null);

    String answer =
        sent(record("a1", "VIEW", CHANGED_AT, "101"), record("a2", "VIEW", CHANGED_AT, "102"));

    assertThat(answer).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"101\"}]}");
  }

  @Test
  void whatIsQuarantinedIsNoFailure() throws IOException {
    projection.quarantined = 1;

    assertThat(sent(record("a1", "VIEW", CHANGED_AT, "101")))
        .isEqualTo("{\"batchItemFailures\":[]}");
  }

  @Test
  void everyBatchIsALineThatMetricsAreMadeOf() throws IOException {
    projection.quarantined = 1;

    JsonNode line =
        lineOf(
            record("a1", "VIEW", CHANGED_AT, "101"), record("a2", "VIEW", CHANGED_AT + 1, "102"));

    assertThat(line.path("function").asText()).isEqualTo("verbatim-tested");
    assertThat(line.path("requestId").asText()).isEqualTo("r1");
    assertThat(line.path("durationMs").asDouble(-1)).isNotNegative();
    assertThat(line.path("Records").asInt()).isEqualTo(2);
    assertThat(line.path("SetAside").asInt()).isEqualTo(1);
    assertThat(line.path("Failures").asInt(-1)).isZero();
    assertThat(line.path("Lag").asLong()).isEqualTo(3000);
  }

  @Test
  void aBatchThatIsToBeSentAgainIsAFailureInMetrics() throws IOException {
    projection.failure = new TargetUnavailable("the server is gone", null);

    JsonNode line = lineOf(record("a1", "VIEW", CHANGED_AT, "101"));

    assertThat(line.path("Failures").asInt()).isEqualTo(1);
    assertThat(line.path("SetAside").asInt(-1)).isZero();
  }

  @Test
  void whatIsNoBatchOfAStreamIsRefused() {
    assertThatThrownBy(() -> new Tested().handleRequest(stream("{}"), null, new NamedRequest("r1")))
        .hasMessageContaining("not a batch");
  }

  private JsonNode lineOf(String... records) throws IOException {
    try (Printed printed = new Printed()) {
      sent(records);
      return MetricFormat.check(printed.await(line -> line.contains("\"_aws\"")));
    }
  }

  private String sent(String... records) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new Tested()
        .handleRequest(
            stream("{\"Records\": [" + String.join(",", records) + "]}"),
            answer,
            new NamedRequest("r1"));
    return answer.toString(UTF_8);
  }

  private static ByteArrayInputStream stream(String event) {
    return new ByteArrayInputStream(event.getBytes(UTF_8));
  }

  private static String record(String partition, String sort, long changedAt, String sequence) {
    return """
        {
          "eventName": "MODIFY",
          "eventSourceARN": "%s",
          "dynamodb": {
            "ApproximateCreationDateTime": %d,
            "Keys": {"pk": {"S": "%s"}, "sk": {"S": "%s"}},
            "SequenceNumber": "%s",
            "StreamViewType": "KEYS_ONLY"
          }
        }
        """
        .formatted(STREAM, changedAt, partition, sort, sequence);
  }
}
