package dev.verbatim.extraction.text;

import dev.verbatim.extraction.language.WordHash;
import java.util.Arrays;

/**
 * The words, numbers and marks of a text in reading order, kept as parallel arrays.
 *
 * <p>Filled by {@link Tokenizer}; afterwards nothing changes it. Places are chars of the text.
 */
public final class TokenSequence {
  /** What a token is made of. */
  public static final byte WORD = 0;

  /** Digits first, such as "54" and "12th". */
  public static final byte NUMBER = 1;

  /** Anything else that is no quote mark. */
  public static final byte PUNCTUATION = 2;

  /** A character, or a pair of them, that may open or close a quotation. */
  public static final byte MARK = 3;

  /** The text that the tokens are of. */
  public final String text;

  private int size;
  private int[] start;
  private int[] end;
  private int[] hash;
  private byte[] kind;

  TokenSequence(String text) {
    this.text = text;
    int guess = text.length() / 4 + 8;
    start = new int[guess];
    end = new int[guess];
    hash = new int[guess];
    kind = new byte[guess];
  }

  void add(int from, int to, byte what) {
    if (size == start.length) {
      int larger = size * 2;
      start = Arrays.copyOf(start, larger);
      end = Arrays.copyOf(end, larger);
      hash = Arrays.copyOf(hash, larger);
      kind = Arrays.copyOf(kind, larger);
    }
    start[size] = from;
    end[size] = to;
    hash[size] = WordHash.hash(text, from, to);
    kind[size++] = what;
  }

  /** How many tokens there are. */
  public int size() {
    return size;
  }

  /** The first char of a token. */
  public int start(int token) {
    return start[token];
  }

  /** One past the last char of a token. */
  public int end(int token) {
    return end[token];
  }

  /** The {@linkplain WordHash hash} of the token in lower case; 0 outside the text. */
  public int hash(int token) {
    return token >= 0 && token < size ? hash[token] : 0;
  }

  /** What a token is made of. */
  public byte kind(int token) {
    return kind[token];
  }

  /** The first char itself. */
  public char first(int token) {
    return text.charAt(start[token]);
  }

  /** Whether a token is a word; false outside of the text. */
  public boolean isWord(int token) {
    return token >= 0 && token < size && kind[token] == WORD;
  }

  /** Whether the token is this one character. */
  public boolean is(int token, char c) {
    return token >= 0
        && token < size
        && end[token] == start[token] + 1
        && text.charAt(start[token]) == c;
  }

  /** Whether the token is a word that begins with a capital letter. */
  public boolean isCapitalised(int token) {
    return isWord(token) && Character.isUpperCase(text.charAt(start[token]));
  }

  /** Whether white space is before the token. */
  public boolean spaceBefore(int token) {
    return token == 0 || end[token - 1] < start[token];
  }

  /** The characters of a token. */
  public String string(int token) {
    return text.substring(start[token], end[token]);
  }

  /** The first token that ends after a place; {@link #size()} when there is none. */
  public int at(int place) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end[middle] <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
