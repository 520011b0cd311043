package dev.verbatim.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.verbatim.platform.logging.FailureTrace;
import dev.verbatim.platform.problem.Conflict;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.problem.KeyInFlight;
import dev.verbatim.platform.problem.KeyReused;
import dev.verbatim.platform.problem.Moved;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.platform.problem.OutOfTime;
import dev.verbatim.platform.problem.PreconditionFailed;
import dev.verbatim.platform.problem.PreconditionMissing;
import dev.verbatim.platform.problem.StoreUnavailable;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Puts every failure into words for the client: the one place where exceptions become answers.
 *
 * <p>What an exception says of our insides goes to the log, never into the answer.
 */
public final class Problems {

  private static final Logger LOG = Logger.getLogger(Problems.class);

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final int UNPROCESSABLE = 422;
  private static final int PRECONDITION_REQUIRED = 428;

  /**
   * What is said of a failure.
   *
   * @param headers what the answer says beside the problem
   */
  private record Words(
      int status,
      String title,
      String detail,
      List<InvalidField> fields,
      Map<String, Object> headers) {

    Words(int status, String title, String detail) {
      this(status, title, detail, List.of(), Map.of());
    }

    Words with(String header, Object value) {
      return new Words(status, title, detail, fields, Map.of(header, value));
    }

    Problem problem(String instance) {
      return Problem.of(status, title, detail, instance, fields);
    }
  }

  /** The problem that a failure is, where it concerns a part of a request and not all of it. */
  public static Problem of(Throwable failure) {
    return words(failure).problem(null);
  }

  @ServerExceptionMapper
  public Response of(WebApplicationException e, UriInfo uri) {
    return e.getResponse().getStatus() < 400 ? e.getResponse() : answer(e, uri);
  }

  /** No failure, but thrown like one: whoever is asked for it has another address to name. */
  @ServerExceptionMapper
  public Response of(Moved e, UriInfo uri) {
    String query = uri.getRequestUri().getRawQuery();
    return Response.status(308)
        .type(Problem.TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.LOCATION, e.location() + (query == null ? "" : "?" + query))
        .entity(new Words(308, "Moved", e.getMessage()).problem(uri.getPath()))
        .build();
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
  public Response answer(Throwable e, UriInfo uri) {
    Words words = words(e);
    Response.ResponseBuilder answer =
        Response.status(words.status())
            .type(Problem.TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(words.problem(uri.getPath()));
    words.headers().forEach(answer::header);
    return answer.build();
  }

  private static Words words(Throwable failure) {
    if (failure instanceof InvalidRequest e) {
      return e.isAboutBody()
          ? invalid(UNPROCESSABLE, "Invalid content", e.fields())
          : invalid(400, "Invalid parameter", e.fields());
    } else if (failure instanceof ConstraintViolationException e) {
      return invalid(UNPROCESSABLE, "Invalid content", InvalidFields.of(e));
    } else if (failure instanceof NoSuchResource) {
      return new Words(404, "Not found", failure.getMessage());
    } else if (failure instanceof Conflict) {
      return new Words(409, "Conflict", failure.getMessage());
    } else if (failure instanceof PreconditionMissing) {
      return new Words(PRECONDITION_REQUIRED, "Precondition required", failure.getMessage());
    } else if (failure instanceof PreconditionFailed) {
      return new Words(412, "Precondition failed", failure.getMessage());
    } else if (failure instanceof KeyReused) {
      return new Words(UNPROCESSABLE, "Idempotency key reused", failure.getMessage());
    } else if (failure instanceof KeyInFlight) {
      return new Words(409, "Request in flight", failure.getMessage())
          .with(HttpHeaders.RETRY_AFTER, SOON.toSeconds());
    } else if (failure instanceof OutOfTime) {
      return unavailable(failure.getMessage(), SOON);
    } else if (failure instanceof StoreUnavailable e) {
      if (e.getCause() != null) {
        LOG.warnf("a store failed: %s", e.getCause());
      }
      return unavailable(e.getMessage(), e.retryAfter());
    } else if (failure instanceof SdkException e) {
      return store(e);
    } else if (failure instanceof JsonProcessingException e) {
      return json(e);
    } else if (failure instanceof WebApplicationException e) {
      return web(e);
    }
    return access(failure);
  }

  private static Words access(Throwable failure) {
    if (failure instanceof UnauthorizedException) {
      return unauthorized("");
    } else if (failure instanceof AuthenticationFailedException) {
      return unauthorized(", error=\"invalid_token\"");
    } else if (failure instanceof ForbiddenException) {
      return new Words(403, "Forbidden", "Your token does not have the scope that this needs.")
          .with(
              HttpHeaders.WWW_AUTHENTICATE,
              "Bearer realm=\"verbatim\", error=\"insufficient_scope\"");
    }
    return unexpected(failure);
  }

  private static Words store(SdkException e) {
    boolean passing =
        e instanceof SdkClientException
            || e.retryable()
            || (e instanceof AwsServiceException service
                && (service.isThrottlingException() || service.statusCode() >= 500));
    LOG.warnf("the store failed: %s", e.getMessage());
    return passing
        ? unavailable("The store did not answer in time. Try again.", SOON)
        : unexpected();
  }

  private static Words json(JsonProcessingException e) {
    List<InvalidField> fields = InvalidFields.ofJson(e);
    return fields.isEmpty()
        ? new Words(400, HttpStatus.BAD_REQUEST.title(), "This is not well-formed JSON.")
        : invalid(UNPROCESSABLE, "Invalid content", fields);
  }

  private static Words web(WebApplicationException e) {
    int status = e.getResponse().getStatus();
    if (status >= 500) {
      return unexpected(e);
    } else if (e.getCause() instanceof JsonProcessingException cause) {
      return json(cause);
    }
    HttpStatus reason = HttpStatus.of(status);
    return new Words(status, reason.title(), reason.detail());
  }

  private static Words invalid(int status, String title, List<InvalidField> fields) {
    String detail =
        fields.size() == 1
            ? "One field is not as it should be; see errors."
            : fields.size() + " fields are not as they should be; see errors.";
    return new Words(status, title, detail, fields, Map.of());
  }

  private static Words unauthorized(String error) {
    return new Words(
            401, "Unauthorized", "This needs a valid bearer token in the Authorization header.")
        .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"verbatim\"" + error);
  }

  private static Words unavailable(String detail, Duration retryAfter) {
    return new Words(503, "Unavailable", detail)
        .with(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()));
  }

  private static Words unexpected(Throwable failure) {
    LOG.error("a request failed", FailureTrace.of(failure));
    return unexpected();
  }

  private static Words unexpected() {
    return new Words(500, "Unexpected error", "Something went wrong on our side.");
  }
}
