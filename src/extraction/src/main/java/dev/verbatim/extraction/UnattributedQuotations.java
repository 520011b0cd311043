package dev.verbatim.extraction;

import dev.verbatim.extraction.language.Language;
import dev.verbatim.extraction.marks.QuoteMarkScanner;
import dev.verbatim.extraction.marks.QuotedSpan;
import dev.verbatim.extraction.text.CodePointMap;
import dev.verbatim.extraction.text.Paragraphs;
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
final class UnattributedQuotations {
  /** The confidence that a whole sentence in marks was said, and by nobody that the text names. */
  private static final double SENTENCE = 0.4;

  /** The same for a few words inside a sentence. */
  private static final double FRAGMENT = 0.25;

  /** How many chars the context reaches beyond the words. */
  private static final int LONGEST_CONTEXT = 250;

  private final String body;
  private final Paragraphs paragraphs;
  private final CodePointMap codePoints;
  private final List<QuotedSpan> spans;
  private final WordsInMarks words;

  /**
   * Reads a text.
   *
   * @param language its BCP 47 tag, or null when it is not known
   */
  UnattributedQuotations(String body, String language) {
    this.body = body;
    paragraphs = new Paragraphs(body);
    codePoints = new CodePointMap(body);
    words = new WordsInMarks(body, paragraphs);
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
      if (!words.hasLetters(span.start(), span.end())) {
        continue;
      }
      if (span.depth() > 0) {
        nested.add(span(span.start(), span.end()));
        continue;
      }
      boolean joins =
          !parts.isEmpty()
              && (span.continues() || words.interrupts(parts.get(parts.size() - 1), span));
      if (!joins) {
        finish(quotations, parts, nested, kept);
        kept = words.isQuotation(span);
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
    boolean sentence = words.isSentence(parts.get(0));
    StringBuilder text = new StringBuilder();
    List<Span> segments = new ArrayList<>();
    for (QuotedSpan part : parts) {
      segments.add(span(part.start(), part.end()));
      text.append(text.length() > 0 ? " " : "");
      text.append(
          Tokenizer.strip(body.substring(words.contentStart(part), words.contentEnd(part))));
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
