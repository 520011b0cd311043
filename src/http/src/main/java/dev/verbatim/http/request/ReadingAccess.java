package dev.verbatim.http.request;

import dev.verbatim.http.config.ApiConfig;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Closes all resources to clients without a token, where the environment says so.
 *
 * <p>No path is looked at, so that no way of writing one leads around this. The description and the
 * health are no resources, and stay open.
 */
public class ReadingAccess {

  private final ApiConfig config;
  private final CurrentIdentityAssociation identity;

  @Inject
  ReadingAccess(ApiConfig config, CurrentIdentityAssociation identity) {
    this.config = config;
    this.identity = identity;
  }

  @ServerRequestFilter(preMatching = true)
  public Uni<Void> check() {
    if (config.reading() == ApiConfig.Reading.PUBLIC) {
      return Uni.createFrom().voidItem();
    }
    return identity
        .getDeferredIdentity()
        .invoke(
            who -> {
              if (who.isAnonymous()) {
                throw new UnauthorizedException();
              }
            })
        .replaceWithVoid();
  }
}
