package dev.verbatim.server.limits;

import dev.verbatim.http.config.ApiConfig;
import dev.verbatim.http.problem.ErrorResponder;
import dev.verbatim.http.problem.HttpStatus;
import dev.verbatim.http.request.BoundedBody;
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
final class BodyTimeout {

  /** After the gate, before all others. */
  private static final int EARLY = 9_000;

  private static final int FIRST = -1_000_000;
  private static final String GIVEN_UP = BodyTimeout.class.getName();

  private final ApiConfig config;
  private final ErrorResponder refusals;

  @Inject
  BodyTimeout(ApiConfig config, ErrorResponder refusals) {
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
    // A request whose body has been read may still call itself unfinished, being paused.
    if (context.get(BoundedBody.ARRIVED) == null
        && !request.isEnded()
        && !context.response().headWritten()) {
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
