package dev.verbatim.extraction;

import dev.verbatim.extraction.language.Language;
import dev.verbatim.extraction.marks.QuoteMarkScanner;
import dev.verbatim.extraction.marks.QuotedSpan;
import dev.verbatim.extraction.text.CodePointMap;
import dev.verbatim.extraction.text.Paragraphs;
import dev.verbatim.extraction.text.QuoteStyle;
import dev.verbatim.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The quotations of a text in a language whose sentences cannot be read: what is between quote
 * marks, with nobody as the speaker.
 *
 * <p>The words are exact. Whether somebody said them is told only by what every language shares:
 * stops, capital letters and how many words there are. So the confidence is low.
 */
final class QuotedWords {
  /** The confidence that a whole sentence in marks was said, and by nobody that the text names. */
  private static final double SENTENCE = 0.4;

  /** The same for a few words inside a sentence. */
  private static final double FRAGMENT = 0.25;

  /** How many chars the context reaches beyond the words. */
  private static final int LONGEST_CONTEXT = 250;

  /** Words in marks that begin with a capital inside a sentence are a title up to this length. */
  private static final int LONGEST_TITLE = 5;

  private final String body;
  private final Paragraphs paragraphs;
  private final CodePointMap codePoints;
  private final List<QuotedSpan> spans;

  /**
   * Reads a text.
   *
   * @param language its BCP 47 tag, or null when it is not known
   */
  QuotedWords(String body, String language) {
    this.body = body;
    paragraphs = new Paragraphs(body);
    codePoints = new CodePointMap(body);
    spans =
        QuoteMarkScanner.scan(
            body, paragraphs, Language.elisions(language == null ? "" : language));
  }

  /** The quotations in reading order. */
  List<Quotation> quotations() {
    List<Quotation> quotations = new ArrayList<>();
    List<QuotedSpan> parts = new ArrayList<>();
    List<Span> nested = new ArrayList<>();
    boolean kept = false;
    for (QuotedSpan span : spans) {
      if (!hasLetters(span.start(), span.end())) {
        continue;
      }
      if (span.depth() > 0) {
        nested.add(span(span.start(), span.end()));
        continue;
      }
      boolean joins =
          !parts.isEmpty() && (span.continues() || interrupts(parts.get(parts.size() - 1), span));
      if (!joins) {
        finish(quotations, parts, nested, kept);
        kept = isQuotation(span);
      }
      parts.add(span);
    }
    finish(quotations, parts, nested, kept);
    return quotations;
  }

  private void finish(
      List<Quotation> quotations, List<QuotedSpan> parts, List<Span> nested, boolean kept) {
    // Spans inside of a span come after it, and before the one that follows.
    List<Span> inside = List.copyOf(nested);
    nested.clear();
    if (!parts.isEmpty() && (kept || parts.size() > 1)) {
      quotations.add(quotation(parts, inside));
    }
    parts.clear();
  }

  private Quotation quotation(List<QuotedSpan> parts, List<Span> nested) {
    boolean sentence = isSentence(parts.get(0));
    StringBuilder text = new StringBuilder();
    List<Span> segments = new ArrayList<>();
    for (QuotedSpan part : parts) {
      segments.add(span(part.start(), part.end()));
      String words = Tokenizer.strip(body.substring(contentStart(part), contentEnd(part)));
      text.append(text.length() > 0 ? " " : "").append(words);
    }
    return new Quotation(
        text.toString(),
        segments,
        sentence ? QuotationType.DIRECT : QuotationType.MIXED,
        null,
        null,
        nested,
        context(parts),
        null,
        null,
        sentence ? SENTENCE : FRAGMENT,
        null);
  }

  /** Whether a span goes on with a sentence that its attribution interrupted. */
  private boolean interrupts(QuotedSpan first, QuotedSpan second) {
    char lead = body.charAt(contentStart(second));
    boolean pauses = lastBefore(contentEnd(first), first.start()) == ',' || after(first) == ',';
    return first.paragraph() == second.paragraph()
        && second.start() - first.end() <= LONGEST_CONTEXT
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
  private boolean isQuotation(QuotedSpan span) {
    if (isSentence(span)) {
      return true;
    }
    return !Character.isUpperCase(firstLetter(span)) || words(span) > LONGEST_TITLE;
  }

  /** Whether a span stands alone: it ends with a stop, or a pause is before or after it. */
  private boolean isSentence(QuotedSpan span) {
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

  private int contentStart(QuotedSpan span) {
    int start = span.start() + (QuoteStyle.isDoubled(body, span.start()) ? 2 : 1);
    while (start < span.end() - 1 && Tokenizer.isSpace(body.charAt(start))) {
      start++;
    }
    return start;
  }

  private int contentEnd(QuotedSpan span) {
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

  private boolean hasLetters(int from, int to) {
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

  /** The sentences around the words, as far as stops show them. */
  private Span context(List<QuotedSpan> parts) {
    QuotedSpan first = parts.get(0);
    QuotedSpan last = parts.get(parts.size() - 1);
    int least = Math.max(paragraphs.start(first.paragraph()), first.start() - LONGEST_CONTEXT);
    int start = first.start();
    while (start > least && !isBoundary(start)) {
      start--;
    }
    int most = Math.min(paragraphs.end(last.paragraph()), last.end() + LONGEST_CONTEXT);
    int end = last.end();
    while (end < most && !isBoundary(end)) {
      end++;
    }
    while (start < first.start() && Tokenizer.isSpace(body.charAt(start))) {
      start++;
    }
    return span(start, end);
  }

  /** Whether a sentence may end right before a place. */
  private boolean isBoundary(int place) {
    boolean half =
        place < body.length()
            && Character.isLowSurrogate(body.charAt(place))
            && Character.isHighSurrogate(body.charAt(place - 1));
    return !half
        && place < body.length()
        && Tokenizer.isSpace(body.charAt(place))
        && ".!?\u3002".indexOf(body.charAt(place - 1)) >= 0;
  }

  private Span span(int start, int end) {
    return new Span(
        codePoints.codePoint(start), codePoints.codePoint(end), body.substring(start, end));
  }
}
