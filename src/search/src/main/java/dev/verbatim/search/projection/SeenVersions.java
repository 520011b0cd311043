package dev.verbatim.search.projection;

import dev.verbatim.platform.projection.Entity;
import java.util.Map;
import java.util.Objects;

/**
 * Which versions rows had before what is now to be written was read.
 *
 * <p>A row that still has the version that was seen has not been written since, so what was read is
 * not older than what it holds. Any other row is left alone, and its article or speaker is read
 * again. Generations could not tell: they begin again when a view is built again from nothing or
 * what was gone has been forgotten, and a view may be read while it is being brought to its
 * generation.
 *
 * @param byEntity those that there were; no entry where there was no row
 */
public record SeenVersions(Map<Entity, Long> byEntity) {

  /** Of no row. */
  public static final SeenVersions NONE = new SeenVersions(Map.of());

  public SeenVersions {
    byEntity = Map.copyOf(byEntity);
  }

  /**
   * Whether a change may be written.
   *
   * @param row the row as it is, locked; null when there is none
   */
  boolean allow(Change change, EntityRow row) {
    return Objects.equals(byEntity.get(change.entity()), row == null ? null : row.version);
  }
}
