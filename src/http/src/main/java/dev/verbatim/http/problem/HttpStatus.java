package dev.verbatim.http.problem;

/** What is said of failures that have no exception of their own. */
public enum HttpStatus {
  BAD_REQUEST(400, "Bad request", "The request is not well-formed."),
  NOT_FOUND(404, "Not found", "There is nothing at this path. The paths are listed in /openapi."),
  METHOD_NOT_ALLOWED(
      405, "Method not allowed", "This path does not take that method; Allow says which."),
  NOT_ACCEPTABLE(
      406, "Not acceptable", "This cannot be given in any of the media types in your Accept."),
  REQUEST_TIMEOUT(408, "Request timeout", "The request did not arrive in time."),
  CONTENT_TOO_LARGE(413, "Content too large", "The request's body is too large."),
  URI_TOO_LONG(414, "URI too long", "The request's address is too long."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "Unsupported media type",
      "This path does not take a body of that Content-Type. /openapi says which it takes."),
  TOO_MANY_REQUESTS(
      429, "Too many requests", "You have asked too often; Retry-After says when to ask again."),
  HEADERS_TOO_LARGE(431, "Headers too large", "The request's headers are too large.");

  private final int code;
  private final String title;
  private final String detail;

  HttpStatus(int code, String title, String detail) {
    this.code = code;
    this.title = title;
    this.detail = detail;
  }

  /** The status with that number; what is not listed is a bad request to a client. */
  static HttpStatus of(int code) {
    for (HttpStatus status : values()) {
      if (status.code == code) {
        return status;
      }
    }
    return BAD_REQUEST;
  }

  public int code() {
    return code;
  }

  String title() {
    return title;
  }

  String detail() {
    return detail;
  }
}
