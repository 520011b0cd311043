package dev.verbatim.indexing;

import dev.verbatim.search.database.SearchConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Lets every projection be followed while the server runs, where that is wanted. */
@Singleton
public class Followers {

  private final Map<String, Follower> byName = new LinkedHashMap<>();
  private final boolean wanted;

  @Inject
  public Followers(
      Projections projections,
      DynamoDbClient client,
      Rebuild rebuild,
      SearchConfig config,
      Clock clock) {
    wanted = config.follow();
    for (FollowedProjection one : projections.all()) {
      byName.put(
          one.name(), new Follower(client, one, rebuild, config.pause(), config.batch(), clock));
    }
  }

  public void start(@Observes StartupEvent started) {
    if (wanted) {
      byName.values().forEach(Follower::start);
    }
  }

  void stop(@Observes ShutdownEvent stopping) {
    byName.values().forEach(Follower::stop);
  }

  /**
   * Up to when a projection has followed everything; empty before it has, and where this process
   * does not follow it.
   */
  public Optional<Instant> asOf(String projection) {
    return Optional.ofNullable(byName.get(projection)).flatMap(Follower::asOf);
  }
}
