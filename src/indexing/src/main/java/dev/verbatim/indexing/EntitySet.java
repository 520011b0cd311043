package dev.verbatim.indexing;

import dev.verbatim.platform.projection.Entity;
import java.util.Arrays;
import java.util.Collection;

/**
 * A set of very many articles and speakers, in eight bytes each: of every one a digest is kept. Two
 * of ten million have the same once in hundreds of thousands of sets.
 */
final class EntitySet {

  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private long[] digests = new long[1024];
  private int size;
  private boolean sorted;

  void addAll(Collection<Entity> entities) {
    for (Entity entity : entities) {
      if (size == digests.length) {
        digests = Arrays.copyOf(digests, 2 * size);
      }
      digests[size++] = digest(entity);
    }
    sorted = false;
  }

  boolean contains(Entity entity) {
    if (!sorted) {
      Arrays.sort(digests, 0, size);
      sorted = true;
    }
    return Arrays.binarySearch(digests, 0, size, digest(entity)) >= 0;
  }

  /** FNV-1a. */
  private static long digest(Entity entity) {
    long digest = (FNV_START ^ entity.kind().ordinal()) * FNV_PRIME;
    for (int i = 0; i < entity.id().length(); i++) {
      digest = (digest ^ entity.id().charAt(i)) * FNV_PRIME;
    }
    return digest;
  }
}
