package dev.verbatim.extraction.marks;

import dev.verbatim.extraction.text.QuoteStyle;
import java.util.Arrays;

/** The marks that are open at some place of a text, the innermost on top. */
final class OpenQuoteMarks {
  private static final QuoteStyle[] STYLES = QuoteStyle.values();

  private int size;
  private int[] start = new int[8];
  private byte[] style = new byte[8];
  private char[] opener = new char[8];
  private boolean[] continues = new boolean[8];
  private boolean[] partnered = new boolean[8];
  private final int[] count = new int[STYLES.length];
  private QuoteStyle carried;

  boolean isEmpty() {
    return size == 0;
  }

  int depth() {
    return size;
  }

  boolean has(QuoteStyle wanted) {
    return count[wanted.ordinal()] > 0;
  }

  boolean hasDouble() {
    return has(QuoteStyle.CURLY) || has(QuoteStyle.STRAIGHT) || has(QuoteStyle.DOUBLED);
  }

  /** Where the innermost mark is. */
  int start() {
    return start[size - 1];
  }

  QuoteStyle top() {
    return STYLES[style[size - 1]];
  }

  /** The style of the innermost open double mark. */
  QuoteStyle topDouble() {
    return STYLES[style[indexOfTopDouble()]];
  }

  boolean topDoublePartnered() {
    return partnered[indexOfTopDouble()];
  }

  /** The character that opened the innermost span of a style. */
  char opener(QuoteStyle wanted) {
    int i = size - 1;
    while (style[i] != wanted.ordinal()) {
      i--;
    }
    return opener[i];
  }

  private int indexOfTopDouble() {
    int i = size - 1;
    while (!STYLES[style[i]].isMixed()) {
      i--;
    }
    return i;
  }

  void push(QuoteStyle opened, int place, boolean goesOn, boolean hasPartner, char c) {
    if (size == start.length) {
      int larger = size * 2;
      start = Arrays.copyOf(start, larger);
      style = Arrays.copyOf(style, larger);
      opener = Arrays.copyOf(opener, larger);
      continues = Arrays.copyOf(continues, larger);
      partnered = Arrays.copyOf(partnered, larger);
    }
    start[size] = place;
    style[size] = (byte) opened.ordinal();
    opener[size] = c;
    continues[size] = goesOn;
    partnered[size++] = hasPartner;
    count[opened.ordinal()]++;
  }

  /** Takes the innermost mark away and gives what it encloses. */
  QuotedSpan pop(int end, int paragraph, boolean closed) {
    drop();
    return new QuotedSpan(start[size], end, size, paragraph, closed, continues[size]);
  }

  void drop() {
    size--;
    count[style[size]]--;
  }

  /** Remembers that the innermost mark goes on in the next paragraph. */
  void carry() {
    carried = top();
  }

  /** Whether a quotation goes on in this paragraph, if it begins with a mark. */
  boolean isCarried() {
    return carried != null;
  }

  /** Whether a mark that opens now goes on with one of the paragraph before. */
  boolean takeCarried(QuoteStyle opened, boolean atParagraphStart) {
    boolean goesOn = carried != null && atParagraphStart && opened.repeats(carried);
    carried = null;
    return goesOn;
  }
}
