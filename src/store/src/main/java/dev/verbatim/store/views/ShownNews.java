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
import dev.verbatim.store.table.KeyRange;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
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
   * What is shown of an article.
   *
   * @throws StoreUnavailable when its view is being written for longer than one can wait
   */
  public ShownArticle article(String id) {
    return Attempts.until(() -> tryToRead(id));
  }

  /** What is shown of a speaker. */
  public ShownSpeaker speaker(String id) {
    SpeakerItem item =
        speakers.get(DecisionItem.key(id), Consistency.LATEST).orElse(SpeakerItem.none(id));
    return new ShownSpeaker(item.generation(), item.isShown() ? item.speaker() : null, item.into());
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

  /** Empty while the view is being written. */
  private Optional<ShownArticle> tryToRead(String id) {
    Manifest manifest =
        manifests.get(ViewKeys.manifest(id), Consistency.LATEST).orElse(Manifest.none(id));
    if (manifest.isEmpty() || manifest.reason() != null) {
      return Optional.of(nothing(manifest));
    }
    Key summaryKey = ViewKeys.summary(id);
    Map<Key, ViewItem> there = new HashMap<>();
    items
        .all(
            KeyRange.of(summaryKey.pk()).between(ViewKeys.CHUNK, summaryKey.sk()),
            Consistency.LATEST)
        .forEach(item -> there.put(item.key(), item));
    List<Quote> quotes = new ArrayList<>();
    for (Map.Entry<Key, String> listed : manifest.items().entrySet()) {
      Key key = listed.getKey();
      if (listed.getValue().equals(Manifest.IN_DOUBT)) {
        return Optional.empty();
      }
      boolean isChunk =
          key.pk().equals(ArticleKeys.partition(id)) && key.sk().startsWith(ViewKeys.CHUNK);
      if (isChunk || key.equals(summaryKey)) {
        ViewItem item = there.get(key);
        if (item == null || item.isTombstone() || !item.digest().equals(listed.getValue())) {
          return Optional.empty();
        }
        if (isChunk) {
          quotes.addAll(item.chunk().quotes());
        }
      }
    }
    quotes.sort(Comparator.comparingInt(Quote::start));
    Article summary = there.get(summaryKey).summary();
    // Where the record is ahead of the view, the view follows, and is read again then.
    return Optional.of(
        reader
            .article(id, Consistency.LATEST)
            .map(now -> summary.withBody(now.body()))
            .map(shown -> new ShownArticle(manifest.generation(), shown, quotes, null))
            .orElse(nothing(manifest)));
  }

  private static ShownArticle nothing(Manifest manifest) {
    return new ShownArticle(manifest.generation(), null, List.of(), manifest.reason());
  }
}
