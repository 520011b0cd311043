package dev.verbatim.platform.projection;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings a target to what its source is now. Whatever comes twice, late or in any order changes
 * nothing. Thread-safe.
 */
public interface Projection {

  /** The target's name, in commands and logs: {@code views}, {@code search}. */
  String name();

  /**
   * Reads what changed from the source and brings the target to it; the position is noted with the
   * last of it. What cannot be projected is quarantined and stops nothing else.
   *
   * @param progress where the stream is when this is done, or null where none is followed
   * @return how many of them are quarantined
   * @throws TargetUnavailable when all of it is to be sent again
   */
  int project(Collection<Entity> changed, StreamProgress progress);

  /** The sequence noted last for that follower, in the target's own notes. */
  Optional<String> position(String follower);

  /**
   * Whether the target follows this in steps, each of which changes the source and so brings the
   * next: then it has not followed when the change has been projected.
   */
  default boolean isFollowedInSteps(Entity changed) {
    return false;
  }

  /** When anything was applied last, whoever followed; empty when nothing ever was. */
  Optional<Instant> lastApplied();

  /**
   * Before a rebuild: whoever follows starts from wherever the stream begins. What the target keeps
   * only for deliveries that are late may go, too.
   */
  void forgetPositions();

  /**
   * Everything there is in the source, a page at a time, always in the same order; what is new may
   * be anywhere in it, or missing.
   */
  void forEachSourcePage(Consumer<List<Entity>> pages);

  /** Everything there is in the target, a page at a time. */
  void forEachTargetPage(Consumer<List<Entity>> pages);

  /** In words, how the target is not what the source says; empty where all is as it should be. */
  Map<Entity, String> differences(Collection<Entity> entities);

  /** What could not be projected, and why, a line each. */
  List<String> quarantined();
}
