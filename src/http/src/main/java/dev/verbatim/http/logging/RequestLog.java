package dev.verbatim.http.logging;

import dev.verbatim.http.routing.Routes;
import dev.verbatim.platform.budget.RequestBudget;
import dev.verbatim.platform.logging.EmbeddedMetrics;
import dev.verbatim.platform.logging.LogConfig;
import dev.verbatim.platform.logging.LogLines;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.MDC;

/**
 * Gives every request its id, and writes down how it ended.
 *
 * <p>Nothing that a client has sent is in the line but the id of the request and that of its trace,
 * and of both only what can be nothing else.
 */
@Singleton
public final class RequestLog {

  /** Before the request limits, so that what they reject is logged, too. */
  private static final int FIRST = 20_000;

  /** Not a status of HTTP: the client has hung up before it had its answer. */
  private static final int HUNG_UP = 499;

  private static final String BEGUN = RequestLog.class.getName();
  private static final String BUDGET = RequestBudget.class.getName();
  private static final String REQUEST_ID = "requestId";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

  private static final Map<String, String> UNITS =
      Map.of(
          "Duration", "Milliseconds",
          "ReadUnits", "Count",
          "WriteUnits", "Count",
          "ServerErrors", "Count");

  private static final EmbeddedMetrics METRICS =
      new EmbeddedMetrics(List.of(List.of("function"), List.of("function", "route")), UNITS);

  private final LogConfig config;
  private final LogLines lines;

  /** Null where nothing but HTTP brings requests. */
  private final Invocation invocation;

  @Inject
  RequestLog(LogConfig config, LogLines lines, Instance<Invocation> invocation) {
    this.config = config;
    this.lines = lines;
    this.invocation = invocation.isResolvable() ? invocation.get() : null;
  }

  void register(@Observes Filters filters) {
    filters.register(this::follow, FIRST);
  }

  /** Says what the request may consume, and so what it has consumed when it has ended. */
  public static void spends(RoutingContext context, RequestBudget budget) {
    context.put(BUDGET, budget);
  }

  private void follow(RoutingContext context) {
    begin(context);
    context.next();
  }

  /** Has the request written down when it ends. Once is enough. */
  public void begin(RoutingContext context) {
    if (context.get(BEGUN) != null) {
      return;
    }
    context.put(BEGUN, true);
    HttpServerRequest request = context.request();
    String given = invocation == null ? null : invocation.requestId(request);
    String id = RequestIds.of(request.getHeader(RequestIds.HEADER), given);
    context.response().putHeader(RequestIds.HEADER, id);
    MDC.put(REQUEST_ID, id);
    if (config.requests()) {
      long start = System.nanoTime();
      AtomicBoolean written = new AtomicBoolean();
      context.addEndHandler(
          ended -> {
            // A connection that is closed afterwards ends it again.
            if (!written.getAndSet(true)) {
              int status = ended.succeeded() ? context.response().getStatusCode() : HUNG_UP;
              write(context, id, given, status, LogLines.millisSince(start));
            }
          });
    }
  }

  private void write(RoutingContext context, String id, String given, int status, double millis) {
    HttpServerRequest request = context.request();
    RequestBudget budget = context.get(BUDGET);
    double readUnits = budget == null ? 0 : budget.readUnits();
    double writeUnits = budget == null ? 0 : budget.writeUnits();
    String method = request.method().name();

    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(REQUEST_ID, id);
    fields.put("awsRequestId", given);
    fields.put("traceId", TraceParent.traceId(request.getHeader(TraceParent.HEADER)));
    fields.put("method", METHODS.contains(method) ? method : "other");
    fields.put("route", Routes.nameOf(request.path()));
    fields.put("status", status);
    fields.put("durationMs", millis);
    fields.put("readUnits", readUnits);
    fields.put("writeUnits", writeUnits);
    Map<String, Number> values =
        Map.of(
            "Duration", millis,
            "ReadUnits", readUnits,
            "WriteUnits", writeUnits,
            "ServerErrors", status >= 500 ? 1 : 0);
    lines.write(fields, METRICS, values);
  }
}
