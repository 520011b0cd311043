package dev.verbatim.indexing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says up to when each projection has followed everything, where this process follows it. One that
 * is late makes nothing unready: the record can be read and written.
 */
@Readiness
@Singleton
public class FollowersReady implements HealthCheck {

  private final Followers followers;

  @Inject
  FollowersReady(Followers followers) {
    this.followers = followers;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("asOf").up();
    for (String name : followers.names()) {
      response.withData(name, followers.asOf(name).map(Instant::toString).orElse("never"));
    }
    return response.build();
  }
}
