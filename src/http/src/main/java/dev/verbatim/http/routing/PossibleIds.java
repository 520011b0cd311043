package dev.verbatim.http.routing;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Answers 404 where a path holds what cannot be an id, so that the store is never asked for keys
 * that it would refuse.
 */
public final class PossibleIds {

  /** Ids that we make are shorter, and in ASCII; what else they hold is nothing to rely on. */
  private static final Pattern POSSIBLE = Pattern.compile("[\\x21-\\x7e]{1,200}");

  @ServerRequestFilter
  public void check(ContainerRequestContext request) {
    boolean possible =
        request.getUriInfo().getPathParameters().values().stream()
            .flatMap(List::stream)
            .allMatch(value -> POSSIBLE.matcher(value).matches());
    if (!possible) {
      throw new NotFoundException();
    }
  }
}
