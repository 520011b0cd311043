package dev.verbatim.extraction.document;

import dev.verbatim.extraction.learned.Rates;
import dev.verbatim.extraction.marks.QuotedSpan;
import dev.verbatim.extraction.text.QuoteStyle;
import dev.verbatim.extraction.text.TokenSequence;

/**
 * A quoted span in its sentence: what is right before and after it and how it begins and ends.
 * Immutable.
 */
public final class QuoteContext {
  private static final int REACH = 26;

  /** Position in {@link Document#outer}. */
  public final int index;

  /** The quoted span, marks included. */
  public final QuotedSpan span;

  /** The token of the opening mark. */
  public final int firstToken;

  /** The last token inside the span, most often the closing mark. */
  public final int lastToken;

  /** The sentence in which it begins. */
  public final int sentence;

  /** Its paragraph. */
  public final int paragraph;

  /** Whether it ends with a closing mark, or the next paragraph goes on with it. */
  public final boolean complete;

  /** Words inside the marks. */
  public final int words;

  /** Whether the first word begins with a capital letter. */
  public final boolean capital;

  /** Whether its sentence begins with it. */
  public final boolean startsSentence;

  /** Whether its sentence ends with it. */
  public final boolean endsSentence;

  /** The last character inside the marks when it is punctuation, otherwise the one after them. */
  public final char stop;

  /** How the span sits in its sentence, as one number for learning. */
  public final int shape;

  /** The nearest cue word after it in its sentence, or -1. */
  public final int cueAfter;

  /** The nearest cue word before it in its sentence, or -1. */
  public final int cueBefore;

  /** The context of one of the outer spans of a document. */
  public QuoteContext(int index, Document document, Tags tags) {
    this.index = index;
    span = document.outer.get(index);
    TokenSequence tokens = document.tokens;
    firstToken = tokens.at(span.start());
    lastToken = tokens.at(span.end() - 1);
    sentence = document.sentences.of(firstToken);
    paragraph = span.paragraph();
    boolean goesOn = index + 1 < document.outer.size() && document.outer.get(index + 1).continues();
    complete = span.closed() || goesOn;
    words = words(tokens);
    capital = firstToken < lastToken && Character.isUpperCase(tokens.first(firstToken + 1));
    startsSentence = document.sentences.first(sentence) == firstToken;
    endsSentence = document.sentences.end(sentence) <= lastToken + 2;
    stop = stop(document);
    shape = shape(tags);
    cueAfter = cueAfter(document, tags);
    cueBefore = cueBefore(document, tags);
  }

  private int words(TokenSequence tokens) {
    int count = 0;
    for (int i = firstToken; i <= lastToken; i++) {
      if (tokens.kind(i) <= TokenSequence.NUMBER) {
        count++;
      }
    }
    return count;
  }

  private char stop(Document document) {
    int end = span.end() - 1;
    while (end > span.start() && QuoteStyle.isMark(document.body.charAt(end))) {
      end--;
    }
    char last = document.body.charAt(end);
    if (!Character.isLetterOrDigit(last)) {
      return last;
    }
    boolean hasNext = lastToken + 1 < document.sentences.end(sentence);
    if (hasNext && document.tokens.kind(lastToken + 1) == TokenSequence.PUNCTUATION) {
      return document.tokens.first(lastToken + 1);
    }
    return 'x';
  }

  private int shape(Tags tags) {
    int before = tags.in(sentence, firstToken - 1);
    int lead = startsSentence ? 0 : before == 0x100 + ',' ? 1 : before == 0x100 + ':' ? 2 : 3;
    int trail = endsSentence ? 0 : stop == ',' ? 1 : stop == '?' || stop == '!' ? 2 : 3;
    return lead * 8 + trail * 2 + (capital ? 1 : 0);
  }

  private int cueAfter(Document document, Tags tags) {
    int end = Math.min(document.sentences.end(sentence), lastToken + REACH);
    int weak = -1;
    for (int i = lastToken + 1; i < end && document.quoted(i) < 0; i++) {
      if (tags.cue(i) >= Rates.CUE_FREQUENT) {
        return i;
      }
      if (weak < 0 && tags.cue(i) >= Rates.CUE_POSSIBLE) {
        weak = i;
      }
    }
    return weak;
  }

  private int cueBefore(Document document, Tags tags) {
    int start = Math.max(document.sentences.first(sentence), firstToken - REACH);
    int weak = -1;
    for (int i = firstToken - 1; i >= start && document.quoted(i) < 0; i--) {
      if (tags.cue(i) >= Rates.CUE_FREQUENT) {
        return i;
      }
      if (weak < 0 && tags.cue(i) >= Rates.CUE_POSSIBLE) {
        weak = i;
      }
    }
    return weak;
  }

  /** A length in a few steps. */
  public int length() {
    return words <= 3
        ? words
        : words <= 5 ? 4 : words <= 9 ? 5 : words <= 15 ? 6 : words <= 30 ? 7 : 8;
  }
}
