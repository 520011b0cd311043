package dev.verbatim.news.article;

import dev.verbatim.news.filter.ArticleFacts;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.platform.value.Stamp;
import dev.verbatim.platform.value.VersionTag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A news article.
 *
 * <p>A change is made with the {@code with} methods: each gives the same article with one thing
 * changed, and does not count the version up.
 *
 * @param id derived from the publisher and the text
 * @param text what it says
 * @param publication where it comes from
 * @param topics what it is about
 * @param quoteCount quotations that count
 * @param extraction what found them
 * @param stamp its version
 */
public record Article(
    String id,
    ArticleText text,
    Publication publication,
    Topics topics,
    int quoteCount,
    ExtractedBy extraction,
    Stamp stamp)
    implements ArticleFacts {

  public Article {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(publication, "publication");
    Objects.requireNonNull(topics, "topics");
    Objects.requireNonNull(extraction, "extraction");
    Objects.requireNonNull(stamp, "stamp");
  }

  /** Null when the source gave none. */
  public String headline() {
    return text.headline();
  }

  /** Null where only the summary was read. */
  public String body() {
    return text.body();
  }

  /** A BCP 47 tag, or null when it cannot be told. */
  @Override
  public String language() {
    return text.language();
  }

  /** Null when the source names none. */
  public Publisher publisher() {
    return publication.publisher();
  }

  @Override
  public String publisherId() {
    return publisher() == null ? null : publisher().id();
  }

  /** Null when the source does not say. */
  public DateOrInstant published() {
    return publication.published();
  }

  /** Where it is published, unique among all articles, or null. */
  public String url() {
    return publication.url();
  }

  /** The part of the publication, or null. */
  @Override
  public String section() {
    return topics.section();
  }

  @Override
  public List<String> tags() {
    return topics.tags();
  }

  /** Counts up from 1 with every change. */
  public int version() {
    return stamp.version();
  }

  /** The entity tag of the article without its quotations. */
  public String tag() {
    return VersionTag.of(id, stamp);
  }

  /** When it was first stored. */
  public Instant createdAt() {
    return stamp.createdAt();
  }

  /** When it last changed. */
  public Instant updatedAt() {
    return stamp.updatedAt();
  }

  /** When it was published; where that is not known, when it was stored. */
  @Override
  public Instant listedAt() {
    return published() == null ? createdAt() : published().startInstant();
  }

  /** This article in the place of another: with its id, a version later. */
  public Article inPlaceOf(Article other, ExtractedBy by) {
    return withId(other.id).withStamp(other.stamp.next(updatedAt())).withExtraction(by);
  }

  /** The same article without its body. */
  public Article summary() {
    return withBody(null);
  }

  /** The same article with its body, which a summary lacks. */
  public Article withBody(String body) {
    return withText(text.withBody(body));
  }

  public Article withId(String newId) {
    return new Article(newId, text, publication, topics, quoteCount, extraction, stamp);
  }

  public Article withText(ArticleText newText) {
    return new Article(id, newText, publication, topics, quoteCount, extraction, stamp);
  }

  public Article withPublication(Publication newPublication) {
    return new Article(id, text, newPublication, topics, quoteCount, extraction, stamp);
  }

  public Article withQuoteCount(int newQuoteCount) {
    return new Article(id, text, publication, topics, newQuoteCount, extraction, stamp);
  }

  public Article withExtraction(ExtractedBy newExtraction) {
    return new Article(id, text, publication, topics, quoteCount, newExtraction, stamp);
  }

  public Article withStamp(Stamp newStamp) {
    return new Article(id, text, publication, topics, quoteCount, extraction, newStamp);
  }
}
