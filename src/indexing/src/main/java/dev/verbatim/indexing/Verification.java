package dev.verbatim.indexing;

import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.Projection;
import dev.verbatim.platform.projection.TargetUnavailable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Compares what a projection has made with what it was made of: all of the source, and all of the
 * target.
 *
 * <p>While others write, a target is a moment behind. So what differs is looked at again for a
 * while, and only what still differs then is a difference.
 */
@Singleton
public class Verification {

  private static final Duration AGAIN = Duration.ofMillis(200);

  /**
   * What was found.
   *
   * @param compared how many articles and speakers of the source were compared
   * @param differences what differs, in words
   * @param quarantined what could not be projected, in words
   */
  public record Result(long compared, List<String> differences, List<String> quarantined) {}

  /**
   * Compares all.
   *
   * @param patience how long the target has for what has just been written
   * @throws TargetUnavailable when that is not possible now
   */
  public Result run(Projection projection, Duration patience) {
    Set<Entity> differing = new LinkedHashSet<>();
    EntitySet seen = new EntitySet();
    long[] compared = {0};
    projection.forEachSourcePage(
        page -> {
          seen.addAll(page);
          compared[0] += page.size();
          differing.addAll(projection.differences(page).keySet());
        });
    projection.forEachTargetPage(
        page -> {
          List<Entity> others = page.stream().filter(entity -> !seen.contains(entity)).toList();
          differing.addAll(projection.differences(others).keySet());
        });
    List<String> lines =
        persistent(projection, differing, patience).entrySet().stream()
            .map(entry -> "%s: %s".formatted(entry.getKey(), entry.getValue()))
            .toList();
    return new Result(compared[0], lines, projection.quarantined());
  }

  private static Map<Entity, String> persistent(
      Projection projection, Set<Entity> differing, Duration patience) {
    long start = System.nanoTime();
    Map<Entity, String> left = projection.differences(differing);
    while (!left.isEmpty() && System.nanoTime() - start < patience.toNanos()) {
      LockSupport.parkNanos(AGAIN.toNanos());
      left = projection.differences(left.keySet());
    }
    return left;
  }
}
