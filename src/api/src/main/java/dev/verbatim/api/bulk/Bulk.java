package dev.verbatim.api.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.http.config.ApiConfig;
import dev.verbatim.http.problem.Problem;
import dev.verbatim.http.problem.Problems;
import dev.verbatim.http.request.JsonContent;
import dev.verbatim.http.request.Ndjson;
import dev.verbatim.platform.budget.RequestBudget;
import dev.verbatim.platform.problem.ApiFailure;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.problem.OutOfTime;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Carries out the lines of a body, each for itself: whatever is wrong with one harms no other.
 *
 * <p>One after the other, so that one client takes no more of the store at a time than any other.
 */
@Singleton
public final class Bulk {

  /** How many lines are taken at once. */
  public static final int MOST = 1000;

  private static final int SOON = 1;

  private final RequestBudget budget;
  private final ApiConfig config;
  private final Clock clock;
  private final ObjectMapper json;
  private final JsonContent content;

  @Inject
  Bulk(
      RequestBudget budget, ApiConfig config, Clock clock, ObjectMapper json, JsonContent content) {
    this.budget = budget;
    this.config = config;
    this.clock = clock;
    this.json = json;
    this.content = content;
  }

  /**
   * What became of a line.
   *
   * @param status as if it had come alone
   * @param etag may be null
   */
  public record Done(Status status, String id, String etag) {}

  /**
   * Carries out each line.
   *
   * @param body lines of JSON; those that are blank are passed over
   * @param type what a line holds
   * @param id of what a line means, as far as the line names it; gives null where it does not
   * @param action carries one out; what it throws is the answer to that line alone
   * @return what became of each line, in their order
   * @throws InvalidRequest when there is none, or there are too many
   */
  public <T> RestResponse<String> answer(
      byte[] body, Class<T> type, Function<T, String> id, Function<T, Done> action) {
    List<BulkLine> lines = carryOut(body, type, id, action);
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(written(line)).append('\n'));
    ResponseBuilder<String> answer =
        ResponseBuilder.ok(text.toString()).header(HttpHeaders.CACHE_CONTROL, "no-store");
    return lines.stream().anyMatch(BulkLine::isToBeSentAgain)
        ? answer.header(HttpHeaders.RETRY_AFTER, SOON).build()
        : answer.build();
  }

  /** What became of each line; see {@link #answer}. */
  <T> List<BulkLine> carryOut(
      byte[] body, Class<T> type, Function<T, String> id, Function<T, Done> action) {
    List<Ndjson.Line> lines = Ndjson.lines(body);
    if (lines.isEmpty() || lines.size() > MOST) {
      throw new InvalidRequest(
          InvalidField.at(
              "",
              "has %d lines of JSON; it must have at least one, and %d at the most"
                  .formatted(lines.size(), MOST)));
    }
    Instant end = clock.instant().plus(config.bulkTime());
    List<BulkLine> became = new ArrayList<>();
    for (Ndjson.Line line : lines) {
      String named = null;
      try {
        if (!clock.instant().isBefore(end)) {
          throw new OutOfTime();
        }
        budget.begin();
        T wanted = read(type, body, line);
        named = id.apply(wanted);
        Done done = action.apply(wanted);
        became.add(
            new BulkLine(
                line.number(), done.status().getStatusCode(), done.id(), done.etag(), null));
      } catch (IOException | RuntimeException e) {
        Problem problem = Problems.of(e);
        String current = e instanceof ApiFailure known ? known.entityTag() : null;
        became.add(new BulkLine(line.number(), problem.status(), named, current, problem));
      }
    }
    return became;
  }

  private <T> T read(Class<T> type, byte[] body, Ndjson.Line line) throws IOException {
    if (line.length() > config.largestBody()) {
      throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
    }
    byte[] text = Arrays.copyOfRange(body, line.from(), line.from() + line.length());
    T read = content.value(content.tree(text), type);
    if (read == null) {
      throw new InvalidRequest(InvalidField.at("", "must be a JSON object, not null"));
    }
    return read;
  }

  private String written(BulkLine line) {
    try {
      return json.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a line can be written", e);
    }
  }
}
