package dev.verbatim.news.article;

import java.util.List;

/**
 * What an article is about.
 *
 * @param section the part of the publication, or null
 * @param tags its tags
 */
public record Topics(String section, List<String> tags) {
  public Topics {
    tags = List.copyOf(tags);
  }
}
