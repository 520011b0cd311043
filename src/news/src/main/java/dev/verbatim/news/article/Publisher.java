package dev.verbatim.news.article;

import dev.verbatim.platform.value.Slugs;

/**
 * Who publishes articles.
 *
 * @param id the name in letters that are safe in a path
 * @param name the name as it was first given
 */
public record Publisher(String id, String name) {

  /** The publisher of that name. */
  public static Publisher named(String name) {
    return new Publisher(Slugs.of(name), name);
  }
}
