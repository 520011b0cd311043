package dev.verbatim.http.routing;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Chooses the media type in which a path is read.
 *
 * <p>What a client accepts is weighed here, once, before the framework looks for a method: it then
 * sees the one type that was chosen. Left to itself it would ignore {@code q=0}.
 */
public final class ContentNegotiation {

  private final ChosenMediaType chosen;

  @Inject
  ContentNegotiation(ChosenMediaType chosen) {
    this.chosen = chosen;
  }

  /**
   * @throws NotAcceptableException when the client takes none of the types that the path has, and
   *     the path does not name one
   */
  @ServerRequestFilter(preMatching = true)
  public void choose(ContainerRequestContext request) {
    Route route = Routes.of(request);
    if (route != null && route.isRead(request.getMethod())) {
      String type =
          new AcceptHeader(request.getHeaders().get(HttpHeaders.ACCEPT)).choose(route.mediaTypes());
      if (type == null && route.namesItsFormat()) {
        type = route.mediaTypes().get(0);
      } else if (type == null) {
        throw new NotAcceptableException();
      }
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, type);
      chosen.set(type);
    }
  }

  /** Tells caches that another client may get another type. */
  @ServerResponseFilter
  public void vary(ContainerRequestContext request, ContainerResponseContext response) {
    Route route = Routes.of(request);
    if (route != null && route.mediaTypes().size() > 1 && route.isRead(request.getMethod())) {
      response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
  }
}
