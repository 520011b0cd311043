package dev.verbatim.extraction;

import dev.verbatim.extraction.marks.QuotedSpan;
import dev.verbatim.extraction.text.Paragraphs;
import dev.verbatim.extraction.text.QuoteStyle;
import dev.verbatim.extraction.text.Tokenizer;

/**
 * What stops, capital letters and the number of words say about words between quote marks, in any
 * language. Immutable.
 */
final class WordsInMarks {
  /** How many chars may be between two parts of a sentence that is interrupted. */
  private static final int LONGEST_INTERRUPTION = 250;

  /** Words in marks that begin with a capital inside a sentence are a title up to this length. */
  private static final int LONGEST_TITLE = 5;

  private final String body;
  private final Paragraphs paragraphs;

  WordsInMarks(String body, Paragraphs paragraphs) {
    this.body = body;
    this.paragraphs = paragraphs;
  }

  /** Whether a span goes on with a sentence that its attribution interrupted. */
  boolean interrupts(QuotedSpan first, QuotedSpan second) {
    char lead = body.charAt(contentStart(second));
    boolean pauses = lastBefore(contentEnd(first), first.start()) == ',' || after(first) == ',';
    return first.paragraph() == second.paragraph()
        && second.start() - first.end() <= LONGEST_INTERRUPTION
        && Character.isLowerCase(lead)
        && Character.isUpperCase(firstLetter(first))
        && pauses
        && lastBefore(second.start(), first.end()) == ','
        && !hasStop(first.end(), second.start());
  }

  /**
   * Leaves out what is hardly ever a quotation: a title or a name, which stand in a sentence with a
   * capital letter and without a pause before or after them.
   */
  boolean isQuotation(QuotedSpan span) {
    if (isSentence(span)) {
      return true;
    }
    return !Character.isUpperCase(firstLetter(span)) || words(span) > LONGEST_TITLE;
  }

  /** Whether a span stands alone: it ends with a stop, or a pause is before or after it. */
  boolean isSentence(QuotedSpan span) {
    char last = lastBefore(contentEnd(span), span.start());
    boolean stops = last == '!' || last == '?' || last == '.' || last == '\u2026' || last == ',';
    boolean introduced = span.start() > 0 && lastBefore(span.start(), 0) == ':';
    boolean begins =
        paragraphs.start(span.paragraph()) == span.start()
            || ".!?".indexOf(lastBefore(span.start(), 0)) >= 0;
    boolean capital = !Character.isLowerCase(firstLetter(span));
    return introduced || (capital && (stops || begins || pausesAfter(span)));
  }

  /** Whether a comma follows that does not lead to the next item of a list in marks. */
  private boolean pausesAfter(QuotedSpan span) {
    int next = span.end() + 1;
    while (next < body.length() && Tokenizer.isSpace(body.charAt(next))) {
      next++;
    }
    return after(span) == ',' && (next >= body.length() || !QuoteStyle.isMark(body.charAt(next)));
  }

  int contentStart(QuotedSpan span) {
    int start = span.start() + (QuoteStyle.isDoubled(body, span.start()) ? 2 : 1);
    while (start < span.end() - 1 && Tokenizer.isSpace(body.charAt(start))) {
      start++;
    }
    return start;
  }

  int contentEnd(QuotedSpan span) {
    int end = span.end();
    if (span.closed()) {
      boolean doubled =
          QuoteStyle.isDoubled(body, span.start()) && QuoteStyle.isDoubled(body, end - 2);
      end -= doubled ? 2 : 1;
    }
    return Math.max(end, contentStart(span));
  }

  private char firstLetter(QuotedSpan span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (Character.isLetterOrDigit(body.charAt(i))) {
        return body.charAt(i);
      }
    }
    return ' ';
  }

  /** The last char before a place that is no space; a space when there is none. */
  private char lastBefore(int place, int least) {
    int i = place - 1;
    while (i >= least && Tokenizer.isSpace(body.charAt(i))) {
      i--;
    }
    return i >= least ? body.charAt(i) : ' ';
  }

  /** The char after a span; a space at the end. */
  private char after(QuotedSpan span) {
    return span.end() < body.length() ? body.charAt(span.end()) : ' ';
  }

  private boolean hasStop(int from, int to) {
    for (int i = from; i < to - 1; i++) {
      boolean stop = ".!?".indexOf(body.charAt(i)) >= 0;
      if (stop && Tokenizer.isSpace(body.charAt(i + 1)) && i > from + 1) {
        return true;
      }
    }
    return false;
  }

  boolean hasLetters(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(body.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private int words(QuotedSpan span) {
    int words = 0;
    boolean inside = false;
    for (int i = span.start(); i < span.end(); i++) {
      boolean letter = Character.isLetterOrDigit(body.charAt(i));
      // A script without spaces has no short words to leave out.
      words += letter && !inside ? 1 : Character.isIdeographic(body.charAt(i)) ? 1 : 0;
      inside = letter || (inside && Tokenizer.isApostrophe(body.charAt(i)));
    }
    return words;
  }
}
