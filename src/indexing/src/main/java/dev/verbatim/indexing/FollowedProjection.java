package dev.verbatim.indexing;

import dev.verbatim.platform.projection.EntityKeys;
import dev.verbatim.platform.projection.Projection;

/**
 * A projection, and what tells it that something has changed. The application has a bean of each.
 *
 * @param order where it comes among others when all are built again: one that is made of another
 *     comes after it
 * @param table the name of the table whose stream tells of changes
 * @param keys what has changed with an item of that table
 */
public record FollowedProjection(int order, Projection projection, String table, EntityKeys keys) {

  public String name() {
    return projection.name();
  }
}
