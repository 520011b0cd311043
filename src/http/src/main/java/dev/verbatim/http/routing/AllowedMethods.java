package dev.verbatim.http.routing;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Says in {@code Allow} which methods a path takes, where that was asked ({@code OPTIONS}) or where
 * another one was used (405).
 */
public final class AllowedMethods {

  @ServerResponseFilter
  public void allow(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() != 405 && !request.getMethod().equals(HttpMethod.OPTIONS)) {
      return;
    }
    Route route = Routes.of(request);
    if (route != null) {
      response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", route.methods()));
      if (route.methods().contains(HttpMethod.PATCH)) {
        // RFC 5789, section 3.1.
        response.getHeaders().putSingle("Accept-Patch", MediaTypes.MERGE_PATCH);
      }
    }
  }
}
