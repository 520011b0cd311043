package dev.verbatim.news.quote;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.extraction.Span;
import dev.verbatim.platform.value.CodePoints;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A quotation as it is kept.
 *
 * <p>Everything that it shows of the article lies in its {@code passage}, so it can be read without
 * the article.
 *
 * @param id derived from the article and the quoted words
 * @param article where it stands
 * @param version counts up from 1 with every change
 * @param createdAt when it was first stored
 * @param updatedAt when it last changed
 * @param passage the stretch of the body that holds the segments, what surrounds them, and the
 *     context
 * @param text the words without the outer marks
 * @param segments where the words stand, marks included
 * @param type how they are reported
 * @param speaker whose words they are, or null when the text does not say
 * @param cue the words that introduce them, or null
 * @param nested quotations inside this one
 * @param context the sentence or sentences around it, or as much of them as is kept
 * @param saidOn the day on which they were said, or null
 * @param via who or what carried them, or null
 * @param confidence how likely words and speaker are right, 0 to 1
 * @param review what editors said of it
 * @param reviewedBy the editor who said so, as the token names it; null while nobody has
 * @param reviewedAt when; null while nobody has
 */
public record Quote(
    String id,
    QuotedArticle article,
    int version,
    Instant createdAt,
    Instant updatedAt,
    Span passage,
    String text,
    List<Span> segments,
    QuotationType type,
    QuotedSpeaker speaker,
    Span cue,
    List<Span> nested,
    Span context,
    LocalDate saidOn,
    String via,
    double confidence,
    Review review,
    String reviewedBy,
    Instant reviewedAt) {

  public Quote {
    Objects.requireNonNull(id, "id");
    segments = List.copyOf(segments);
    nested = List.copyOf(nested);
  }

  /** The id of the article that a quotation's id names; null when no quotation has such an id. */
  public static String articleOf(String id) {
    int dash = id.lastIndexOf('-');
    return dash <= 0 || dash == id.length() - 1 ? null : id.substring(0, dash);
  }

  /** Whether an editor found that it is none. */
  public boolean isRejected() {
    return review == Review.REJECTED;
  }

  /** What stands around the first segment, as in a W3C TextQuoteSelector. */
  public Selector selector() {
    Span first = segments.get(0);
    int from = Math.max(passage.start(), first.start() - FoundQuotes.SURROUNDINGS);
    int to = Math.min(passage.end(), first.end() + FoundQuotes.SURROUNDINGS);
    CodePoints words = new CodePoints(passage.exact());
    return new Selector(
        first.exact(),
        words.slice(from - passage.start(), first.start() - passage.start()),
        words.slice(first.end() - passage.start(), to - passage.start()));
  }

  /**
   * The words and what surrounds them.
   *
   * @param exact the words
   * @param prefix up to 32 code points before them
   * @param suffix up to 32 code points after them
   */
  public record Selector(String exact, String prefix, String suffix) {}

  /**
   * This quotation where another of the same id stood: that one itself when nothing is different,
   * else the next version of it.
   */
  public Quote after(Quote before, Instant now) {
    return versioned(before.version, before.createdAt, before.updatedAt).equals(before)
        ? before
        : versioned(before.version + 1, before.createdAt, now);
  }

  /** The same quotation, stored first at another time. */
  public Quote since(Instant stored) {
    return versioned(version, stored, stored);
  }

  /** The same quotation, the article being known otherwise now. */
  public Quote in(QuotedArticle other) {
    return with(
        other,
        version,
        createdAt,
        updatedAt,
        type,
        speaker,
        saidOn,
        review,
        reviewedBy,
        reviewedAt);
  }

  /** The same quotation of another speaker. */
  public Quote spokenBy(QuotedSpeaker other) {
    return reviewed(type, other, saidOn, review, reviewedBy, reviewedAt);
  }

  /** The same quotation, as an editor has put it. */
  public Quote reviewed(
      QuotationType newType,
      QuotedSpeaker newSpeaker,
      LocalDate newSaidOn,
      Review newReview,
      String by,
      Instant at) {
    return with(
        article, version, createdAt, updatedAt, newType, newSpeaker, newSaidOn, newReview, by, at);
  }

  private Quote versioned(int newVersion, Instant created, Instant updated) {
    return with(
        article,
        newVersion,
        created,
        updated,
        type,
        speaker,
        saidOn,
        review,
        reviewedBy,
        reviewedAt);
  }

  /** The same words at the same place: all that can change is given. */
  private Quote with(
      QuotedArticle newArticle,
      int newVersion,
      Instant created,
      Instant updated,
      QuotationType newType,
      QuotedSpeaker newSpeaker,
      LocalDate newSaidOn,
      Review newReview,
      String by,
      Instant at) {
    return new Quote(
        id,
        newArticle,
        newVersion,
        created,
        updated,
        passage,
        text,
        segments,
        newType,
        newSpeaker,
        cue,
        nested,
        context,
        newSaidOn,
        via,
        confidence,
        newReview,
        by,
        at);
  }
}
