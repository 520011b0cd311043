package dev.verbatim.search.following;

import dev.verbatim.platform.projection.Entity;
import dev.verbatim.search.projection.Change;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Few articles and speakers that many write and project at once. */
final class ConcurrentNews implements NewsSource {

  private final Map<Entity, Change> changes = new ConcurrentHashMap<>();

  List<Entity> entities() {
    return IntStream.range(0, 3)
        .boxed()
        .<Entity>mapMulti(
            (number, all) -> {
              all.accept(Entity.article("article" + number));
              all.accept(Entity.speaker("speaker" + number));
            })
        .toList();
  }

  /** Writes, and projects each time what was written, until that is done. */
  int work(SearchProjection projection, Random random, int steps) {
    Drafts drafts = new Drafts(random);
    List<Entity> all = entities();
    for (int i = 0; i < steps; i++) {
      Entity entity = all.get(random.nextInt(all.size()));
      Change.Content content =
          switch (random.nextInt(4)) {
            case 0 -> new Change.Gone();
            default ->
                entity.kind() == Entity.Kind.ARTICLE
                    ? drafts.article(entity.id())
                    : drafts.speaker(entity.id());
          };
      changes.compute(
          entity,
          (is, before) -> new Change(is, before == null ? 1 : before.generation() + 1, content));
      int quarantined = Recovered.call(() -> projection.project(List.of(entity), null));
      assert quarantined == 0;
    }
    return steps;
  }

  @Override
  public Map<Entity, Change> load(Collection<Entity> entities) {
    Map<Entity, Change> loaded = new LinkedHashMap<>();
    entities.forEach(
        entity -> loaded.put(entity, changes.getOrDefault(entity, Change.nothing(entity))));
    return loaded;
  }

  @Override
  public void forEachPage(Consumer<List<Entity>> pages) {
    pages.accept(entities());
  }
}
