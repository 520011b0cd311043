package dev.verbatim.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One quotation found in an article's body.
 *
 * @param text the words without the outer marks, segments joined by a space
 * @param segments where the words are, marks included, in reading order and disjoint; more than one
 *     when a sentence is interrupted by its attribution or runs over paragraphs
 * @param type how the words are reported
 * @param attribution whose words they are, or null when the text does not say
 * @param cue the word or words that introduce them ("said", "according to"), or null
 * @param nested quotations inside this one, at any depth, in reading order
 * @param context the sentence or sentences in which the words are
 * @param saidOn the date on which they were said, or null when the text gives none
 * @param via who or what carried the words ("a statement on its website, Reuters"), or null
 * @param confidence how likely words and speaker are both right, 0 to 1
 * @param explanation why this speaker, or null unless it was asked for
 */
public record Quotation(
    String text,
    List<Span> segments,
    QuotationType type,
    Attribution attribution,
    Span cue,
    List<Span> nested,
    Span context,
    LocalDate saidOn,
    String via,
    double confidence,
    Explanation explanation) {
  public Quotation {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(context, "context");
    segments = List.copyOf(segments);
    nested = List.copyOf(nested);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("a quotation has at least one segment");
    }
  }
}
