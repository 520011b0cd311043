package dev.verbatim.store.article;

import dev.verbatim.news.article.PublisherCount;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.store.views.SpeakerViews;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;

/** Those who have published an article that is here. */
@Singleton
public class Publishers {

  private final SpeakerViews views;

  @Inject
  public Publishers(SpeakerViews views) {
    this.views = views;
  }

  /**
   * Publishers by name.
   *
   * @param limit how many at most
   * @param after where the page before ended; null for the first
   */
  public Page<PublisherCount> list(int limit, Map<String, String> after) {
    return views.publishers().read(limit, after);
  }
}
