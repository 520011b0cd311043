package dev.verbatim.indexing;

import dev.verbatim.indexing.FollowedProjection.Pace;
import dev.verbatim.platform.budget.StoreConfig;
import dev.verbatim.search.database.SearchConfig;
import dev.verbatim.search.following.SearchProjection;
import dev.verbatim.store.record.EntityKeys;
import dev.verbatim.store.views.ShownNews;
import dev.verbatim.store.views.ViewsProjection;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What follows the news: views follow the record, and search follows the views. */
final class NewsProjections {

  @Produces
  @Singleton
  FollowedProjection views(ViewsProjection views, StoreConfig store, ViewsConfig config) {
    return new FollowedProjection(
        1,
        views,
        store.table(),
        EntityKeys::ofRecord,
        new Pace(config.follow(), config.pause(), config.batch()));
  }

  @Produces
  @Singleton
  FollowedProjection search(SearchProjection search, StoreConfig store, SearchConfig config) {
    return new FollowedProjection(
        2,
        search,
        store.views(),
        ShownNews::entity,
        new Pace(config.follow(), config.pause(), config.batch()));
  }
}
