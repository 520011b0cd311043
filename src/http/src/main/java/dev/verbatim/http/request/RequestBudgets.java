package dev.verbatim.http.request;

import dev.verbatim.http.logging.RequestLog;
import dev.verbatim.platform.budget.RequestBudget;
import dev.verbatim.platform.budget.StoreConfig;
import io.quarkus.arc.ClientProxy;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every request its budget, and tells operators who ask what it has consumed. */
public class RequestBudgets {

  /** Read capacity units that the request consumed. */
  public static final String READ_UNITS = "Verbatim-Read-Units";

  /** Write capacity units that the request consumed. */
  public static final String WRITE_UNITS = "Verbatim-Write-Units";

  private final RequestBudget budget;
  private final StoreConfig config;
  private final CurrentVertxRequest request;

  @Inject
  RequestBudgets(RequestBudget budget, StoreConfig config, CurrentVertxRequest request) {
    this.budget = budget;
    this.config = config;
    this.request = request;
  }

  @ServerRequestFilter(preMatching = true)
  public void begin() {
    budget.begin();
    // The log asks for it when the request's context has ended.
    RequestLog.spends(request.getCurrent(), ClientProxy.unwrap(budget));
  }

  @ServerResponseFilter
  public void tell(ContainerResponseContext response) {
    if (config.showUnits()) {
      response.getHeaders().putSingle(READ_UNITS, budget.readUnits());
      response.getHeaders().putSingle(WRITE_UNITS, budget.writeUnits());
    }
  }
}
