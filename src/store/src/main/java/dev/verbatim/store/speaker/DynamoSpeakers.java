package dev.verbatim.store.speaker;

import dev.verbatim.news.speaker.ChangeSpeaker;
import dev.verbatim.news.speaker.RedirectItem;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerFilter;
import dev.verbatim.news.speaker.SpeakerItem;
import dev.verbatim.news.speaker.SpeakerSnapshot;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Shards;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.value.NameKey;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.IndexQuery;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Speakers in DynamoDB. How they are changed is told in {@link DynamoSpeakerChanges}. */
@Singleton
public class DynamoSpeakers implements Speakers {

  /** The sort key of a speaker, and of what leads to one. */
  public static final String SK = SpeakerItem.SK;

  private final DynamoDb dynamoDb;
  private final DynamoSpeakerChanges changes;

  @Inject
  DynamoSpeakers(DynamoDb dynamoDb, DynamoSpeakerChanges changes) {
    this.dynamoDb = dynamoDb;
    this.changes = changes;
  }

  @Override
  public Optional<Speaker> get(String id) {
    var item = dynamoDb.get(SpeakerItem.key(id));
    while (item.isPresent() && RedirectItem.into(item.get()) != null) {
      item = dynamoDb.get(SpeakerItem.key(RedirectItem.into(item.get())));
    }
    return item.map(SpeakerItem::speaker);
  }

  @Override
  public Optional<Speaker> latest(String id) {
    return roster(dynamoDb, List.of(id)).speaker(id);
  }

  @Override
  public Page<Speaker> list(SpeakerFilter filter, int limit, Map<String, String> after) {
    String prefix = filter.prefix() == null ? "" : NameKey.fold(filter.prefix());
    IndexQuery listing =
        new IndexQuery(
            Table.Index.NAME,
            Shards.all(SpeakerItem.SK),
            false,
            prefix.isEmpty() ? null : prefix,
            prefix.isEmpty() ? null : NameKey.bound(prefix),
            filter.kind() == null ? null : SpeakerItem.KIND + " = :kind",
            filter.kind() == null
                ? Map.of()
                : Map.of(":kind", AttributeValue.fromS(filter.kind().name())));
    return listing.read(dynamoDb, limit, after).map(SpeakerItem::speaker);
  }

  @Override
  public Speaker change(Speaker seen, ChangeSpeaker change) {
    return changes.change(seen, change);
  }

  @Override
  public Speaker merge(String id, String into) {
    return changes.merge(id, into);
  }

  /** The speaker that an item is. */
  public static Speaker speaker(Map<String, AttributeValue> item) {
    return SpeakerItem.speaker(item);
  }

  /** The id of the speaker that an item leads to; empty when it is a speaker itself. */
  public static Optional<String> into(Map<String, AttributeValue> item) {
    return Optional.ofNullable(RedirectItem.into(item));
  }

  /** Those who go under these ids, with every write that was answered before. */
  public static SpeakerSnapshot roster(DynamoDb dynamoDb, Collection<String> ids) {
    Map<String, String> redirects = new HashMap<>();
    Map<String, Speaker> speakers = new HashMap<>();
    Set<String> unread = new LinkedHashSet<>(ids);
    while (!unread.isEmpty()) {
      List<Key> keys = unread.stream().map(SpeakerItem::key).toList();
      Map<Key, Map<String, AttributeValue>> items = dynamoDb.getAllLatest(keys);
      Set<String> next = new LinkedHashSet<>();
      for (String id : unread) {
        Map<String, AttributeValue> item = items.get(SpeakerItem.key(id));
        String into = item == null ? null : RedirectItem.into(item);
        if (into != null) {
          redirects.put(id, into);
          next.add(into);
        } else if (item != null) {
          speakers.put(id, SpeakerItem.speaker(item));
        }
      }
      next.removeAll(speakers.keySet());
      next.removeAll(redirects.keySet());
      // Who has been merged since it was read is read again: else it would stand beside whom it
      // was merged into, and its entry of the ledger be taken for that of either.
      for (Speaker speaker : List.copyOf(speakers.values())) {
        for (String id : RenamePropagation.followed(speaker)) {
          if (!id.equals(speaker.id()) && speakers.remove(id) != null) {
            next.add(id);
          }
        }
      }
      unread = next;
    }
    return new SpeakerSnapshot(redirects, speakers);
  }
}
