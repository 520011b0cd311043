package dev.verbatim.extraction.language;

import java.util.List;

/** A fixed set of words, asked by their {@linkplain WordHash hash}. Immutable. */
public final class WordSet {
  private final int[] table;
  private final int mask;

  private WordSet(int[] table) {
    this.table = table;
    this.mask = table.length - 1;
  }

  /** The set of some words. */
  public static WordSet of(List<String> words) {
    int[] table = new int[Integer.highestOneBit(Math.max(1, words.size()) * 4)];
    WordSet set = new WordSet(table);
    for (String word : words) {
      int hash = WordHash.hash(word);
      table[set.slot(hash)] = hash;
    }
    return set;
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
