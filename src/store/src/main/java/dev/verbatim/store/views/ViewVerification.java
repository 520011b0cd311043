package dev.verbatim.store.views;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.platform.projection.Entity;
import dev.verbatim.store.record.DecisionItem;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.KeyRange;

/** Compares views with what they follow from. */
final class ViewVerification {

  private final ArticleProjector articles;
  private final ShownProfiles profiles;
  private final NameProjector names;
  private final Items<SpeakerItem> speakers;
  private final Items<ViewItem> items;

  ViewVerification(
      DynamoDb dynamoDb, ArticleProjector articles, ShownProfiles profiles, NameProjector names) {
    this.articles = articles;
    this.profiles = profiles;
    this.names = names;
    this.speakers = dynamoDb.views(SpeakerItem.SCHEMA);
    this.items = dynamoDb.views(ViewItem.SCHEMA);
  }

  /** How a view is not as it should be, in words; empty when it is. */
  String difference(Entity entity) {
    try {
      return entity.kind() == Entity.Kind.ARTICLE
          ? articles.difference(entity.id())
          : ofSpeaker(entity.id());
    } catch (IllegalArgumentException | NullPointerException e) {
      return "it cannot be read: " + e.getClass().getSimpleName();
    }
  }

  private String ofSpeaker(String id) {
    SpeakerItem item =
        speakers.get(DecisionItem.key(id), Consistency.LATEST).orElse(SpeakerItem.none(id));
    QuoteCounts counts = QuoteCounts.NONE;
    KeyRange list = KeyRange.of(DecisionItem.partition(id)).beginning(ViewKeys.CHUNK);
    for (ViewItem chunk : items.all(list, Consistency.LATEST)) {
      if (!chunk.isTombstone()) {
        for (Quote quote : chunk.chunk().quotes()) {
          counts = counts.plus(QuoteCounts.one(quote.isRejected()));
        }
      }
    }
    if (!counts.equals(item.counts())) {
      return "its counts are %s, not %s".formatted(item.counts(), counts);
    }
    SpeakerItem should = profiles.refreshed(item).at(item.generation());
    if (!should.equals(item)) {
      return "it is %s, not %s".formatted(item, should);
    }
    if (item.decided() != item.followed()) {
      return "its quotations do not follow it yet";
    }
    return names.difference(item);
  }
}
