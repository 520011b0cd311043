package dev.verbatim.server.limits;

import dev.verbatim.http.problem.ErrorResponder;
import dev.verbatim.http.problem.HttpStatus;
import dev.verbatim.http.routing.Routes;
import io.quarkus.runtime.ExecutorRecorder;
import io.quarkus.runtime.ThreadPoolConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Refuses at once what cannot be answered in time. So those who are answered need not wait for
 * long, and whoever asks for the health of this process always gets an answer.
 */
@Singleton
final class AdmissionFilter {

  /** After all that refuses a request for its own sake. */
  private static final int AFTER_RATE_LIMIT = 280;

  private static final String SOON = "1";

  private static final Set<HttpMethod> WITH_BODY =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

  private final LimitConfig config;
  private final ErrorResponder errors;
  private final Admission reads;

  /** Apart, so that bodies that are slow to arrive take nothing from those who read. */
  private final Admission bodies;

  @Inject
  AdmissionFilter(LimitConfig config, SmallRyeConfig settings, ErrorResponder errors) {
    int workers = ExecutorRecorder.getMaxSize(settings.getConfigMapping(ThreadPoolConfig.class));
    this.config = config;
    this.errors = errors;
    this.reads = admission(config, workers);
    this.bodies = admission(config, workers);
  }

  /**
   * @throws IllegalArgumentException when two of them would leave none of the workers free
   */
  static Admission admission(LimitConfig config, int workers) {
    if (2 * config.inFlight() >= workers) {
      throw new IllegalArgumentException(
          "verbatim.limit.in-flight is %d, and must be less than half of the %d worker threads (quarkus.thread-pool.max-threads)"
              .formatted(config.inFlight(), workers));
    }
    return new Admission(Math.toIntExact(config.inFlight()), Math.toIntExact(config.waiting()));
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, AFTER_RATE_LIMIT);
  }

  private void check(RoutingContext request) {
    if (Routes.isHealth(request.normalizedPath())) {
      request.next();
      return;
    }
    Admission admission = WITH_BODY.contains(request.request().method()) ? bodies : reads;
    Promise<Void> turn = Promise.promise();
    Admission.Visit visit = admission.enter(turn::complete);
    if (visit == null) {
      refuse(request);
      return;
    }
    request.addEndHandler(ended -> visit.leave());
    if (turn.future().isComplete()) {
      request.next();
    } else {
      await(request, visit, turn.future());
    }
  }

  private void await(RoutingContext request, Admission.Visit visit, Future<Void> turn) {
    Vertx vertx = request.vertx();
    Context own = Vertx.currentContext();
    long timer =
        vertx.setTimer(
            config.waitingTime().toMillis(),
            passed -> {
              if (visit.giveUp()) {
                refuse(request);
              }
            });
    // Whoever has left makes room, in a thread of its own.
    turn.onComplete(
        begun ->
            own.runOnContext(
                here -> {
                  vertx.cancelTimer(timer);
                  if (!request.response().closed()) {
                    request.next();
                  }
                }));
  }

  private void refuse(RoutingContext request) {
    request.response().putHeader("Retry-After", SOON);
    errors.respond(request, HttpStatus.OVERLOADED);
  }
}
