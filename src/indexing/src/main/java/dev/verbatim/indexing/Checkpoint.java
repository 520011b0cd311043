package dev.verbatim.indexing;

import dev.verbatim.platform.projection.Entity;
import dev.verbatim.platform.projection.Projection;
import dev.verbatim.platform.projection.StreamProgress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a rebuild has come. The projection keeps it among the positions of followers.
 *
 * @param start when it began
 * @param last the last of the source up to which all is done; null where that is everything
 */
record Checkpoint(Instant start, Entity last) {

  private static final String FOLLOWER = "rebuild";

  /** That of the last rebuild; empty when there was none, or its positions are forgotten. */
  static Optional<Checkpoint> of(Projection projection) {
    return projection.position(FOLLOWER).map(Checkpoint::parse);
  }

  /** Whether a rebuild was begun and not ended. */
  boolean isUnfinished() {
    return last != null;
  }

  void note(Projection projection) {
    String text = last == null ? start.toString() : start + " " + last;
    projection.project(List.of(), new StreamProgress(FOLLOWER, text, start));
  }

  private static Checkpoint parse(String text) {
    String[] parts = text.split(" ", 2);
    return new Checkpoint(
        Instant.parse(parts[0]), parts.length == 1 ? null : Entity.parse(parts[1]));
  }
}
