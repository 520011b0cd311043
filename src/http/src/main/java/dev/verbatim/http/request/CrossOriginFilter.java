package dev.verbatim.http.request;

import dev.verbatim.http.config.ApiConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.cors.CORSConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Says which web pages may call (CORS): those of the origins in {@code quarkus.http.cors.origins},
 * and those of this server. All others are refused.
 *
 * <p>Takes the place of the framework's filter, whose refusals have no body, and which allows
 * credentials although there are no cookies. Comes before all other refusals, so that a page can
 * read these.
 */
@Singleton
final class CrossOriginFilter {

  /** After the log, before the request limits. */
  private static final int AFTER_LOG = 15_000;

  private static final String ORIGIN = "Origin";

  private final ApiConfig config;
  private final CorsHandler others;

  @Inject
  CrossOriginFilter(ApiConfig config, VertxHttpConfig http) {
    this.config = config;
    this.others = handler(http.cors());
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, AFTER_LOG);
  }

  private void check(RoutingContext context) {
    String origin = context.request().getHeader(ORIGIN);
    if (origin == null || isOwn(origin, context.request())) {
      context.next();
    } else if (others == null) {
      context.fail(403);
    } else {
      others.handle(context);
    }
  }

  /**
   * Whether a page is one of this server: at the address that it was asked at, or its public one.
   */
  private boolean isOwn(String origin, HttpServerRequest request) {
    return origin.equalsIgnoreCase(request.scheme() + "://" + request.authority())
        || config
            .address()
            .filter(own -> own.equalsIgnoreCase(origin) || own.equalsIgnoreCase(origin + "/"))
            .isPresent();
  }

  /** Null where no other origin may call: the handler takes no origins for all. */
  private static CorsHandler handler(CORSConfig config) {
    List<String> origins = config.origins().orElse(List.of());
    if (origins.isEmpty()) {
      return null;
    }
    CorsHandler handler =
        CorsHandler.create()
            .exposedHeaders(Set.copyOf(config.exposedHeaders().orElse(List.of())))
            .maxAgeSeconds(
                (int) config.accessControlMaxAge().map(Duration::toSeconds).orElse(0L).longValue());
    config
        .methods()
        .orElse(List.of())
        .forEach(name -> handler.allowedMethod(HttpMethod.valueOf(name)));
    for (String origin : origins) {
      // As the framework has it: an expression is between slashes.
      if (origin.length() > 1 && origin.startsWith("/") && origin.endsWith("/")) {
        handler.addOriginWithRegex(origin.substring(1, origin.length() - 1));
      } else {
        handler.addOrigin(origin);
      }
    }
    return handler;
  }
}
