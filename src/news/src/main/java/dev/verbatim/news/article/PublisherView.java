package dev.verbatim.news.article;

/**
 * A publisher on the wire.
 *
 * @param id the publisher's id
 * @param name its name
 * @param articleCount how many of its articles are here
 */
public record PublisherView(String id, String name, int articleCount) {

  public static PublisherView of(PublisherCount publisher) {
    return new PublisherView(
        publisher.publisher().id(), publisher.publisher().name(), publisher.articleCount());
  }
}
