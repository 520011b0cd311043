package dev.verbatim.news.article;

import dev.verbatim.platform.value.DateOrInstant;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A news article.
 *
 * @param id derived from the publisher and the text
 * @param version counts up from 1 with every change
 * @param createdAt when it was stored
 * @param updatedAt when it last changed
 * @param headline null when the source gave none
 * @param body plain text, paragraphs parted by one blank line; null where only the summary was read
 * @param publisher null when the source names none
 * @param agencies news agencies that the text credits
 * @param published null when the source does not say
 * @param url where it is published, unique among all articles, or null
 * @param byline who wrote it, as the source puts it, or null
 * @param section the part of the publication, or null
 * @param tags what it is about
 * @param language a BCP 47 tag, or null when it cannot be told
 * @param wordCount words of the body
 * @param quoteCount quotations found in it
 * @param extraction what found them
 */
public record Article(
    String id,
    int version,
    Instant createdAt,
    Instant updatedAt,
    String headline,
    String body,
    Publisher publisher,
    List<String> agencies,
    DateOrInstant published,
    String url,
    String byline,
    String section,
    List<String> tags,
    String language,
    int wordCount,
    int quoteCount,
    ExtractedBy extraction) {

  public Article {
    Objects.requireNonNull(id, "id");
    agencies = List.copyOf(agencies);
    tags = List.copyOf(tags);
  }

  /** When it was published; where that is not known, when it was stored. */
  public Instant listedAt() {
    return published == null ? createdAt : published.startInstant();
  }

  /** This article where another stood: with its id, a version later. */
  public Article inPlaceOf(Article was, ExtractedBy by) {
    return with(was.id, was.version + 1, was.createdAt, updatedAt, body, quoteCount, by);
  }

  /** The same article a version later, with so many quotations that count. */
  public Article counting(int quotes, Instant now) {
    return with(id, version + 1, createdAt, now, body, quotes, extraction);
  }

  /** The same article, stored first at another time. */
  Article since(Instant stored) {
    return with(id, version, stored, stored, body, quoteCount, extraction);
  }

  /** The same article with so many quotations that count. */
  public Article counted(int quotes) {
    return with(id, version, createdAt, updatedAt, body, quotes, extraction);
  }

  /** The same article without its body. */
  public Article summary() {
    return withBody(null);
  }

  /** The same article with this body. */
  public Article withBody(String newBody) {
    return with(id, version, createdAt, updatedAt, newBody, quoteCount, extraction);
  }

  private Article with(
      String newId,
      int newVersion,
      Instant created,
      Instant updated,
      String newBody,
      int quotes,
      ExtractedBy by) {
    return new Article(
        newId,
        newVersion,
        created,
        updated,
        headline,
        newBody,
        publisher,
        agencies,
        published,
        url,
        byline,
        section,
        tags,
        language,
        wordCount,
        quotes,
        by);
  }
}
