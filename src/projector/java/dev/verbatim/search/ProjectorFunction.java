package dev.verbatim.search;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The function that brings the table's stream into search, a batch at a time.
 *
 * <p>It answers what of the batch is to be sent again ({@code ReportBatchItemFailures}): all of it
 * when PostgreSQL does not answer, else nothing. What cannot be a row is set aside, and is no
 * failure.
 */
public final class ProjectorFunction implements RequestStreamHandler {

  private static final Logger LOG = Logger.getLogger(ProjectorFunction.class);

  private final Projector projector;
  private final ObjectMapper json;
  private final Clock clock;

  @Inject
  ProjectorFunction(Projector projector, ObjectMapper json, Clock clock) {
    this.projector = projector;
    this.json = json;
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
    json.writeValue(answer, project(DynamoEvent.read(event)));
  }

  private Answer project(DynamoEvent event) {
    try {
      projector.project(event.records(), Gate.LATER, event.progress());
    } catch (SearchUnavailable e) {
      LOG.warnf("search is %s behind, and waits: %s", behind(event), e.getCause().getMessage());
      return new Answer(List.of(new Failure(event.firstSequence())));
    }
    LOG.infof("search has taken in %d changes, %s old", event.records().size(), behind(event));
    return new Answer(List.of());
  }

  private Duration behind(DynamoEvent event) {
    return Duration.between(event.newest(), clock.instant());
  }
}
