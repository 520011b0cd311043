package dev.verbatim.http.problem;

/** What is said of failures that have no exception of their own. */
public enum HttpStatus {
  BAD_REQUEST(400, "Bad request", "The request is not well-formed."),
  BAD_ADDRESS(400, "Bad request", "The request's address must be a path that begins with a slash."),
  BAD_HOST(400, "Bad request", "The request must have one Host, which is a name or an IP address."),
  FOREIGN_ORIGIN(
      403,
      "Forbidden",
      "Pages of this Origin may not call this API. Whoever runs it lists the origins that may."),
  AROUND_THE_EDGE(
      403, "Forbidden", "This host is not for clients. Use the address of the API in /openapi."),
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
  UNSUPPORTED_CODING(
      415,
      "Unsupported media type",
      "A body must be sent as it is, without a Content-Encoding such as gzip."),
  TOO_MANY_REQUESTS(
      429, "Too many requests", "You have asked too often; Retry-After says when to ask again."),
  HEADERS_TOO_LARGE(431, "Headers too large", "The request's headers are too large."),
  UNEXPECTED(500, "Unexpected error", "Something went wrong on our side."),
  NOT_IMPLEMENTED(
      501, "Not implemented", "The only Transfer-Encoding that is understood is chunked."),
  OVERLOADED(
      503, "Unavailable", "There are more requests than can be answered in time. Try again soon."),
  VERSION_NOT_SUPPORTED(505, "HTTP version not supported", "Use HTTP/1.1 or HTTP/2.");

  private final int code;
  private final String title;
  private final String detail;

  HttpStatus(int code, String title, String detail) {
    this.code = code;
    this.title = title;
    this.detail = detail;
  }

  /** The first with that number; what is not listed is a bad request to a client. */
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
