package dev.verbatim.http.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.verbatim.platform.logging.FailureTrace;
import dev.verbatim.platform.problem.ApiFailure;
import dev.verbatim.platform.problem.Moved;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers every failure with a problem, and logs those that are not the client's.
 *
 * <p>What an exception says of internals does not get into the response. What a library says does
 * not get into the log either, since a text or a token may be quoted in it.
 */
public final class Problems {

  private static final Logger LOG = Logger.getLogger(Problems.class);

  private static final ErrorResponse UNEXPECTED = ErrorResponse.of(HttpStatus.UNEXPECTED);

  /** The problem that a failure is, where it concerns a part of a request and not all of it. */
  public static Problem of(Throwable failure) {
    return response(failure).problem(null);
  }

  @ServerExceptionMapper
  public Response of(WebApplicationException e, HttpServerRequest request) {
    return e.getResponse().getStatus() < 400 ? e.getResponse() : respond(e, request);
  }

  /** The new address keeps the query. */
  @ServerExceptionMapper
  public Response of(Moved e, HttpServerRequest request) {
    String query = request.query();
    String location = e.location() + (query == null ? "" : "?" + query);
    return respond(ErrorResponse.of(e).with(HttpHeaders.LOCATION, location), request);
  }

  // Those that the framework would answer itself must be named.
  @ServerExceptionMapper({
    UnauthorizedException.class,
    AuthenticationFailedException.class,
    ForbiddenException.class,
    ConstraintViolationException.class,
    MismatchedInputException.class,
    Throwable.class
  })
  public Response respond(Throwable e, HttpServerRequest request) {
    return respond(response(e), request);
  }

  private static Response respond(ErrorResponse error, HttpServerRequest request) {
    Response.ResponseBuilder response =
        Response.status(error.status())
            .type(Problem.TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(error.problem(Instance.of(request)));
    error.headers().forEach(response::header);
    return response.build();
  }

  /** What the client is told of a failure, which is logged here where it is not the client's. */
  private static ErrorResponse response(Throwable failure) {
    if (failure instanceof ApiFailure known) {
      if (known.getCause() != null) {
        LOG.warnf("a store failed: %s", FailureTrace.kinds(known.getCause()));
      }
      return ErrorResponse.of(known);
    }
    ErrorResponse translated = LibraryFailures.translate(failure);
    if (translated == null) {
      LOG.errorf(FailureTrace.of(failure), "a request failed%s", LibraryFailures.details(failure));
      return UNEXPECTED;
    }
    if (translated.status() >= 500) {
      LOG.warnf(
          "a store failed: %s%s", FailureTrace.kinds(failure), LibraryFailures.details(failure));
    }
    return translated;
  }
}
