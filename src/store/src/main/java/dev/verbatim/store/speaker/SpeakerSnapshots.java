package dev.verbatim.store.speaker;

import dev.verbatim.news.speaker.RedirectItem;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerItem;
import dev.verbatim.news.speaker.SpeakerSnapshot;
import dev.verbatim.platform.table.Key;
import dev.verbatim.store.table.DynamoDb;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads snapshots of speakers from the table. */
public final class SpeakerSnapshots {

  private SpeakerSnapshots() {}

  /** The speakers that have these ids now, with every write that was answered before. */
  public static SpeakerSnapshot read(DynamoDb dynamoDb, Collection<String> ids) {
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
      // A speaker that was merged since it was read is read again: else it would be there beside
      // the one it was merged into, and its ledger entry be counted for either.
      for (Speaker speaker : List.copyOf(speakers.values())) {
        for (String id : RenamePropagation.pendingIds(speaker)) {
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
