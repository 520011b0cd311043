package dev.verbatim.news.quote;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.extraction.Span;
import dev.verbatim.platform.value.CodePoints;
import java.util.List;
import java.util.Objects;

/**
 * The words of a quotation and where they are in the article.
 *
 * @param text the words without the outer marks
 * @param segments where the words are, marks included; at least one
 * @param type how they are reported
 * @param nested quotations inside this one
 * @param passage the part of the body that holds the segments, their surroundings and the context
 * @param context the sentence or sentences around the words, or as much of them as is kept
 */
public record QuotedWords(
    String text,
    List<Span> segments,
    QuotationType type,
    List<Span> nested,
    Span passage,
    Span context) {

  public QuotedWords {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(type, "type");
    segments = List.copyOf(segments);
    nested = List.copyOf(nested);
    if (!passage.contains(context)) {
      throw new IllegalArgumentException("a passage holds the context");
    }
  }

  QuotedWords withType(QuotationType newType) {
    return new QuotedWords(text, segments, newType, nested, passage, context);
  }

  /** The first code point of the body that belongs to the words. */
  public int start() {
    return segments.get(0).start();
  }

  /** The first segment and the text around it, as in a W3C TextQuoteSelector. */
  public Selector selector() {
    Span first = segments.get(0);
    int from = Math.max(passage.start(), first.start() - FoundQuotes.SURROUNDINGS);
    int to = Math.min(passage.end(), first.end() + FoundQuotes.SURROUNDINGS);
    CodePoints kept = new CodePoints(passage.exact());
    return new Selector(
        first.exact(),
        kept.slice(from - passage.start(), first.start() - passage.start()),
        kept.slice(first.end() - passage.start(), to - passage.start()));
  }

  /**
   * Words and the text around them.
   *
   * @param exact the words
   * @param prefix up to 32 code points before them
   * @param suffix up to 32 code points after them
   */
  public record Selector(String exact, String prefix, String suffix) {}
}
