package dev.verbatim.http.request;

import dev.verbatim.http.problem.ErrorResponder;
import dev.verbatim.http.problem.HttpStatus;
import dev.verbatim.http.routing.Route;
import dev.verbatim.http.routing.Routes;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Says that paths which no resource serves, such as those of the documentation, can only be read.
 * The routes of the framework would answer any method alike, or none.
 */
@Singleton
final class ReadOnlyFilter {

  /** After all that refuses a request whatever its path is. */
  private static final int AFTER_LIMITS = 270;

  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final ErrorResponder errors;

  @Inject
  ReadOnlyFilter(ErrorResponder errors) {
    this.errors = errors;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, AFTER_LIMITS);
  }

  private void check(RoutingContext context) {
    HttpMethod method = context.request().method();
    Route route = Routes.of(context.normalizedPath());
    if (route == null || !route.methods().isEmpty() || READING.contains(method)) {
      context.next();
      return;
    }
    context.response().putHeader("Allow", "GET, HEAD, OPTIONS");
    if (method.equals(HttpMethod.OPTIONS)) {
      context.response().end();
    } else {
      errors.respond(context, HttpStatus.METHOD_NOT_ALLOWED);
    }
  }
}
