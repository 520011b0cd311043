package dev.verbatim.http.request;

import dev.verbatim.http.config.ApiConfig;
import dev.verbatim.http.logging.RequestLog;
import dev.verbatim.http.problem.ErrorResponder;
import dev.verbatim.http.problem.HttpStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns away what the server beneath would refuse without a word: an address that is none, and
 * addresses, headers and bodies that are too large.
 */
@Singleton
final class RequestLimitsFilter {

  private static final int BEFORE_ALL_OTHERS = 10_000;
  private static final int LONGEST_ADDRESS = 8_192;
  private static final int LONGEST_HEADERS = 16_384;

  /** How every media type begins (RFC 9110, section 8.3.1). */
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("\\s*[\\w!#$&^.+-]+/[\\w!#$&^.+-]+\\s*(;|$)");

  private final ErrorResponder refusals;
  private final RequestLog log;
  private final ApiConfig config;

  @Inject
  RequestLimitsFilter(ErrorResponder refusals, RequestLog log, ApiConfig config) {
    this.refusals = refusals;
    this.log = log;
    this.config = config;
  }

  void stand(@Observes Filters filters) {
    filters.register(this::check, BEFORE_ALL_OTHERS);
  }

  void catchWhatFailsBefore(@Observes Router router) {
    for (HttpStatus status : HttpStatus.values()) {
      router.errorHandler(
          status.code(),
          context -> {
            log.begin(context);
            refusals.refuse(context, status);
          });
    }
  }

  private void check(RoutingContext context) {
    HttpStatus wrong = wrongWith(context.request());
    if (wrong == null) {
      context.next();
    } else {
      refusals.refuse(context, wrong);
    }
  }

  private HttpStatus wrongWith(HttpServerRequest request) {
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
    if (!isAddress(request.uri())) {
      return HttpStatus.BAD_REQUEST;
    }
    String type = request.getHeader("Content-Type");
    if (type != null && !MEDIA_TYPE.matcher(type).lookingAt()) {
      return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
    }
    String length = request.getHeader("Content-Length");
    return length != null && isLarger(length, BoundedBody.largest(config, type))
        ? HttpStatus.CONTENT_TOO_LARGE
        : null;
  }

  private static boolean isLarger(String length, long largest) {
    return !length.matches("[0-9]{1,18}") || Long.parseLong(length) > largest;
  }

  /** Stray characters do little harm; an escape that is none ends the request further in. */
  private static boolean isAddress(String uri) {
    return !uri.matches(".*%(?![0-9A-Fa-f]{2}).*");
  }
}
