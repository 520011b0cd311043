package dev.verbatim.functions.index;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.platform.logging.EmbeddedMetrics;
import dev.verbatim.platform.logging.LogLines;
import dev.verbatim.search.database.SearchUnavailable;
import dev.verbatim.search.projection.Projector;
import dev.verbatim.search.projection.RevisionGuard;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
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
 * The function that brings the table's stream into search, a batch at a time.
 *
 * <p>It answers what of the batch is to be sent again ({@code ReportBatchItemFailures}): all of it
 * when PostgreSQL does not answer, else nothing. What cannot become a row is quarantined, and is no
 * failure.
 */
public final class IndexFunction implements RequestStreamHandler {

  private static final Logger LOG = Logger.getLogger(IndexFunction.class);

  private static final EmbeddedMetrics METRICS =
      new EmbeddedMetrics(
          List.of(List.of("function")),
          Map.of(
              "Duration", "Milliseconds",
              "Records", "Count",
              "SetAside", "Count",
              "Failures", "Count",
              "Lag", "Milliseconds"));

  private final Projector projector;
  private final ObjectMapper json;
  private final LogLines lines;
  private final Clock clock;

  @Inject
  IndexFunction(Projector projector, ObjectMapper json, LogLines lines, Clock clock) {
    this.projector = projector;
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
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    long start = System.nanoTime();
    MDC.put("requestId", context.getAwsRequestId());
    DynamoEvent batch = DynamoEvent.read(event);
    int quarantined = 0;
    List<Failure> failures = List.of();
    try {
      quarantined = projector.project(batch.records(), RevisionGuard.LATER, batch.progress());
    } catch (SearchUnavailable e) {
      LOG.warnf("search waits: %s", e.getCause().getMessage());
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
