package dev.verbatim.functions.stream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.platform.logging.EmbeddedMetrics;
import dev.verbatim.platform.logging.LogLines;
import dev.verbatim.platform.projection.EntityOfKey;
import dev.verbatim.platform.projection.Projection;
import dev.verbatim.platform.projection.TargetUnavailable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * A function that lets a projection follow the stream of a table, a batch at a time.
 *
 * <p>It answers what of the batch is to be sent again ({@code ReportBatchItemFailures}): all of it
 * when source or target do not answer, else nothing. What cannot be projected is quarantined, and
 * is no failure.
 */
public abstract class StreamFunction implements RequestStreamHandler {

  private static final Logger LOG = Logger.getLogger(StreamFunction.class);

  private static final EmbeddedMetrics METRICS =
      new EmbeddedMetrics(
          List.of(List.of("function")),
          Map.of(
              "Duration", "Milliseconds",
              "Records", "Count",
              "SetAside", "Count",
              "Failures", "Count",
              "Lag", "Milliseconds"));

  private final Projection projection;
  private final EntityOfKey keys;
  private final ObjectMapper json;
  private final LogLines lines;
  private final Clock clock;

  /**
   * @param keys what has changed with an item of the table whose stream it is
   */
  protected StreamFunction(
      Projection projection, EntityOfKey keys, ObjectMapper json, LogLines lines, Clock clock) {
    this.projection = projection;
    this.keys = keys;
    this.json = json;
    this.lines = lines;
    this.clock = clock;
  }

  /** What of a batch is to be sent again: all from the first of these on. */
  @RegisterForReflection
  record Answer(List<Failure> batchItemFailures) {}

  /**
   * A record that is to be sent again.
   *
   * @param itemIdentifier its sequence number
   */
  @RegisterForReflection
  record Failure(String itemIdentifier) {}

  @Override
  public final void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    long start = System.nanoTime();
    MDC.put("requestId", context.getAwsRequestId());
    StreamEvent batch = StreamEvent.read(event, keys);
    int quarantined = 0;
    List<Failure> failures = List.of();
    try {
      quarantined = projection.project(batch.changed(), batch.progress());
    } catch (TargetUnavailable e) {
      LOG.warnf("%s waits: %s", projection.name(), e.getMessage());
      failures = List.of(new Failure(batch.firstSequence()));
    }
    json.writeValue(answer, new Answer(failures));
    double millis = LogLines.millisSince(start);
    lines.write(
        Map.of("requestId", context.getAwsRequestId(), "durationMs", millis),
        METRICS,
        Map.of(
            "Duration", millis,
            "Records", batch.records().size(),
            "SetAside", quarantined,
            "Failures", failures.size(),
            "Lag", Duration.between(batch.oldest(), clock.instant()).toMillis()));
  }
}
