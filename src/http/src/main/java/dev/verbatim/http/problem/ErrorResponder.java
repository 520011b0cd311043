package dev.verbatim.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.platform.logging.FailureTrace;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/** Answers requests that are rejected, or fail, before they reach a resource. */
@Singleton
public final class ErrorResponder {

  private static final Logger LOG = Logger.getLogger(ErrorResponder.class);

  private final ObjectMapper json;

  @Inject
  ErrorResponder(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Answers with a problem.
   *
   * @return completes when it is sent
   */
  public Future<Void> respond(RoutingContext context, HttpStatus status) {
    Problem problem =
        Problem.of(status.code(), status.title(), status.detail(), Instance.of(context.request()));
    HttpServerResponse response =
        context
            .response()
            .setStatusCode(status.code())
            .putHeader("Content-Type", Problem.MEDIA_TYPE)
            .putHeader("Cache-Control", "no-store")
            .putHeader("X-Content-Type-Options", "nosniff");
    if (context.request().version() != HttpVersion.HTTP_2 && hasBody(context.request())) {
      // What is left of the request is not read. A stream of HTTP/2 ends by itself, and its
      // messages must not speak of connections (RFC 9113, section 8.2.2).
      response.putHeader("Connection", "close");
    }
    try {
      return response.end(json.writeValueAsString(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem can be written", e);
    }
  }

  private static boolean hasBody(HttpServerRequest request) {
    return request.headers().contains("Content-Length")
        || request.headers().contains("Transfer-Encoding");
  }

  /**
   * Answers a request that has failed on its way, unless it has its answer already. What nobody
   * foresaw is logged, without what the request says.
   *
   * @param code the status that the router would answer with
   */
  public void respondToFailure(RoutingContext context, int code) {
    HttpServerResponse response = context.response();
    if (response.closed() || response.ended()) {
      return;
    }
    if (response.headWritten()) {
      // Half an answer must not look like a whole one.
      context.request().connection().close();
      return;
    }
    respond(context, statusOf(context, code));
  }

  private static HttpStatus statusOf(RoutingContext context, int code) {
    Throwable failure = context.failure();
    if (failure instanceof RejectedExecutionException) {
      return HttpStatus.OVERLOADED;
    } else if (failure instanceof IOException) {
      return HttpStatus.BAD_REQUEST;
    } else if (code >= 400 && code < 500) {
      return ofClient(context.request(), code);
    }
    LOG.errorf(
        failure == null ? null : FailureTrace.of(failure),
        "a request failed outside of a resource");
    return HttpStatus.UNEXPECTED;
  }

  /** Where there is no path, or no host that there can be, the router has looked for no route. */
  private static HttpStatus ofClient(HttpServerRequest request, int code) {
    if (request.authority() == null) {
      return HttpStatus.BAD_HOST;
    }
    boolean hasPath = request.path() != null && request.path().startsWith("/");
    return hasPath ? HttpStatus.of(code) : HttpStatus.BAD_ADDRESS;
  }
}
