package dev.verbatim.news.quote;

import dev.verbatim.extraction.QuotationType;
import dev.verbatim.extraction.Span;
import dev.verbatim.platform.value.Stamp;
import dev.verbatim.platform.value.VersionTag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A quotation as it is kept.
 *
 * <p>Everything that it shows of the article is in its passage, so it can be read without the
 * article. A change is made with the {@code with} methods: each gives the same quotation with one
 * thing changed, and does not count the version up.
 *
 * @param id derived from the article and the quoted words
 * @param article the article that holds it
 * @param words the words and where they are
 * @param attribution whose words they are
 * @param occasion when and through whom they reached the article
 * @param reviewState what editors said of it
 * @param stamp its version
 */
public record Quote(
    String id,
    QuotedArticle article,
    QuotedWords words,
    QuoteAttribution attribution,
    Occasion occasion,
    ReviewState reviewState,
    Stamp stamp) {

  public Quote {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(attribution, "attribution");
    Objects.requireNonNull(occasion, "occasion");
    Objects.requireNonNull(reviewState, "reviewState");
    Objects.requireNonNull(stamp, "stamp");
  }

  /** The id of the article that a quotation's id names; null when no quotation has such an id. */
  public static String articleOf(String id) {
    int dash = id.lastIndexOf('-');
    return dash <= 0 || dash == id.length() - 1 ? null : id.substring(0, dash);
  }

  /** The part of a quotation's id that tells it from the others of its article. */
  public static String partInArticle(String id) {
    return id.substring(id.lastIndexOf('-') + 1);
  }

  /** The words without the outer marks. */
  public String text() {
    return words.text();
  }

  /** Where the words are in the body. */
  public List<Span> segments() {
    return words.segments();
  }

  /** The first code point of the body that belongs to the words. */
  public int start() {
    return words.start();
  }

  /** How the words are reported. */
  public QuotationType type() {
    return words.type();
  }

  /** Whose words they are, or null when the text does not say. */
  public QuotedSpeaker speaker() {
    return attribution.speaker();
  }

  /** The id of its speaker, or null when it is of no speaker that has a name. */
  public String speakerId() {
    return speaker() == null ? null : speaker().id();
  }

  /** The day on which they were said, or null. */
  public LocalDate saidOn() {
    return occasion.saidOn();
  }

  /** What editors found. */
  public Review review() {
    return reviewState.verdict();
  }

  /** Whether an editor found that it is no quotation. */
  public boolean isRejected() {
    return review() == Review.REJECTED;
  }

  /** Counts up from 1 with every change. */
  public int version() {
    return stamp.version();
  }

  /** When it last changed. */
  public Instant updatedAt() {
    return stamp.updatedAt();
  }

  /**
   * The entity tag. What it shows of its speaker and its article may be other, though nothing of
   * the quotation was written.
   */
  public String tag() {
    return VersionTag.shown(
        VersionTag.of(id, stamp),
        String.valueOf(speaker()),
        QuotedArticleView.of(article).toString());
  }

  /**
   * This quotation as the successor of one with the same id: that one itself when nothing is
   * different, else its next version.
   */
  public Quote after(Quote before, Instant now) {
    return withStamp(before.stamp).equals(before) ? before : withStamp(before.stamp.next(now));
  }

  public Quote withId(String newId) {
    return new Quote(newId, article, words, attribution, occasion, reviewState, stamp);
  }

  public Quote withArticle(QuotedArticle newArticle) {
    return new Quote(id, newArticle, words, attribution, occasion, reviewState, stamp);
  }

  public Quote withType(QuotationType type) {
    return new Quote(id, article, words.withType(type), attribution, occasion, reviewState, stamp);
  }

  public Quote withAttribution(QuoteAttribution newAttribution) {
    return new Quote(id, article, words, newAttribution, occasion, reviewState, stamp);
  }

  public Quote withSpeaker(QuotedSpeaker speaker) {
    return withAttribution(attribution.withSpeaker(speaker));
  }

  public Quote withConfidence(double confidence) {
    return withAttribution(attribution.withConfidence(confidence));
  }

  public Quote withSaidOn(LocalDate saidOn) {
    return new Quote(
        id, article, words, attribution, occasion.withSaidOn(saidOn), reviewState, stamp);
  }

  public Quote withReview(ReviewState newReviewState) {
    return new Quote(id, article, words, attribution, occasion, newReviewState, stamp);
  }

  public Quote withStamp(Stamp newStamp) {
    return new Quote(id, article, words, attribution, occasion, reviewState, newStamp);
  }
}
