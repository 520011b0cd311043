package dev.verbatim.extraction.document;

import dev.verbatim.extraction.language.Language;
import dev.verbatim.extraction.marks.QuoteMarkScanner;
import dev.verbatim.extraction.marks.QuotedSpan;
import dev.verbatim.extraction.marks.UnclosedQuotes;
import dev.verbatim.extraction.text.CodePointMap;
import dev.verbatim.extraction.text.Paragraphs;
import dev.verbatim.extraction.text.TokenSequence;
import dev.verbatim.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An article's body with all that is known about its surface: paragraphs, tokens, quoted spans and
 * sentences.
 *
 * <p>Offsets are chars of the body or indexes of tokens; {@link #codePoint} turns a char offset
 * into code points. Immutable once built.
 */
public final class Document {
  /** The text. */
  public final String body;

  /** The language in which it is written. */
  public final Language language;

  /** Its tokens. */
  public final TokenSequence tokens;

  /** Its paragraphs. */
  public final Paragraphs paragraphs;

  /** Its sentences, in which a quotation counts as one word. */
  public final Sentences sentences;

  /** Quoted spans around which there is no other, in reading order. */
  public final List<QuotedSpan> outer;

  /** Quoted spans inside others, in reading order. */
  public final List<QuotedSpan> inner;

  private final int[] quoted;
  private Set<Integer> lowerCaseWords;
  private final CodePointMap codePoints;

  /** Reads a text. */
  public Document(String body, Language language) {
    this.body = body;
    this.language = language;
    codePoints = new CodePointMap(body);
    paragraphs = new Paragraphs(body);
    tokens = Tokenizer.tokens(body, language);
    outer = new ArrayList<>();
    inner = new ArrayList<>();
    int letter = 0;
    for (QuotedSpan span : QuoteMarkScanner.scan(body, paragraphs, language.elisions)) {
      letter = letterFrom(Math.max(letter, span.start()));
      if (letter >= span.end()) {
        continue;
      }
      if (span.depth() == 0) {
        outer.add(span);
      } else {
        inner.add(span);
      }
    }
    endUnclosed();
    quoted = quoted();
    sentences = new Sentences(tokens, paragraphs, quoted, language);
  }

  private void endUnclosed() {
    for (int i = 0; i < outer.size(); i++) {
      boolean goesOn = i + 1 < outer.size() && outer.get(i + 1).continues();
      if (!outer.get(i).closed() && !goesOn) {
        outer.set(i, UnclosedQuotes.trim(outer.get(i), tokens, language));
      }
    }
    inner.removeIf(this::liesOutside);
  }

  private boolean liesOutside(QuotedSpan span) {
    int low = 0;
    int high = outer.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (outer.get(middle).start() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 || outer.get(low - 1).end() < span.end();
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
      QuotedSpan span = outer.get(q);
      while (token < in.length && tokens.end(token) <= span.start()) {
        token++;
      }
      while (token < in.length && tokens.start(token) < span.end()) {
        in[token++] = q;
      }
    }
    return in;
  }

  /** The hashes of all words that the text has with a small first letter somewhere. */
  public Set<Integer> lowerCaseWords() {
    if (lowerCaseWords == null) {
      Set<Integer> words = new HashSet<>();
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.isWord(i) && Character.isLowerCase(tokens.first(i))) {
          words.add(tokens.hash(i));
        }
      }
      lowerCaseWords = words;
    }
    return lowerCaseWords;
  }

  /** The index in {@link #outer} of the span that holds a token, or -1. */
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
