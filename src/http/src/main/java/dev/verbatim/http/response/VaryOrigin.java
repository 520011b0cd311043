package dev.verbatim.http.response;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says of every answer that it depends on {@code Origin}, where pages of other origins may call the
 * API: also of one to a request without it, which a cache would else give to such a page.
 */
@Singleton
public final class VaryOrigin {

  private static final String ORIGIN = "Origin";

  /** Before the first filter that answers requests, {@code CrossOriginFilter}. */
  private static final int EARLY = 16_000;

  private final boolean isEchoed;

  @Inject
  VaryOrigin(@ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins) {
    this.isEchoed = origins.isPresent();
  }

  void register(@Observes Filters filters) {
    if (isEchoed) {
      filters.register(this::follow, EARLY);
    }
  }

  private void follow(RoutingContext context) {
    context.addHeadersEndHandler(sent -> vary(context.response()));
    context.next();
  }

  /** Last of all, since what writes a response sets its headers. */
  private static void vary(HttpServerResponse response) {
    boolean isSaid =
        response.headers().getAll(HttpHeaders.VARY).stream()
            .anyMatch(value -> value.contains(ORIGIN));
    if (!isSaid) {
      response.headers().add(HttpHeaders.VARY, ORIGIN);
    }
  }
}
