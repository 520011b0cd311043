package dev.verbatim.search.following;

import dev.verbatim.platform.projection.Entity;
import dev.verbatim.search.projection.Change;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The source that beans get; tests make projections of sources of their own. */
@Singleton
class NoNews implements NewsSource {

  @Override
  public Map<Entity, Change> load(Collection<Entity> entities) {
    return Map.of();
  }

  @Override
  public void forEachPage(Consumer<List<Entity>> pages) {
    // There are none.
  }
}
