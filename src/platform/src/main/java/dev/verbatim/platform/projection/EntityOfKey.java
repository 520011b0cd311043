package dev.verbatim.platform.projection;

import java.util.Optional;

/** Tells from the key of an item of a table what changes with it. */
@FunctionalInterface
public interface EntityOfKey {

  /**
   * What a projection has to look at when this item changes; empty when nothing.
   *
   * @param partition the partition key
   * @param sort the sort key
   */
  Optional<Entity> of(String partition, String sort);
}
