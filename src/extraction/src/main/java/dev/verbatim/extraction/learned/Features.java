package dev.verbatim.extraction.learned;

import dev.verbatim.extraction.language.WordHash;
import java.util.Arrays;

/**
 * What is known about one decision, as a list of hashed facts. A fact is what kind of observation
 * it is (its family) and what was observed.
 *
 * <p>A buffer that is cleared and filled again; not thread-safe.
 */
public final class Features {
  private static final int[] STEPS = {0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8};

  private int size;
  private int[] id = new int[128];
  private byte[] family = new byte[128];

  /** A distance in tokens as one of eleven steps, the farther the coarser. */
  public static int step(int distance) {
    return distance < STEPS.length ? STEPS[Math.max(0, distance)] : distance < 40 ? 9 : 10;
  }

  /** Removes all facts. */
  public void clear() {
    size = 0;
  }

  /** How many facts there are. */
  public int size() {
    return size;
  }

  /** The hash of a fact. */
  public int id(int i) {
    return id[i];
  }

  /** The family of a fact. */
  public int family(int i) {
    return family[i];
  }

  /** Adds a fact. */
  public void add(int family, int a) {
    if (size == id.length) {
      id = Arrays.copyOf(id, size * 2);
      this.family = Arrays.copyOf(this.family, size * 2);
    }
    id[size] = WordHash.mix(a * 0x9E3779B1 + family * 0x632BE5AB + 1);
    this.family[size++] = (byte) family;
  }

  /** Adds a fact of two parts. */
  public void add(int family, int a, int b) {
    add(family, WordHash.pair(a, b));
  }

  /** Adds a fact of three parts. */
  public void add(int family, int a, int b, int c) {
    add(family, WordHash.pair(WordHash.pair(a, b), c));
  }

  /** Adds a fact of four parts. */
  public void add(int family, int a, int b, int c, int d) {
    add(family, WordHash.pair(WordHash.pair(a, b), WordHash.pair(c, d)));
  }
}
