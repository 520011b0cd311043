package dev.verbatim.extraction.learned;

import java.util.Arrays;

/**
 * What was learned about single words: how often each introduces speech, is the head of a phrase
 * that names a speaker, and is written with a small letter. Rates are given in 255ths.
 *
 * <p>Immutable.
 */
public final class Lexicon {
  /** How often the word is the one that introduces somebody's words ("said", "according"). */
  public static final int CUE = 0;

  /** How often the word is the head of a phrase that names a speaker ("spokesman", "report"). */
  public static final int HEAD = 1;

  /** How often the word begins with a small letter where the grammar leaves the choice. */
  public static final int LOWER = 2;

  /** Of persons with this first name, how many are spoken of as "he". 0 when not known. */
  public static final int MALE = 3;

  /** How many rates each word has. */
  public static final int COLUMNS = 4;

  private final int[] words;
  private final byte[] rates;
  private final int mask;

  /**
   * A table from words to rates.
   *
   * @param hashes the words
   * @param columns for each word its {@link #COLUMNS} rates, one word after the other
   */
  public Lexicon(int[] hashes, byte[] columns) {
    words = new int[Math.max(16, Integer.highestOneBit(hashes.length * 4))];
    rates = new byte[words.length * COLUMNS];
    mask = words.length - 1;
    for (int i = 0; i < hashes.length; i++) {
      int slot = slot(hashes[i]);
      words[slot] = hashes[i];
      System.arraycopy(columns, i * COLUMNS, rates, slot * COLUMNS, COLUMNS);
    }
  }

  private int slot(int hash) {
    int i = hash & mask;
    while (words[i] != 0 && words[i] != hash) {
      i = (i + 1) & mask;
    }
    return i;
  }

  /** Where the word's rates are, to be given to {@link #rate}. */
  public int find(int hash) {
    int slot = slot(hash);
    return words[slot] == hash ? slot * COLUMNS : -1;
  }

  /** A rate from 0 to 255; 0 for a word that is not in the lexicon. */
  public int rate(int found, int column) {
    return found < 0 ? 0 : rates[found + column] & 0xFF;
  }

  /** All words, in ascending order of their hashes. */
  public int[] words() {
    return Arrays.stream(words).filter(word -> word != 0).sorted().toArray();
  }

  /** The rate of a word by its hash; 0 for a word that is not in the lexicon. */
  public int rateOf(int hash, int column) {
    return rate(find(hash), column);
  }
}
