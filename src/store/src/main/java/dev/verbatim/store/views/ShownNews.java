package dev.verbatim.store.views;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.platform.problem.StoreUnavailable;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.store.record.ArticleKeys;
import dev.verbatim.store.record.ArticleReader;
import dev.verbatim.store.record.DecisionItem;
import dev.verbatim.store.table.Attempts;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.Key;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What views show of articles and speakers, for those who make something else of it. Nothing of a
 * view that is being written is given. Thread-safe.
 */
@Singleton
public class ShownNews {

  private final Items<Manifest> manifests;
  private final Items<ViewItem> items;
  private final Items<SpeakerItem> speakers;
  private final ArticleReader reader;
  private final EntityScan scan;

  @Inject
  public ShownNews(DynamoDb dynamoDb, ArticleReader reader) {
    this.manifests = dynamoDb.views(Manifest.SCHEMA);
    this.items = dynamoDb.views(ViewItem.SCHEMA);
    this.speakers = dynamoDb.views(SpeakerItem.SCHEMA);
    this.reader = reader;
    this.scan = new EntityScan(dynamoDb);
  }

  /**
   * An article as it is shown.
   *
   * @param generation counts its views; 0 where there never was one
   * @param article with its body; null where it is gone, or cannot be shown
   * @param quotes all its quotations, rejected ones too
   * @param reason why it cannot be shown; null where it can
   */
  public record ShownArticle(long generation, Article article, List<Quote> quotes, String reason) {
    public ShownArticle {
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * A speaker as it is shown.
   *
   * @param generation counts its views; 0 where there never was one
   * @param speaker null where none is shown under the id
   * @param into whom the id means instead, or null
   */
  public record ShownSpeaker(long generation, Speaker speaker, String into) {}

  /**
   * What is shown of articles, by id, read with a few calls for all of them.
   *
   * @throws StoreUnavailable when one of their views is being written for longer than one can wait
   * @throws RuntimeException when an item is not as this application writes it; then each article
   *     is to be read by itself
   */
  public Map<String, ShownArticle> articles(Collection<String> ids) {
    Map<String, ShownArticle> shown = new HashMap<>();
    return Attempts.until(
        () -> {
          shown.putAll(tryToRead(ids.stream().filter(id -> !shown.containsKey(id)).toList()));
          return shown.keySet().containsAll(ids) ? Optional.of(shown) : Optional.empty();
        });
  }

  /**
   * What is shown of speakers, by id.
   *
   * @throws RuntimeException as {@link #articles}
   */
  public Map<String, ShownSpeaker> speakers(Collection<String> ids) {
    Map<Key, SpeakerItem> there =
        speakers.getAll(ids.stream().map(DecisionItem::key).toList(), Consistency.LATEST);
    Map<String, ShownSpeaker> shown = new HashMap<>();
    for (String id : ids) {
      SpeakerItem item = there.getOrDefault(DecisionItem.key(id), SpeakerItem.none(id));
      shown.put(
          id,
          new ShownSpeaker(item.generation(), item.isShown() ? item.speaker() : null, item.into()));
    }
    return shown;
  }

  /** The article or speaker whose view has changed when the item of the views with this key has. */
  public static Optional<Entity> entity(String pk, String sk) {
    if (ArticleKeys.isArticle(pk)) {
      // The manifest is written by every projection of the article.
      return sk.equals(ViewKeys.MANIFEST)
          ? Optional.of(Entity.article(ArticleKeys.articleId(pk)))
          : Optional.empty();
    }
    return DecisionItem.isSpeaker(pk) && sk.equals(SpeakerItem.LIST)
        ? Optional.of(Entity.speaker(DecisionItem.speakerId(pk)))
        : Optional.empty();
  }

  /** Everything that is shown, and what is left of what was, a page at a time. */
  public void forEachPage(Consumer<List<Entity>> pages) {
    scan.views(pages);
  }

  /** Those whose views are not being written. */
  private Map<String, ShownArticle> tryToRead(Collection<String> ids) {
    Map<Key, Manifest> manifests =
        this.manifests.getAll(ids.stream().map(ViewKeys::manifest).toList(), Consistency.LATEST);
    Map<String, ShownArticle> shown = new HashMap<>();
    List<Manifest> full = new ArrayList<>();
    for (String id : ids) {
      Manifest manifest = manifests.getOrDefault(ViewKeys.manifest(id), Manifest.none(id));
      if (manifest.isEmpty() || manifest.reason() != null) {
        shown.put(id, nothing(manifest));
      } else {
        full.add(manifest);
      }
    }
    Map<Key, ViewItem> there =
        items.getAll(
            full.stream().flatMap(manifest -> own(manifest).stream()).toList(), Consistency.LATEST);
    List<Manifest> written = full.stream().filter(manifest -> isWritten(manifest, there)).toList();
    // Where the record is ahead of the view, the view follows, and is read again then.
    Map<String, String> bodies =
        reader.bodies(written.stream().map(Manifest::articleId).toList(), Consistency.LATEST);
    for (Manifest manifest : written) {
      String body = bodies.get(manifest.articleId());
      shown.put(
          manifest.articleId(), body == null ? nothing(manifest) : shown(manifest, there, body));
    }
    return shown;
  }

  /** The keys of the summary and of the quotations in reading order. */
  private static List<Key> own(Manifest manifest) {
    String partition = ArticleKeys.partition(manifest.articleId());
    return manifest.items().keySet().stream()
        .filter(key -> key.pk().equals(partition))
        .filter(key -> isSummary(key) || key.sk().startsWith(ViewKeys.CHUNK))
        .toList();
  }

  private static boolean isSummary(Key key) {
    return key.sk().equals(ViewKeys.SUMMARY);
  }

  /** Whether the items are what the manifest says that they are. */
  private static boolean isWritten(Manifest manifest, Map<Key, ViewItem> there) {
    return !manifest.items().containsValue(Manifest.IN_DOUBT)
        && own(manifest).stream()
            .allMatch(
                key -> {
                  ViewItem item = there.get(key);
                  return item != null
                      && !item.isTombstone()
                      && item.digest().equals(manifest.items().get(key));
                });
  }

  private static ShownArticle shown(Manifest manifest, Map<Key, ViewItem> there, String body) {
    Article article = there.get(ViewKeys.summary(manifest.articleId())).summary().withBody(body);
    List<Quote> quotes =
        own(manifest).stream()
            .filter(key -> !isSummary(key))
            .flatMap(key -> there.get(key).chunk().quotes().stream())
            .sorted(Comparator.comparingInt(Quote::start))
            .toList();
    return new ShownArticle(manifest.generation(), article, quotes, null);
  }

  private static ShownArticle nothing(Manifest manifest) {
    return new ShownArticle(manifest.generation(), null, List.of(), manifest.reason());
  }
}
