package dev.verbatim.suite;

import dev.verbatim.indexing.FollowedProjection;
import dev.verbatim.indexing.FollowedProjection.Pace;
import dev.verbatim.indexing.Followers;
import dev.verbatim.indexing.Projections;
import dev.verbatim.indexing.Rebuild;
import dev.verbatim.store.Store;
import dev.verbatim.store.record.EntityKeys;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.LocalTable;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Lets views follow the record of a function, which does not do so itself. */
final class ViewsBehindFunctions implements AutoCloseable {

  /** The one of this process, since tests cannot reach what has started it. */
  private static volatile ViewsBehindFunctions current;

  private final DynamoDbClient client;
  private final Followers followers;

  private ViewsBehindFunctions(URI endpoint) {
    client = LocalTable.builder(endpoint).build();
    DynamoDb dynamoDb = new DynamoDb(client, "verbatim", "verbatim-views");
    dynamoDb.createTables();
    FollowedProjection views =
        new FollowedProjection(
            1,
            Store.on(dynamoDb).views(),
            "verbatim",
            EntityKeys::ofRecord,
            new Pace(true, Duration.ofMillis(20), 200));
    Clock clock = Clock.systemUTC();
    followers =
        new Followers(
            new Projections(List.of(views)), client, new Rebuild(clock), clock, new String[0]);
  }

  static ViewsBehindFunctions start(URI endpoint) {
    ViewsBehindFunctions views = new ViewsBehindFunctions(endpoint);
    views.followers.start(null);
    current = views;
    return views;
  }

  /** Whether views follow in this process. */
  static boolean isHere() {
    return current != null;
  }

  /** Up to when they have followed everything. */
  static Optional<Instant> asOf() {
    return current.followers.asOf("views");
  }

  @Override
  public void close() {
    current = null;
    followers.stop(null);
    client.close();
  }
}
