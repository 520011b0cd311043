package dev.verbatim.search.words;

import java.util.List;

/**
 * Which pairs of words are side by side in a text, as a Bloom filter: bits that tell soon, and for
 * few bytes, that a phrase is not in a long text. It never says no where the phrase is there.
 */
public final class WordPairs {

  /** By which about one pair in twenty is taken for one that is there. */
  private static final int BITS_FOR_A_PAIR = 5;

  private static final int FEWEST_BYTES = 8;

  /** So that it fits into a row, however long the text is. */
  private static final int MOST_BYTES = 2048;

  /** More pairs of a phrase would tell little more. */
  private static final int MOST_ASKED = 4;

  private WordPairs() {}

  /** The filter of texts whose words, in their order, are these. */
  public static byte[] of(List<List<String>> texts) {
    int pairs = texts.stream().mapToInt(words -> Math.max(0, words.size() - 1)).sum();
    byte[] bits = new byte[size(pairs)];
    for (List<String> words : texts) {
      for (int i = 1; i < words.size(); i++) {
        long hash = hash(words.get(i - 1), words.get(i));
        set(bits, first(hash));
        set(bits, second(hash));
      }
    }
    return bits;
  }

  /**
   * The numbers of bits that are set where a phrase is there; each counts within the size of the
   * filter, that is modulo its bits.
   */
  public static long[] bits(List<String> phrase) {
    int pairs = Math.min(MOST_ASKED, phrase.size() - 1);
    long[] bits = new long[2 * pairs];
    for (int i = 0; i < pairs; i++) {
      long hash = hash(phrase.get(i), phrase.get(i + 1));
      bits[2 * i] = first(hash);
      bits[2 * i + 1] = second(hash);
    }
    return bits;
  }

  /** A power of two, so that PostgreSQL finds a bit by masking its number. */
  private static int size(int pairs) {
    int bytes = Math.min(MOST_BYTES, Math.max(FEWEST_BYTES, pairs * BITS_FOR_A_PAIR / 8));
    return Integer.highestOneBit(2 * bytes - 1);
  }

  private static void set(byte[] bits, long number) {
    int bit = (int) (number & (bits.length * 8L - 1));
    bits[bit / 8] |= (byte) (1 << bit % 8);
  }

  private static long first(long hash) {
    return hash & Integer.MAX_VALUE;
  }

  private static long second(long hash) {
    return hash >>> 33;
  }

  /** The same in every process: stored filters are made of it. */
  private static long hash(String first, String second) {
    long hash = first.hashCode() * 0x9e3779b97f4a7c15L + second.hashCode();
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
