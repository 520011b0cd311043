package dev.verbatim.indexing;

import dev.verbatim.platform.projection.EntityOfKey;
import dev.verbatim.platform.projection.Projection;
import java.time.Duration;

/**
 * A projection, and what tells it that something has changed. The application has a bean of each.
 *
 * @param order where it comes among others when all are built again: one that is made of another
 *     comes after it
 * @param table the name of the table whose stream tells of changes
 * @param keys what has changed with an item of that table
 * @param pace how it is followed
 */
public record FollowedProjection(
    int order, Projection projection, String table, EntityOfKey keys, Pace pace) {

  /**
   * How a projection is followed.
   *
   * @param isWanted whether it is, while the server runs
   * @param pause how long to wait when there was nothing new
   * @param batch the most changes that are projected at once
   */
  public record Pace(boolean isWanted, Duration pause, int batch) {}

  public String name() {
    return projection.name();
  }
}
