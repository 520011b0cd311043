package dev.verbatim.functions.stream;

import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.Projection;
import dev.verbatim.platform.projection.StreamProgress;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Notes what it is told, and does as it is told. */
final class NotedProjection implements Projection {

  final Set<Entity> changed = new LinkedHashSet<>();
  StreamProgress progress;
  RuntimeException failure;
  int quarantined;

  @Override
  public String name() {
    return "noted";
  }

  @Override
  public int project(Collection<Entity> all, StreamProgress position) {
    if (failure != null) {
      throw failure;
    }
    changed.addAll(all);
    progress = position;
    return quarantined;
  }

  @Override
  public Optional<String> position(String follower) {
    return Optional.empty();
  }

  @Override
  public Optional<Instant> lastApplied() {
    return Optional.empty();
  }

  @Override
  public void forgetPositions() {
    progress = null;
  }

  @Override
  public void forEachSourcePage(Consumer<List<Entity>> pages) {
    // Nothing asks.
  }

  @Override
  public void forEachTargetPage(Consumer<List<Entity>> pages) {
    // Nothing asks.
  }

  @Override
  public Map<Entity, String> differences(Collection<Entity> entities) {
    return Map.of();
  }

  @Override
  public List<String> quarantined() {
    return List.of();
  }
}
