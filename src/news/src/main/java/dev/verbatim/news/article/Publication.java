package dev.verbatim.news.article;

import dev.verbatim.platform.value.DateOrInstant;
import java.util.List;

/**
 * Where an article comes from.
 *
 * @param publisher null when the source names none
 * @param published when it was published; null when the source does not say
 * @param url where it is published, unique among all articles, or null
 * @param byline who wrote it, as the source puts it, or null
 * @param agencies news agencies that the text credits
 */
public record Publication(
    Publisher publisher,
    DateOrInstant published,
    String url,
    String byline,
    List<String> agencies) {

  /** Nothing is known. */
  public static final Publication UNKNOWN = new Publication(null, null, null, null, List.of());

  public Publication {
    agencies = List.copyOf(agencies);
  }

  public Publication withPublisher(Publisher newPublisher) {
    return new Publication(newPublisher, published, url, byline, agencies);
  }

  public Publication withPublished(DateOrInstant newPublished) {
    return new Publication(publisher, newPublished, url, byline, agencies);
  }

  public Publication withUrl(String newUrl) {
    return new Publication(publisher, published, newUrl, byline, agencies);
  }

  public Publication withByline(String newByline) {
    return new Publication(publisher, published, url, newByline, agencies);
  }

  public Publication withAgencies(List<String> newAgencies) {
    return new Publication(publisher, published, url, byline, newAgencies);
  }
}
