package dev.verbatim.search.following;

import dev.verbatim.platform.problem.StoreUnavailable;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.Projection;
import dev.verbatim.platform.projection.StreamProgress;
import dev.verbatim.platform.projection.TargetUnavailable;
import dev.verbatim.search.projection.Change;
import dev.verbatim.search.projection.Projector;
import dev.verbatim.search.projection.RowDifferences;
import dev.verbatim.search.projection.RowKeys;
import dev.verbatim.search.projection.SeenVersions;
import dev.verbatim.search.projection.StreamPositions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Brings what is shown of articles and speakers into the rows of search. */
@Singleton
public class SearchProjection implements Projection {

  /** The name of this target. */
  public static final String NAME = "search";

  /** How long an empty row keeps what comes late from bringing it back; streams have a day. */
  private static final Duration KEPT = Duration.ofDays(30);

  /** Each time somebody else was faster. */
  private static final int MOST_ATTEMPTS = 20;

  private final NewsSource source;
  private final Projector projector;
  private final RowDifferences differences;
  private final Clock clock;

  @Inject
  public SearchProjection(
      NewsSource source, Projector projector, RowDifferences differences, Clock clock) {
    this.source = source;
    this.projector = projector;
    this.differences = differences;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int project(Collection<Entity> changed, StreamProgress progress) {
    return orUnavailable(
        () -> {
          if (changed.isEmpty()) {
            return projector.project(List.of(), SeenVersions.NONE, progress).quarantined();
          }
          int quarantined = 0;
          Set<Entity> left = new LinkedHashSet<>(changed);
          for (int i = 0; i < MOST_ATTEMPTS && !left.isEmpty(); i++) {
            // In this order: what is read now may be written unless a row changes meanwhile.
            SeenVersions seen = RowKeys.versions(left);
            Projector.Outcome outcome = projector.project(load(left), seen, progress);
            quarantined += outcome.quarantined();
            left = outcome.overtaken();
          }
          if (!left.isEmpty()) {
            throw new TargetUnavailable(left + " are written again and again by others", null);
          }
          return quarantined;
        });
  }

  @Override
  public Optional<String> position(String follower) {
    return orUnavailable(() -> StreamPositions.of(follower));
  }

  @Override
  public Optional<Instant> lastApplied() {
    return orUnavailable(StreamPositions::lastApplied);
  }

  @Override
  public void forgetPositions() {
    run(
        () -> {
          StreamPositions.forget();
          RowKeys.forget(clock.instant().minus(KEPT));
        });
  }

  @Override
  public void forEachSourcePage(Consumer<List<Entity>> pages) {
    run(() -> source.forEachPage(pages));
  }

  @Override
  public void forEachTargetPage(Consumer<List<Entity>> pages) {
    run(() -> RowKeys.forEachPage(pages));
  }

  @Override
  public Map<Entity, String> differences(Collection<Entity> entities) {
    return entities.isEmpty()
        ? Map.of()
        : orUnavailable(() -> differences.of(load(new LinkedHashSet<>(entities))));
  }

  @Override
  public List<String> quarantined() {
    return orUnavailable(RowDifferences::quarantined);
  }

  private List<Change> load(Set<Entity> entities) {
    Map<Entity, Change> loaded = source.load(entities);
    return entities.stream()
        .map(entity -> loaded.getOrDefault(entity, Change.nothing(entity)))
        .toList();
  }

  private static void run(Runnable work) {
    orUnavailable(
        () -> {
          work.run();
          return null;
        });
  }

  private static <T> T orUnavailable(Supplier<T> work) {
    try {
      return work.get();
    } catch (StoreUnavailable e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new TargetUnavailable(String.valueOf(cause.getMessage()), e);
    }
  }
}
