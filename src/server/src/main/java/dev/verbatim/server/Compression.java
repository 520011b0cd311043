package dev.verbatim.server;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

/** Tells caches that answers come compressed to clients that accept it, and to others not. */
@Singleton
public class Compression {

  private static final int AMONG_THE_FIRST = 900;

  void register(@Observes Filters filters) {
    filters.register(Compression::vary, AMONG_THE_FIRST);
  }

  private static void vary(RoutingContext context) {
    context.addHeadersEndHandler(
        any -> context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING));
    context.next();
  }
}
