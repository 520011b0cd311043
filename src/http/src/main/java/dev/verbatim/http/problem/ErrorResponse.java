package dev.verbatim.http.problem;

import dev.verbatim.platform.problem.ApiFailure;
import dev.verbatim.platform.problem.InvalidField;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;

/**
 * What a client is told of a failure.
 *
 * @param headers what the response says beside the problem
 */
record ErrorResponse(
    int status,
    String title,
    String detail,
    List<InvalidField> fields,
    Map<String, Object> headers) {

  /** What a failure of the API says of itself. */
  static ErrorResponse of(ApiFailure failure) {
    ErrorResponse response =
        new ErrorResponse(
            failure.status(), failure.title(), failure.detail(), failure.fields(), Map.of());
    if (failure.retryAfter() != null) {
      return response.with(HttpHeaders.RETRY_AFTER, Math.max(1, failure.retryAfter().toSeconds()));
    }
    return failure.entityTag() == null
        ? response
        : response.with(HttpHeaders.ETAG, failure.entityTag());
  }

  /** What is said of a failure that has no exception of the API's own. */
  static ErrorResponse of(int status, String title, String detail) {
    return new ErrorResponse(status, title, detail, List.of(), Map.of());
  }

  /** What is said of all failures of a kind. */
  static ErrorResponse of(HttpStatus status) {
    return of(status.code(), status.title(), status.detail());
  }

  /** The same with a header of its own. */
  ErrorResponse with(String header, Object value) {
    return new ErrorResponse(status, title, detail, fields, Map.of(header, value));
  }

  /** The body of the response. */
  Problem problem(String instance) {
    return Problem.of(status, title, detail, instance, fields);
  }
}
