package dev.verbatim.news.quote;

import dev.verbatim.news.filter.ArticleFacts;
import dev.verbatim.platform.value.DateOrInstant;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * What a quotation shows of its article, and what lists of quotations are filtered by.
 *
 * @param id the article
 * @param headline null where there is none
 * @param publisherId who published it, or null
 * @param publisherName the publisher's name; null without a publisher
 * @param published when it was published, or null where that is not known
 * @param listedAt where it is in lists: when it was published, or when it was stored where that is
 *     not known; in whole seconds
 * @param url where it is published, or null
 * @param language a BCP 47 tag, or null
 * @param section the part of the publication, or null
 * @param tags what it is about
 */
public record QuotedArticle(
    String id,
    String headline,
    String publisherId,
    String publisherName,
    DateOrInstant published,
    Instant listedAt,
    String url,
    String language,
    String section,
    List<String> tags)
    implements ArticleFacts {

  public QuotedArticle {
    Objects.requireNonNull(id, "id");
    listedAt = listedAt.truncatedTo(ChronoUnit.SECONDS);
    tags = List.copyOf(tags);
  }
}
