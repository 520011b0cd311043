package dev.verbatim.search.projection;

import dev.verbatim.platform.projection.Entity;
import java.util.Map;
import java.util.Objects;

/**
 * Which generations rows had before what is now to be written was read.
 *
 * <p>A row that still has the generation that was seen has not been written since, so what was read
 * is not older than what it holds. Any other row is left alone, and its article or speaker is read
 * again: whose change is later, the numbers alone do not say. They begin again when a view is built
 * again from nothing, or when what was gone has been forgotten.
 *
 * @param byEntity those that there were; no entry where there was no row
 */
public record SeenGenerations(Map<Entity, Long> byEntity) {

  /** Of no row. */
  public static final SeenGenerations NONE = new SeenGenerations(Map.of());

  public SeenGenerations {
    byEntity = Map.copyOf(byEntity);
  }

  /**
   * Whether a change may be written.
   *
   * @param row the row as it is, locked; null when there is none
   */
  boolean allow(Change change, EntityRow row) {
    return Objects.equals(byEntity.get(change.entity()), row == null ? null : row.generation);
  }
}
