package dev.verbatim.server.limits;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Answers no request to {@code /held} before a test wants it. */
@Singleton
public class HeldRoute {

  private final List<RoutingContext> held = new ArrayList<>();

  void register(@Observes Router router) {
    router.route("/held").order(-1).handler(this::hold);
  }

  private synchronized void hold(RoutingContext request) {
    held.add(request);
  }

  /** How many it holds. */
  public synchronized int count() {
    return held.size();
  }

  /** Answers those that it holds. */
  public synchronized void release() {
    held.forEach(request -> request.vertx().runOnContext(here -> answer(request)));
    held.clear();
  }

  private static void answer(RoutingContext request) {
    if (!request.response().closed()) {
      request.response().end("held");
    }
  }
}
