package dev.verbatim.search.following;

import dev.verbatim.platform.problem.StoreUnavailable;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.search.projection.Change;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The articles and speakers that search follows, as they are shown. Thread-safe. */
public interface NewsSource {

  /**
   * What these are now, with every write that was made before.
   *
   * @return one change of each: {@link Change.Gone} where nothing is, {@link Change.Withheld} where
   *     something is that cannot be read
   * @throws StoreUnavailable when it cannot be told at the moment
   */
  Map<Entity, Change> load(Collection<Entity> entities);

  /**
   * Everything there is, a page at a time, always in the same order; what is new may be anywhere in
   * it, or missing.
   *
   * @throws StoreUnavailable when it cannot be told at the moment
   */
  void forEachPage(Consumer<List<Entity>> pages);
}
