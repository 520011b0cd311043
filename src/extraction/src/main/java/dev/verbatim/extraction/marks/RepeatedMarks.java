package dev.verbatim.extraction.marks;

import dev.verbatim.extraction.text.Paragraphs;
import dev.verbatim.extraction.text.QuoteStyle;

/**
 * What the marks of all paragraphs together say: where quotations in single marks go on over
 * paragraphs, and in which direction guillemets point. Immutable.
 */
final class RepeatedMarks {
  private final String text;
  private final Paragraphs paragraphs;
  private final QuoteMarkContexts contexts;
  private final boolean[] singleEnds;
  private final char openingGuillemet;

  RepeatedMarks(String text, Paragraphs paragraphs, QuoteMarkContexts contexts) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.contexts = contexts;
    singleEnds = singleEnds();
    openingGuillemet = guillemet();
  }

  /** From the last paragraph to the first: whether a quotation in single marks ends from there. */
  private boolean[] singleEnds() {
    boolean[] ends = new boolean[paragraphs.size() + 1];
    for (int p = paragraphs.size() - 1; p >= 0; p--) {
      int m = contexts.firstOf(p);
      boolean starts =
          m < contexts.firstOf(p + 1)
              && contexts.place(m) == paragraphs.start(p)
              && text.charAt(contexts.place(m)) != '\u2019'
              && QuoteStyle.of(text, contexts.place(m)) == QuoteStyle.SINGLE
              && contexts.opens(m);
      ends[p] = starts && (contexts.singleClosesLater(m) || ends[p + 1]);
    }
    return ends;
  }

  /** The guillemet with which most paragraphs begin to quote. */
  private char guillemet() {
    int outward = 0;
    for (int p = 0; p < paragraphs.size(); p++) {
      int m = contexts.firstOf(p);
      int end = contexts.firstOf(p + 1);
      while (m < end && QuoteStyle.of(text, contexts.place(m)) != QuoteStyle.GUILLEMET) {
        m++;
      }
      if (m < end) {
        outward += text.charAt(contexts.place(m)) == '\u00AB' ? 1 : -1;
      }
    }
    return outward >= 0 ? '\u00AB' : '\u00BB';
  }

  /**
   * Whether nothing in the paragraph closes a single mark opened here, and the next one repeats it
   * until it is closed.
   */
  boolean singleGoesOn(int m) {
    return !contexts.singleClosesLater(m) && singleEnds[contexts.paragraphOf(m) + 1];
  }

  /**
   * Whether a paragraph begins with a single mark that is closed in it or in one that repeats it.
   */
  boolean singleEndsFrom(int paragraph) {
    return singleEnds[paragraph];
  }

  /** The guillemet that opens in this text: the same ones point outwards or inwards. */
  char openingGuillemet() {
    return openingGuillemet;
  }
}
