package dev.verbatim.store.article;

import dev.verbatim.news.article.PublisherCount;
import dev.verbatim.platform.paging.Page;
import java.util.Map;

/** Those who have published an article that is here. */
public interface Publishers {

  /**
   * Publishers by name.
   *
   * @param limit how many at the most
   * @param after where the slice before ended; null for the first
   */
  Page<PublisherCount> list(int limit, Map<String, String> after);
}
