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

/** Ends requests whose bodies do not arrive in time, also where a little arrives all the time. */
@Singleton
final class BodyTimeout {

  /** After the request limits, before all other filters. */
  private static final int AFTER_LIMITS = 9_000;

  private static final int FIRST = -1_000_000;
  private static final String ENDED = BodyTimeout.class.getName();

  private final ApiConfig config;
  private final ErrorResponder errors;

  @Inject
  BodyTimeout(ApiConfig config, ErrorResponder errors) {
    this.config = config;
    this.errors = errors;
  }

  void register(@Observes Filters filters) {
    filters.register(this::watch, AFTER_LIMITS);
  }

  /** What was reading the body fails then, but the request has its response already. */
  void ignoreFailuresOfEndedRequests(@Observes Router router) {
    router
        .route()
        .order(FIRST)
        .failureHandler(
            context -> {
              if (context.get(ENDED) == null) {
                context.next();
              }
            });
  }

  private void watch(RoutingContext context) {
    if (hasBody(context.request())) {
      long timer = context.vertx().setTimer(config.bodyTime().toMillis(), id -> end(context));
      context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
    }
    context.next();
  }

  private void end(RoutingContext context) {
    HttpServerRequest request = context.request();
    // A request whose body has been read may still call itself unfinished, being paused.
    if (context.get(BoundedBody.ARRIVED) == null
        && !request.isEnded()
        && !context.response().headWritten()) {
      context.put(ENDED, true);
      errors
          .respond(context, HttpStatus.REQUEST_TIMEOUT)
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
