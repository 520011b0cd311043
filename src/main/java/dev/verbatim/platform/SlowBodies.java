package dev.verbatim.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Ends requests whose bodies do not arrive in time, however steadily they trickle. */
@Singleton
final class SlowBodies {

  /** After the gate, before all others. */
  private static final int EARLY = 9_000;

  private final ApiConfig config;
  private final Refusals refusals;

  @Inject
  SlowBodies(ApiConfig config, Refusals refusals) {
    this.config = config;
    this.refusals = refusals;
  }

  void stand(@Observes Filters filters) {
    filters.register(this::watch, EARLY);
  }

  private void watch(RoutingContext context) {
    if (hasBody(context.request())) {
      long timer = context.vertx().setTimer(config.bodyTime().toMillis(), id -> giveUp(context));
      context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
    }
    context.next();
  }

  private void giveUp(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!request.isEnded() && !context.response().headWritten()) {
      refusals
          .refuse(context, HttpStatus.REQUEST_TIMEOUT)
          .onComplete(
              sent -> {
                if (request.version() == HttpVersion.HTTP_2) {
                  request.response().reset();
                } else {
                  request.connection().close();
                }
              });
    }
  }

  private static boolean hasBody(HttpServerRequest request) {
    return request.headers().contains("Content-Length")
        || request.headers().contains("Transfer-Encoding")
        || request.version() == HttpVersion.HTTP_2;
  }
}
