package dev.verbatim.extraction.language;

/**
 * How a word is recognised: by a hash of its lower-case letters, so that no string is made for it.
 *
 * <p>Two words of one language that share a hash are taken for the same word. With 32 bits that
 * does not happen among the few thousand words of a lexicon.
 */
public final class WordHash {
  private static final int SEED = 0x811C9DC5;

  private WordHash() {}

  /** The hash of {@code text[start,end)}, in lower case, curly apostrophes as straight ones. */
  public static int hash(CharSequence text, int start, int end) {
    int h = SEED;
    for (int i = start; i < end; i++) {
      h = step(h, text.charAt(i));
    }
    return mix(h);
  }

  /** The hash of a whole word. */
  public static int hash(String word) {
    return hash(word, 0, word.length());
  }

  private static int step(int h, char c) {
    char lower = c;
    if (c >= 'A' && c <= 'Z') {
      lower = (char) (c + 32);
    } else if (c == '\u2019') {
      lower = '\'';
    } else if (c > 127) {
      lower = Character.toLowerCase(c);
    }
    return (h ^ lower) * 0x01000193;
  }

  /** Spreads the bits, so that any part of the result can serve as an index. */
  public static int mix(int h) {
    h ^= h >>> 16;
    h *= 0x85EBCA6B;
    h ^= h >>> 13;
    h *= 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  /** One hash of two, in this order. */
  public static int pair(int a, int b) {
    return mix(a * 31 + b * 0x9E3779B1 + 0x7F4A7C15);
  }
}
