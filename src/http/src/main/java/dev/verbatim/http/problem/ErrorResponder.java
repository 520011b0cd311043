package dev.verbatim.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Answers requests that are rejected before they reach a resource. */
@Singleton
public final class ErrorResponder {

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
    Problem problem = Problem.of(status.code(), status.title(), status.detail(), null);
    HttpServerResponse response =
        context
            .response()
            .setStatusCode(status.code())
            .putHeader("Content-Type", Problem.MEDIA_TYPE)
            .putHeader("Cache-Control", "no-store");
    if (context.request().version() != HttpVersion.HTTP_2) {
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
}
