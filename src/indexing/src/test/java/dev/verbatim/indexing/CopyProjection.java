package dev.verbatim.indexing;

import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.Projection;
import dev.verbatim.platform.projection.StreamProgress;
import dev.verbatim.platform.projection.TargetUnavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** Copies numbers by name from one map to another. */
final class CopyProjection implements Projection {

  private static final int PAGE = 2;

  final Map<String, Integer> source = new ConcurrentSkipListMap<>();
  final Map<String, Integer> target = new ConcurrentSkipListMap<>();
  final Map<String, StreamProgress> positions = new ConcurrentHashMap<>();
  final List<Entity> projected = Collections.synchronizedList(new ArrayList<>());

  /** How much can be projected before the target is gone; then nothing is, until this is set. */
  volatile int left = Integer.MAX_VALUE;

  volatile Instant lastApplied;

  /** Whether what happens while it projects is a part of what it projects. */
  volatile boolean inSteps;

  /** What happens while it projects what the stream brings. */
  volatile Runnable meanwhile = () -> {};

  @Override
  public String name() {
    return "copy";
  }

  @Override
  public synchronized int project(Collection<Entity> changed, StreamProgress progress) {
    if (progress != null) {
      meanwhile.run();
    }
    for (Entity entity : changed) {
      if (left == 0) {
        throw new TargetUnavailable("it is gone", null);
      }
      left--;
      projected.add(entity);
      Integer is = source.get(entity.id());
      if (is == null) {
        target.remove(entity.id());
      } else {
        target.put(entity.id(), is);
      }
    }
    if (progress != null) {
      positions.put(progress.follower(), progress);
      lastApplied = Instant.now();
    }
    return 0;
  }

  /** Forgets all that it has, as a database does that is made anew. */
  synchronized void lose() {
    target.clear();
    positions.clear();
    lastApplied = null;
  }

  @Override
  public boolean isFollowedInSteps(Entity changed) {
    return inSteps;
  }

  @Override
  public Optional<String> position(String follower) {
    return Optional.ofNullable(positions.get(follower)).map(StreamProgress::sequence);
  }

  @Override
  public Optional<Instant> lastApplied() {
    return Optional.ofNullable(lastApplied);
  }

  @Override
  public void forgetPositions() {
    positions.clear();
  }

  @Override
  public void forEachSourcePage(Consumer<List<Entity>> pages) {
    walk(source, pages);
  }

  @Override
  public void forEachTargetPage(Consumer<List<Entity>> pages) {
    walk(target, pages);
  }

  @Override
  public Map<Entity, String> differences(Collection<Entity> entities) {
    Map<Entity, String> differences = new LinkedHashMap<>();
    for (Entity entity : entities) {
      Integer is = target.get(entity.id());
      Integer should = source.get(entity.id());
      if (!Objects.equals(is, should)) {
        differences.put(entity, "is %s, not %s".formatted(is, should));
      }
    }
    return differences;
  }

  @Override
  public List<String> quarantined() {
    return List.of("ARTICLE a9: no number");
  }

  private static void walk(Map<String, Integer> map, Consumer<List<Entity>> pages) {
    List<Entity> all = map.keySet().stream().map(Entity::article).toList();
    for (int from = 0; from < all.size(); from += PAGE) {
      pages.accept(all.subList(from, Math.min(from + PAGE, all.size())));
    }
  }
}
