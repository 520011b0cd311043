package dev.verbatim.search.projection;

import dev.verbatim.platform.projection.Entity;
import java.util.Map;

/**
 * Which generations rows had before what is now to be written was read.
 *
 * <p>Generations grow, but not for ever: when a view is built again from nothing, or what was gone
 * has been forgotten, they begin again. What is read afterwards has a lower generation than its
 * row, and is nevertheless what is to be in the row, unless somebody has written that meanwhile.
 *
 * @param byEntity those that there were; no entry where there was no row
 */
public record SeenGenerations(Map<Entity, Long> byEntity) {

  /** Of no row: only later generations are taken. */
  public static final SeenGenerations NONE = new SeenGenerations(Map.of());

  public SeenGenerations {
    byEntity = Map.copyOf(byEntity);
  }

  /**
   * Whether a change may change its row.
   *
   * @param row as it is, locked; null when there is none
   */
  boolean allow(Change change, EntityRow row) {
    return row == null
        || change.generation() > row.generation
        || Long.valueOf(row.generation).equals(byEntity.get(change.entity()));
  }
}
