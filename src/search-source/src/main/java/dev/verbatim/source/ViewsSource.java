package dev.verbatim.source;

import dev.verbatim.platform.problem.StoreUnavailable;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.search.following.NewsSource;
import dev.verbatim.search.projection.Change;
import dev.verbatim.search.projection.Change.Content;
import dev.verbatim.search.projection.Change.Gone;
import dev.verbatim.search.projection.Change.News;
import dev.verbatim.search.projection.Change.Person;
import dev.verbatim.search.projection.Change.Redirect;
import dev.verbatim.search.projection.Change.Withheld;
import dev.verbatim.store.views.ShownNews;
import dev.verbatim.store.views.ShownNews.ShownArticle;
import dev.verbatim.store.views.ShownNews.ShownSpeaker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;

/** Articles and speakers as views show them. */
@Singleton
public class ViewsSource implements NewsSource {

  private final ShownNews news;

  @Inject
  public ViewsSource(ShownNews news) {
    this.news = news;
  }

  @Override
  public Map<Entity, Change> load(Collection<Entity> entities) {
    return orUnavailable(
        () -> {
          try {
            return changes(entities);
          } catch (SdkException | StoreUnavailable e) {
            throw e;
          } catch (RuntimeException e) {
            // One of them cannot be read, and must not hold up the others.
            Map<Entity, Change> changes = new HashMap<>();
            entities.forEach(entity -> changes.put(entity, change(entity)));
            return changes;
          }
        });
  }

  @Override
  public void forEachPage(Consumer<List<Entity>> pages) {
    orUnavailable(
        () -> {
          news.forEachPage(pages);
          return null;
        });
  }

  private Map<Entity, Change> changes(Collection<Entity> entities) {
    Map<String, ShownArticle> articles = news.articles(ids(entities, Entity.Kind.ARTICLE));
    Map<String, ShownSpeaker> speakers = news.speakers(ids(entities, Entity.Kind.SPEAKER));
    Map<Entity, Change> changes = new HashMap<>();
    for (Entity entity : entities) {
      changes.put(
          entity,
          entity.kind() == Entity.Kind.ARTICLE
              ? change(entity, articles.get(entity.id()))
              : change(entity, speakers.get(entity.id())));
    }
    return changes;
  }

  private static Set<String> ids(Collection<Entity> entities, Entity.Kind kind) {
    return entities.stream()
        .filter(entity -> entity.kind() == kind)
        .map(Entity::id)
        .collect(Collectors.toSet());
  }

  private Change change(Entity entity) {
    try {
      return changes(List.of(entity)).get(entity);
    } catch (SdkException | StoreUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      return new Change(entity, 0, new Withheld(e.getClass().getSimpleName()));
    }
  }

  private static Change change(Entity entity, ShownArticle shown) {
    Content content =
        shown.reason() != null
            ? new Withheld(shown.reason())
            : shown.article() == null ? new Gone() : new News(shown.article(), shown.quotes());
    return new Change(entity, shown.generation(), content);
  }

  private static Change change(Entity entity, ShownSpeaker shown) {
    Content content =
        shown.into() != null
            ? new Redirect(shown.into())
            : shown.speaker() == null ? new Gone() : new Person(shown.speaker());
    return new Change(entity, shown.generation(), content);
  }

  private static <T> T orUnavailable(Supplier<T> work) {
    try {
      return work.get();
    } catch (SdkException e) {
      throw new StoreUnavailable(Duration.ofSeconds(1), e);
    }
  }
}
