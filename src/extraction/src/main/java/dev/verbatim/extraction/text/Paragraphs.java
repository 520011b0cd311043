package dev.verbatim.extraction.text;

import java.util.Arrays;

/**
 * Where the paragraphs of a text begin and end, white space around them left out.
 *
 * <p>A line that ends without closing punctuation and goes on in lower case is a wrapped line; any
 * other line break separates two paragraphs, with or without a blank line. Immutable.
 */
public final class Paragraphs {
  private int size;
  private int[] start = new int[16];
  private int[] end = new int[16];

  /** The paragraphs of a text. */
  public Paragraphs(String text) {
    int from = 0;
    int newline = nextBreak(text, 0);
    while (newline < text.length()) {
      int next = skipSpace(text, newline);
      if (!isWrapped(text, from, newline, next)) {
        add(text, from, newline);
        from = next;
      }
      newline = nextBreak(text, Math.max(next, newline + 1));
    }
    add(text, from, text.length());
  }

  /** How many paragraphs there are. */
  public int size() {
    return size;
  }

  /** The first char of a paragraph. */
  public int start(int paragraph) {
    return start[paragraph];
  }

  /** One past the last char of a paragraph. */
  public int end(int paragraph) {
    return end[paragraph];
  }

  private void add(String text, int from, int to) {
    int first = skipSpace(text, from);
    int last = to;
    while (last > first && Tokenizer.isSpace(text.charAt(last - 1))) {
      last--;
    }
    if (first >= last) {
      return;
    }
    if (size == start.length) {
      start = Arrays.copyOf(start, size * 2);
      end = Arrays.copyOf(end, size * 2);
    }
    start[size] = first;
    end[size++] = last;
  }

  private static boolean isWrapped(String text, int from, int newline, int next) {
    if (next >= text.length() || !Character.isLowerCase(text.charAt(next))) {
      return false;
    }
    boolean pair = text.charAt(newline) == '\r' && text.charAt(newline + 1) == '\n';
    if (nextBreak(text, newline + (pair ? 2 : 1)) < next) {
      return false;
    }
    int last = newline - 1;
    while (last > from && Tokenizer.isSpace(text.charAt(last))) {
      last--;
    }
    return last >= from
        && (Character.isLetterOrDigit(text.charAt(last)) || text.charAt(last) == ',');
  }

  private static int nextBreak(String text, int from) {
    int i = from;
    while (i < text.length() && !isBreak(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f';
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && Tokenizer.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
