package dev.verbatim.store.views;

import dev.verbatim.news.article.Publisher;
import dev.verbatim.news.article.PublisherCount;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerFilter;
import dev.verbatim.platform.value.NameKey;
import dev.verbatim.store.record.DecisionItem;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.KeyRange;
import dev.verbatim.store.table.ListQuery;
import dev.verbatim.store.table.ListQuery.Entry;
import dev.verbatim.store.table.Shards;
import dev.verbatim.store.table.ViewsTable.Index;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Speakers and publishers with their counts, as views have them. */
@Singleton
public class SpeakerViews {

  /** Of some 250 bytes each, so many of each shard are half a unit, and most often a page. */
  private static final int NAMES_OF_PART = 16;

  private final Items<SpeakerItem> speakers;
  private final Items<PublisherCountItem> publishers;

  @Inject
  public SpeakerViews(DynamoDb dynamoDb) {
    this.speakers = dynamoDb.views(SpeakerItem.SCHEMA);
    this.publishers = dynamoDb.views(PublisherCountItem.SCHEMA);
  }

  /**
   * What an id means.
   *
   * @param speaker the speaker; null where the id means another
   * @param into the id that it means instead; null where it means a speaker
   */
  public record Known(Speaker speaker, String into) {}

  /** What an id means; empty where it means nobody. */
  public Optional<Known> get(String id) {
    return speakers
        .get(DecisionItem.key(id), Consistency.EVENTUAL)
        .filter(item -> item.into() != null || item.isShown())
        .map(
            item ->
                item.into() == null
                    ? new Known(item.speaker(), null)
                    : new Known(null, item.into()));
  }

  /** Speakers by name; the filter's prefix is the only part of it that saves reads. */
  public ListQuery<?, Speaker> speakers(SpeakerFilter filter) {
    String prefix = filter.prefix() == null ? "" : NameKey.fold(filter.prefix());
    return new ListQuery<>(
        speakers,
        names(SpeakerItem.LIST, prefix),
        NAMES_OF_PART,
        1,
        item -> List.of(new Entry<>(NameKey.of(item.profile().name(), item.id()), item.speaker())),
        filter::matches,
        UnaryOperator.identity());
  }

  /** Publishers by name. */
  public ListQuery<?, PublisherCount> publishers() {
    return new ListQuery<>(
        publishers,
        names(PublisherCountItem.LIST, ""),
        NAMES_OF_PART,
        1,
        item ->
            List.of(
                new Entry<>(
                    NameKey.of(item.name(), item.id()),
                    new PublisherCount(new Publisher(item.id(), item.name()), item.articles()))),
        any -> true,
        UnaryOperator.identity());
  }

  private static List<KeyRange> names(String list, String prefix) {
    return Shards.allNames(list).stream()
        .map(shard -> KeyRange.of(Index.NAME, shard))
        .map(range -> prefix.isEmpty() ? range : range.between(prefix, NameKey.bound(prefix)))
        .toList();
  }
}
