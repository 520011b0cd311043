package dev.verbatim.http.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.problem.StoreUnavailable;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** What clients are told of the failures that libraries throw: one method for each library. */
final class LibraryFailures {

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final String CHALLENGE = "Bearer realm=\"verbatim\"";

  private static final ErrorResponse UNAUTHORIZED =
      ErrorResponse.of(
          401, "Unauthorized", "This needs a valid bearer token in the Authorization header.");

  private static final ErrorResponse FORBIDDEN =
      ErrorResponse.of(403, "Forbidden", "Your token does not have the scope that this needs.");

  private LibraryFailures() {}

  /** What is said of a failure; null where it is one that nobody foresaw. */
  static ErrorResponse translate(Throwable failure) {
    if (failure instanceof WebApplicationException e) {
      return ofWeb(e);
    } else if (failure instanceof JsonProcessingException e) {
      return ofJson(e);
    } else if (failure instanceof ConstraintViolationException e) {
      return ErrorResponse.of(new InvalidRequest(InvalidFields.of(e)));
    } else if (failure instanceof SdkException e) {
      return ofStore(e);
    }
    return failure instanceof SecurityException e ? ofSecurity(e) : null;
  }

  /**
   * What the log may show of a failure beside its kind: the status and the names that AWS gives.
   *
   * @return empty where there is nothing
   */
  static String details(Throwable failure) {
    return failure instanceof AwsServiceException e && e.awsErrorDetails() != null
        ? " (%d %s, AWS request %s)"
            .formatted(e.statusCode(), e.awsErrorDetails().errorCode(), e.requestId())
        : "";
  }

  /** JAX-RS. */
  private static ErrorResponse ofWeb(WebApplicationException e) {
    int status = e.getResponse().getStatus();
    if (status >= 500) {
      return null;
    }
    HttpStatus known = HttpStatus.of(status);
    return e.getCause() instanceof JsonProcessingException cause
        ? ofJson(cause)
        : ErrorResponse.of(status, known.title(), known.detail());
  }

  /** Jackson. */
  private static ErrorResponse ofJson(JsonProcessingException e) {
    List<InvalidField> fields = InvalidFields.ofJson(e);
    return fields.isEmpty()
        ? ErrorResponse.of(
            HttpStatus.BAD_REQUEST.code(), HttpStatus.BAD_REQUEST.title(), malformed(e))
        : ErrorResponse.of(new InvalidRequest(fields));
  }

  private static String malformed(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return "This JSON is nested too deeply, or has a name or a number that is too long.";
    }
    JsonLocation place = e.getLocation();
    return place == null || place.getLineNr() < 1
        ? "This is not well-formed JSON."
        : "This is not well-formed JSON: see line %d, column %d."
            .formatted(place.getLineNr(), place.getColumnNr());
  }

  /** Quarkus Security. */
  private static ErrorResponse ofSecurity(SecurityException e) {
    if (e instanceof UnauthorizedException) {
      return UNAUTHORIZED.with(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    } else if (e instanceof AuthenticationFailedException) {
      return UNAUTHORIZED.with(
          HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
    }
    return e instanceof ForbiddenException
        ? FORBIDDEN.with(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"insufficient_scope\"")
        : null;
  }

  /** The AWS SDK: a failure that passes is worth another request; any other is ours. */
  private static ErrorResponse ofStore(SdkException e) {
    boolean passes =
        e instanceof SdkClientException
            || e.retryable()
            || (e instanceof AwsServiceException service
                && (service.isThrottlingException() || service.statusCode() >= 500));
    return passes ? ErrorResponse.of(new StoreUnavailable(SOON)) : null;
  }
}
