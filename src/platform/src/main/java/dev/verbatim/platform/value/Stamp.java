package dev.verbatim.platform.value;

import java.time.Instant;
import java.util.Objects;

/**
 * Which version of something this is, and since when.
 *
 * @param version counts up from 1 with every change; 0 before it is first stored
 * @param createdAt when it was first stored
 * @param updatedAt when it last changed
 */
public record Stamp(int version, Instant createdAt, Instant updatedAt) {
  public Stamp {
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(updatedAt, "updatedAt");
  }

  /** That of the first version. */
  public static Stamp first(Instant now) {
    return new Stamp(1, now, now);
  }

  /** That of the next version. */
  public Stamp next(Instant now) {
    return new Stamp(version + 1, createdAt, now);
  }
}
