package dev.verbatim.infra.edge;

import dev.verbatim.infra.environment.Access;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.apigatewayv2.CorsHttpMethod;
import software.amazon.awscdk.services.apigatewayv2.CorsPreflightOptions;

/** What web pages of other origins may do. The gateway says so, whatever the functions say. */
public final class Cors {

  /** What a page may send. */
  static final List<String> SENT =
      List.of(
          "Accept",
          "Authorization",
          "Content-Type",
          "Idempotency-Key",
          "If-Match",
          "If-None-Match",
          "traceparent",
          "X-Request-Id");

  /** What a page may see: as application.properties says, and the id of its request. */
  public static final List<String> SEEN =
      List.of(
          "ETag",
          "Idempotency-Replayed",
          "Link",
          "Location",
          "RateLimit",
          "RateLimit-Policy",
          "Retry-After",
          "Verbatim-As-Of",
          "X-Request-Id");

  private Cors() {}

  /** What the gateway answers; null where no page is allowed anything. */
  static CorsPreflightOptions of(Access access) {
    if (access.origins().isEmpty()) {
      return null;
    }
    return CorsPreflightOptions.builder()
        .allowOrigins(access.origins())
        .allowMethods(
            List.of(
                CorsHttpMethod.GET,
                CorsHttpMethod.HEAD,
                CorsHttpMethod.POST,
                CorsHttpMethod.PUT,
                CorsHttpMethod.PATCH,
                CorsHttpMethod.DELETE,
                CorsHttpMethod.OPTIONS))
        .allowHeaders(SENT)
        .exposeHeaders(SEEN)
        .maxAge(Duration.hours(1))
        .build();
  }
}
