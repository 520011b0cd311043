package dev.verbatim.platform;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
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

  @ServerExceptionMapper
  public Response of(InvalidRequest e, UriInfo uri) {
    return e.isAboutBody()
        ? invalid(UNPROCESSABLE, "Invalid content", e.fields(), uri)
        : invalid(400, "Invalid parameter", e.fields(), uri);
  }

  @ServerExceptionMapper
  public Response of(ConstraintViolationException e, UriInfo uri) {
    return invalid(UNPROCESSABLE, "Invalid content", InvalidFields.of(e), uri);
  }

  @ServerExceptionMapper
  public Response of(NoSuchResource e, UriInfo uri) {
    return answer(404, "Not found", e.getMessage(), uri).build();
  }

  @ServerExceptionMapper
  public Response of(PreconditionMissing e, UriInfo uri) {
    return answer(PRECONDITION_REQUIRED, "Precondition required", e.getMessage(), uri).build();
  }

  @ServerExceptionMapper
  public Response of(PreconditionFailed e, UriInfo uri) {
    return answer(412, "Precondition failed", e.getMessage(), uri).build();
  }

  @ServerExceptionMapper
  public Response of(Conflict e, UriInfo uri) {
    return answer(409, "Conflict", e.getMessage(), uri).build();
  }

  /** No failure, but thrown like one: whoever is asked for it has another address to name. */
  @ServerExceptionMapper
  public Response of(Moved e, UriInfo uri) {
    String query = uri.getRequestUri().getRawQuery();
    return answer(308, "Moved", e.getMessage(), uri)
        .header(HttpHeaders.LOCATION, e.location() + (query == null ? "" : "?" + query))
        .build();
  }

  @ServerExceptionMapper
  public Response of(UnauthorizedException e, UriInfo uri) {
    return unauthorized("Bearer realm=\"verbatim\"", uri);
  }

  @ServerExceptionMapper
  public Response of(AuthenticationFailedException e, UriInfo uri) {
    return unauthorized("Bearer realm=\"verbatim\", error=\"invalid_token\"", uri);
  }

  @ServerExceptionMapper
  public Response of(ForbiddenException e, UriInfo uri) {
    return answer(403, "Forbidden", "Your token does not have the scope that this needs.", uri)
        .header(
            HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"verbatim\", error=\"insufficient_scope\"")
        .build();
  }

  @ServerExceptionMapper
  public Response of(StoreUnavailable e, UriInfo uri) {
    return unavailable(e.retryAfter(), uri);
  }

  @ServerExceptionMapper
  public Response of(SdkException e, UriInfo uri) {
    boolean passing =
        e instanceof SdkClientException
            || e.retryable()
            || (e instanceof AwsServiceException service
                && (service.isThrottlingException() || service.statusCode() >= 500));
    LOG.warnf("the store failed: %s", e.getMessage());
    return passing ? unavailable(SOON, uri) : unexpected(uri);
  }

  @ServerExceptionMapper
  public Response of(MismatchedInputException e, UriInfo uri) {
    return invalid(UNPROCESSABLE, "Invalid content", InvalidFields.ofJson(e), uri);
  }

  @ServerExceptionMapper
  public Response of(WebApplicationException e, UriInfo uri) {
    Response given = e.getResponse();
    int status = given.getStatus();
    List<InvalidField> fields = InvalidFields.ofJson(e.getCause());
    if (status < 400) {
      return given;
    } else if (status >= 500) {
      LOG.error("a request failed", e);
      return unexpected(uri);
    } else if (!fields.isEmpty()) {
      return invalid(UNPROCESSABLE, "Invalid content", fields, uri);
    }
    HttpStatus reason = HttpStatus.of(status);
    return answer(status, reason.title(), reason.detail(), uri).build();
  }

  @ServerExceptionMapper
  public Response of(Throwable e, UriInfo uri) {
    LOG.error("a request failed", e);
    return unexpected(uri);
  }

  private static Response invalid(
      int status, String title, List<InvalidField> fields, UriInfo uri) {
    String detail =
        fields.size() == 1
            ? "One field is not as it should be; see errors."
            : fields.size() + " fields are not as they should be; see errors.";
    return Response.status(status)
        .type(Problem.TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(Problem.of(status, title, detail, path(uri), fields))
        .build();
  }

  private static Response unauthorized(String challenge, UriInfo uri) {
    return answer(
            401,
            "Unauthorized",
            "This needs a valid bearer token in the Authorization header.",
            uri)
        .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
        .build();
  }

  private static Response unavailable(Duration retryAfter, UriInfo uri) {
    return answer(503, "Unavailable", "The store did not answer in time. Try again.", uri)
        .header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()))
        .build();
  }

  private static Response unexpected(UriInfo uri) {
    return answer(500, "Unexpected error", "Something went wrong on our side.", uri).build();
  }

  private static Response.ResponseBuilder answer(
      int status, String title, String detail, UriInfo uri) {
    return Response.status(status)
        .type(Problem.TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(Problem.of(status, title, detail, path(uri)));
  }

  private static String path(UriInfo uri) {
    return uri.getPath();
  }
}
