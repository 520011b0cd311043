package dev.verbatim.extraction.language;

/** A fixed set of words, asked by their {@linkplain WordHash hash}. Immutable. */
public final class WordSet {
  private final int[] table;
  private final int mask;

  private WordSet(int[] table) {
    this.table = table;
    this.mask = table.length - 1;
  }

  /**
   * The words of a list.
   *
   * @param words separated by single spaces
   */
  public static WordSet of(String words) {
    String[] each = words.split(" ");
    int[] table = new int[Integer.highestOneBit(each.length * 4)];
    WordSet set = new WordSet(table);
    for (String word : each) {
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
