package dev.verbatim.indexing;

import dev.verbatim.indexing.FollowedProjection.Pace;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Lets every projection be followed while the server runs, where that is wanted. */
@Singleton
public class Followers {

  private final Map<String, Follower> byName = new LinkedHashMap<>();

  /**
   * @param arguments with any, the process carries out a command and serves nothing
   */
  @Inject
  public Followers(
      Projections projections,
      DynamoDbClient client,
      Rebuild rebuild,
      Clock clock,
      @CommandLineArguments String[] arguments) {
    for (FollowedProjection one : projections.all()) {
      Pace pace = one.pace();
      if (pace.isWanted() && arguments.length == 0) {
        byName.put(
            one.name(), new Follower(client, one, rebuild, pace.pause(), pace.batch(), clock));
      }
    }
  }

  public void start(@Observes StartupEvent started) {
    byName.values().forEach(Follower::start);
  }

  public void stop(@Observes ShutdownEvent stopping) {
    byName.values().forEach(Follower::stop);
  }

  /** The projections that this process follows. */
  Set<String> names() {
    return byName.keySet();
  }

  /**
   * Up to when a projection has followed everything; empty before it has, and where this process
   * does not follow it.
   */
  public Optional<Instant> asOf(String projection) {
    return Optional.ofNullable(byName.get(projection)).flatMap(Follower::asOf);
  }
}
