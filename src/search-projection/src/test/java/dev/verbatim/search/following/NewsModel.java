package dev.verbatim.search.following;

import dev.verbatim.platform.projection.Entity;
import dev.verbatim.search.projection.Change;
import dev.verbatim.search.projection.Change.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Articles and speakers in memory: what they are now, and which there were at any time. */
final class NewsModel implements NewsSource {

  private static final int PAGE = 5;

  private static final Comparator<Entity> ORDER = Comparator.comparing(Entity::toString);

  private final Consumer<Entity> stream;
  private final Map<Entity, Change> changes = new TreeMap<>(ORDER);
  private final List<List<Entity>> states = new ArrayList<>(List.of(List.of()));

  private Runnable meanwhile = () -> {};
  private int late;

  /**
   * @param stream hears of every change
   */
  NewsModel(Consumer<Entity> stream) {
    this.stream = stream;
  }

  /** Lets something happen after something was read, and before it is known by who reads it. */
  void meanwhile(Runnable happens) {
    meanwhile = happens;
  }

  /** From now on a walk through all sees what there was so many changes ago. */
  void walkedLate(int changesAgo) {
    late = changesAgo;
  }

  /** Becomes that, a generation later. */
  void put(Entity entity, Content content) {
    changes.put(entity, new Change(entity, change(entity).generation() + 1, content));
    told(entity);
  }

  /** Nobody remembers any more what was there and has gone. */
  void forgetWhatIsGone() {
    List.copyOf(changes.keySet()).stream()
        .filter(entity -> content(entity) instanceof Change.Gone)
        .forEach(this::forget);
  }

  /** All is built again from nothing, so that generations begin again. */
  void beginAgain() {
    Map<Entity, Change> before = new LinkedHashMap<>(changes);
    changes.clear();
    before.forEach((entity, change) -> put(entity, change.content()));
  }

  /** What that is; gone where it has never been there. */
  Content content(Entity entity) {
    return change(entity).content();
  }

  /** All that is there. */
  List<Entity> all() {
    return changes.keySet().stream()
        .filter(entity -> !(content(entity) instanceof Change.Gone))
        .toList();
  }

  @Override
  public Map<Entity, Change> load(Collection<Entity> entities) {
    Map<Entity, Change> loaded = new LinkedHashMap<>();
    entities.forEach(entity -> loaded.put(entity, change(entity)));
    meanwhile.run();
    return loaded;
  }

  @Override
  public void forEachPage(Consumer<List<Entity>> pages) {
    List<Entity> all = states.get(Math.max(0, states.size() - 1 - late));
    for (int from = 0; from < all.size(); from += PAGE) {
      pages.accept(all.subList(from, Math.min(from + PAGE, all.size())));
    }
  }

  private Change change(Entity entity) {
    return changes.getOrDefault(entity, Change.nothing(entity));
  }

  private void forget(Entity entity) {
    changes.remove(entity);
    told(entity);
  }

  private void told(Entity entity) {
    states.add(all());
    stream.accept(entity);
  }
}
