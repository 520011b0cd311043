package dev.verbatim.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Ends requests whose bodies do not arrive in time, however steadily they trickle. */
@Singleton
final class SlowBodies {

  /** After the gate, before all others. */
  private static final int EARLY = 9_000;

  private static final int FIRST = -1_000_000;
  private static final String GIVEN_UP = SlowBodies.class.getName();

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

  /** Whoever was reading the body fails then; all has been said already. */
  void leaveAloneWhatIsAnswered(@Observes Router router) {
    router
        .route()
        .order(FIRST)
        .failureHandler(
            context -> {
              if (context.get(GIVEN_UP) == null) {
                context.next();
              }
            });
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
      context.put(GIVEN_UP, true);
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
