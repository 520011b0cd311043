package dev.verbatim.http.request;

import dev.verbatim.http.logging.RequestLog;
import dev.verbatim.http.problem.ErrorResponder;
import dev.verbatim.http.problem.HttpStatus;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Answers and logs what fails outside of resources as all else is: requests that the router rejects
 * before any filter, such as one without a {@code Host}, paths without a route, and what a filter
 * or a route throws.
 *
 * <p>Takes the place of the framework's handler, which answers in HTML or text and logs the address
 * with its query.
 */
@Singleton
final class RouterFailures {

  /** Right before the framework's handler, which is the last. */
  private static final int LAST_BUT_ONE = Integer.MAX_VALUE - 1;

  private final ErrorResponder errors;
  private final RequestLog log;

  @Inject
  RouterFailures(ErrorResponder errors, RequestLog log) {
    this.errors = errors;
    this.log = log;
  }

  void register(@Observes Router router) {
    router
        .route()
        .order(LAST_BUT_ONE)
        .failureHandler(context -> respond(context, context.statusCode()));
    for (HttpStatus status : HttpStatus.values()) {
      // Where the router fails while it looks for a route, the context has no status.
      router.errorHandler(status.code(), context -> respond(context, status.code()));
    }
  }

  private void respond(RoutingContext context, int code) {
    log.begin(context);
    errors.respondToFailure(context, code);
  }
}
