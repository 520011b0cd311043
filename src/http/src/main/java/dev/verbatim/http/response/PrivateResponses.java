package dev.verbatim.http.response;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Keeps responses to clients with a token out of caches: they show the record as it is at that
 * moment. Those to everyone else are not for clients with a token.
 */
public final class PrivateResponses {

  @ServerResponseFilter
  public void mark(ContainerRequestContext request, ContainerResponseContext response) {
    Object control = response.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL);
    if (control == null || String.valueOf(control).contains("no-store") || !reads(request)) {
      return;
    }
    response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
    if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
  }

  private static boolean reads(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.GET)
        || request.getMethod().equals(HttpMethod.HEAD);
  }
}
