package dev.verbatim.store.speaker;

import dev.verbatim.news.speaker.ChangeSpeaker;
import dev.verbatim.news.speaker.RedirectItem;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerFilter;
import dev.verbatim.news.speaker.SpeakerItem;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.table.Shards;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.value.NameKey;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.IndexQuery;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Those who are quoted. {@link SpeakerChanges} changes them. */
@Singleton
public class Speakers {

  private final DynamoDb dynamoDb;
  private final SpeakerChanges changes;

  @Inject
  Speakers(DynamoDb dynamoDb, SpeakerChanges changes) {
    this.dynamoDb = dynamoDb;
    this.changes = changes;
  }

  /**
   * The speaker that this id leads to: it has another id when it was merged, or when the id is a
   * name that an editor gave it.
   */
  public Optional<Speaker> get(String id) {
    var item = dynamoDb.get(SpeakerItem.key(id));
    while (item.isPresent() && RedirectItem.into(item.get()) != null) {
      item = dynamoDb.get(SpeakerItem.key(RedirectItem.into(item.get())));
    }
    return item.map(SpeakerItem::speaker);
  }

  /** The same, with every write that was answered before. */
  public Optional<Speaker> latest(String id) {
    return SpeakerSnapshots.read(dynamoDb, List.of(id)).speaker(id);
  }

  /**
   * Speakers by name.
   *
   * @param limit how many at most
   * @param after where the page before ended; null for the first
   */
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

  /**
   * Changes what is known of a speaker; its quotations follow.
   *
   * @param seen the speaker that the editor has seen
   * @return the speaker after the change
   * @throws dev.verbatim.platform.problem.PreconditionFailed when it has changed meanwhile
   * @throws dev.verbatim.platform.problem.Conflict when a new name is that of another speaker
   */
  public Speaker change(Speaker seen, ChangeSpeaker change) {
    return changes.change(seen, change);
  }

  /**
   * Merges a speaker into another for good: quotations, counts and names go over, and the old id
   * leads to the other. Doing it again completes what was begun.
   *
   * @return the other speaker after the merge
   * @throws dev.verbatim.platform.problem.NoSuchResource when there is no such speaker
   * @throws dev.verbatim.platform.problem.InvalidRequest when there is no such other, or it is the
   *     same
   * @throws dev.verbatim.platform.problem.Conflict when one of them has been merged elsewhere
   */
  public Speaker merge(String id, String into) {
    return changes.merge(id, into);
  }
}
