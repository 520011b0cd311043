package dev.verbatim.extraction.language;

/** A fixed set of words, asked by their {@linkplain WordHash hash}. Immutable. */
public final class WordSet {
  private final int[] table;
  private final int mask;

  /**
   * A set of words.
   *
   * @param hashes their hashes
   * @param size how many of them count
   */
  WordSet(int[] hashes, int size) {
    table = new int[Integer.highestOneBit(Math.max(1, size) * 4)];
    mask = table.length - 1;
    for (int i = 0; i < size; i++) {
      table[slot(hashes[i])] = hashes[i];
    }
  }

  /** The set of some words. */
  public static WordSet of(String... words) {
    int[] hashes = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      hashes[i] = WordHash.hash(words[i]);
    }
    return new WordSet(hashes, words.length);
  }

  /**
   * Whether a word is in the set. So is 0, which stands for what is beyond the text's edges: the
   * weights were learned with it, so that it changes only together with them.
   */
  public boolean contains(int hash) {
    return table[slot(hash)] == hash;
  }

  private int slot(int hash) {
    int i = hash & mask;
    while (table[i] != 0 && table[i] != hash) {
      i = (i + 1) & mask;
    }
    return i;
  }
}
