package dev.verbatim.http.request;

import dev.verbatim.http.config.ApiConfig;
import dev.verbatim.http.problem.ErrorResponder;
import dev.verbatim.http.problem.HttpStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Answers requests with a problem that the HTTP server would otherwise reject without a body, or
 * let pass: malformed messages, addresses and media types, bodies with a coding, and addresses,
 * headers and bodies that are too large.
 */
@Singleton
final class RequestLimitsFilter {

  private static final int BEFORE_OTHER_FILTERS = 10_000;
  private static final int LONGEST_ADDRESS = 8_192;
  private static final int LONGEST_HEADERS = 16_384;

  /** The digits of a length that fits into a long. */
  private static final int LONGEST_LENGTH = 18;

  /** How every media type begins (RFC 9110, section 8.3.1). */
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("\\s*[\\w!#$&^.+-]+/[\\w!#$&^.+-]+\\s*(;|$)");

  private final ErrorResponder errors;
  private final ApiConfig config;

  @Inject
  RequestLimitsFilter(ErrorResponder errors, ApiConfig config) {
    this.errors = errors;
    this.config = config;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_OTHER_FILTERS);
  }

  private void check(RoutingContext context) {
    HttpStatus error = errorOf(context.request());
    if (error == null) {
      context.next();
      return;
    }
    if (error == HttpStatus.UNSUPPORTED_CODING) {
      // RFC 9110, section 12.5.3.
      context.response().putHeader("Accept-Encoding", "identity");
    }
    errors.respond(context, error);
  }

  /** Null where the request is within the limits. */
  private HttpStatus errorOf(HttpServerRequest request) {
    HttpStatus error = messageError(request);
    if (error != null) {
      return error;
    }
    if (request.uri().length() > LONGEST_ADDRESS) {
      return HttpStatus.URI_TOO_LONG;
    }
    int headers = 0;
    for (Map.Entry<String, String> header : request.headers()) {
      headers += header.getKey().length() + header.getValue().length();
    }
    if (headers > LONGEST_HEADERS) {
      return HttpStatus.HEADERS_TOO_LARGE;
    }
    if (hasMalformedEscape(request.uri())) {
      return HttpStatus.BAD_REQUEST;
    }
    List<String> types = request.headers().getAll("Content-Type");
    String type = types.isEmpty() ? null : types.get(0);
    if (types.size() > 1 || (type != null && !MEDIA_TYPE.matcher(type).lookingAt())) {
      return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
    }
    boolean isCoded =
        request.headers().getAll("Content-Encoding").stream()
            .anyMatch(coding -> !coding.strip().equalsIgnoreCase("identity"));
    if (isCoded) {
      return HttpStatus.UNSUPPORTED_CODING;
    }
    String length = request.getHeader("Content-Length");
    return length != null && isLarger(length, BoundedBody.largest(config, type))
        ? HttpStatus.CONTENT_TOO_LARGE
        : null;
  }

  /** What the server beneath lets pass of how a message is framed; null where all is well. */
  private static HttpStatus messageError(HttpServerRequest request) {
    if (request.version() == null) {
      return HttpStatus.VERSION_NOT_SUPPORTED;
    }
    List<String> hosts = request.headers().getAll("Host");
    if (hosts.size() > 1
        || (!hosts.isEmpty() && (hosts.get(0).isBlank() || request.authority() == null))) {
      return HttpStatus.BAD_HOST;
    }
    // With another one, it could not be told where the body ends (RFC 9112, section 6.1).
    return request.headers().getAll("Transfer-Encoding").stream()
            .allMatch(coding -> coding.strip().equalsIgnoreCase("chunked"))
        ? null
        : HttpStatus.NOT_IMPLEMENTED;
  }

  /** What is no number of bytes counts as larger than anything. */
  private static boolean isLarger(String length, long largest) {
    if (length.isEmpty() || length.length() > LONGEST_LENGTH) {
      return true;
    }
    for (int i = 0; i < length.length(); i++) {
      if (length.charAt(i) < '0' || length.charAt(i) > '9') {
        return true;
      }
    }
    return Long.parseLong(length) > largest;
  }

  /** Unusual characters do no harm; a malformed escape would end the request further in. */
  private static boolean hasMalformedEscape(String uri) {
    for (int i = uri.indexOf('%'); i >= 0; i = uri.indexOf('%', i + 1)) {
      if (i + 2 >= uri.length() || !isHex(uri.charAt(i + 1)) || !isHex(uri.charAt(i + 2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHex(char c) {
    return c <= 'f' && Character.digit(c, 16) >= 0;
  }
}
