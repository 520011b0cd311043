package dev.verbatim.extraction.document;

import dev.verbatim.extraction.marks.MarkScanner;
import dev.verbatim.extraction.marks.Marked;
import dev.verbatim.extraction.marks.Unclosed;
import dev.verbatim.extraction.text.CodePointMap;
import dev.verbatim.extraction.text.Paragraphs;
import dev.verbatim.extraction.text.Tokenizer;
import dev.verbatim.extraction.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An article's body with all that is known about its surface: paragraphs, tokens, marked stretches
 * and sentences.
 *
 * <p>Offsets are chars of the body or indexes of tokens; {@link #codePoint} turns a char offset
 * into code points. Immutable once built.
 */
public final class Document {
  public final String body;
  public final Tokens tokens;
  public final Paragraphs paragraphs;
  public final Sentences sentences;

  /** Marked stretches around which there is no other, in reading order. */
  public final List<Marked> outer;

  /** Marked stretches inside others, in reading order. */
  public final List<Marked> inner;

  private final int[] quoted;
  private final CodePointMap codePoints;

  public Document(String body) {
    this.body = body;
    codePoints = new CodePointMap(body);
    paragraphs = new Paragraphs(body);
    tokens = Tokenizer.tokens(body);
    outer = new ArrayList<>();
    inner = new ArrayList<>();
    int letter = 0;
    for (Marked marked : MarkScanner.scan(body, paragraphs)) {
      letter = letterFrom(Math.max(letter, marked.start()));
      if (letter >= marked.end()) {
        continue;
      }
      if (marked.depth() == 0) {
        outer.add(marked);
      } else {
        inner.add(marked);
      }
    }
    endUnclosed();
    quoted = quoted();
    sentences = new Sentences(tokens, paragraphs, outer, quoted);
  }

  private void endUnclosed() {
    for (int i = 0; i < outer.size(); i++) {
      boolean goesOn = i + 1 < outer.size() && outer.get(i + 1).continues();
      if (!outer.get(i).closed() && !goesOn) {
        outer.set(i, Unclosed.trim(outer.get(i), tokens));
      }
    }
    inner.removeIf(this::liesOutside);
  }

  private boolean liesOutside(Marked marked) {
    int low = 0;
    int high = outer.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (outer.get(middle).start() <= marked.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 || outer.get(low - 1).end() < marked.end();
  }

  /** The first letter or digit at a place or after it; marks around none hold no words. */
  private int letterFrom(int place) {
    int i = place;
    while (i < body.length() && !Tokenizer.isWordChar(body.charAt(i))) {
      i++;
    }
    return i;
  }

  private int[] quoted() {
    int[] in = new int[tokens.size()];
    Arrays.fill(in, -1);
    int token = 0;
    for (int q = 0; q < outer.size(); q++) {
      Marked marked = outer.get(q);
      while (token < in.length && tokens.end(token) <= marked.start()) {
        token++;
      }
      while (token < in.length && tokens.start(token) < marked.end()) {
        in[token++] = q;
      }
    }
    return in;
  }

  /** The index in {@link #outer} of the stretch that holds a token, or -1. */
  public int quoted(int token) {
    return quoted[token];
  }

  /** The number of code points before a char of the body. */
  public int codePoint(int index) {
    return codePoints.codePoint(index);
  }

  /** The text from one token to another, the last one included. */
  public String text(int firstToken, int lastToken) {
    return body.substring(tokens.start(firstToken), tokens.end(lastToken));
  }
}
