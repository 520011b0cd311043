package dev.verbatim.article;

import dev.verbatim.platform.DateOrInstant;
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
  Article inPlaceOf(Article was, ExtractedBy by) {
    return new Article(
        was.id,
        was.version + 1,
        was.createdAt,
        updatedAt,
        headline,
        body,
        publisher,
        agencies,
        published,
        url,
        byline,
        section,
        tags,
        language,
        wordCount,
        quoteCount,
        by);
  }

  /** The same article a version later, with so many quotations that count. */
  Article counting(int quotes, Instant now) {
    return with(version + 1, now, quotes);
  }

  /** The same article with so many quotations that count. */
  Article counted(int quotes) {
    return with(version, updatedAt, quotes);
  }

  private Article with(int newVersion, Instant updated, int quotes) {
    return new Article(
        id,
        newVersion,
        createdAt,
        updated,
        headline,
        body,
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
        extraction);
  }

  /** The same article without its body. */
  public Article summary() {
    return withBody(null);
  }

  /** The same article with this body. */
  public Article withBody(String newBody) {
    return new Article(
        id,
        version,
        createdAt,
        updatedAt,
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
        quoteCount,
        extraction);
  }
}
