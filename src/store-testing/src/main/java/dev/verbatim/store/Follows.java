package dev.verbatim.store;

import dev.verbatim.store.record.DecisionItem;
import dev.verbatim.store.record.FollowItem;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import java.util.ArrayList;
import java.util.List;

/** What views have still to follow. */
final class Follows {

  private Follows() {}

  /** Whether views do not yet follow all that was decided about speakers. */
  static boolean areLeft(DynamoDb dynamoDb) {
    List<String> ids = new ArrayList<>();
    Store.on(dynamoDb)
        .views()
        .forEachSourcePage(
            page ->
                page.stream()
                    .filter(entity -> DecisionItem.isSpeaker(DecisionItem.partition(entity.id())))
                    .forEach(entity -> ids.add(entity.id())));
    return !dynamoDb
        .record(FollowItem.SCHEMA)
        .getAll(ids.stream().map(FollowItem::key).toList(), Consistency.LATEST)
        .isEmpty();
  }
}
