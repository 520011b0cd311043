package dev.verbatim.store.article;

import dev.verbatim.news.article.PublisherCount;
import dev.verbatim.news.article.PublisherItem;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.table.Shards;
import dev.verbatim.platform.table.Table;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.IndexQuery;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Those who have published an article that is here. */
@Singleton
public class Publishers {

  private final DynamoDb dynamoDb;

  @Inject
  public Publishers(DynamoDb dynamoDb) {
    this.dynamoDb = dynamoDb;
  }

  /**
   * Publishers by name.
   *
   * @param limit how many at most
   * @param after where the page before ended; null for the first
   */
  public Page<PublisherCount> list(int limit, Map<String, String> after) {
    IndexQuery listing =
        new IndexQuery(
            Table.Index.NAME,
            Shards.all(PublisherItem.SK),
            false,
            null,
            null,
            // One whose last article was deleted stays, and is not shown.
            PublisherItem.COUNT + " > :none",
            Map.of(":none", AttributeValue.fromN("0")));
    return listing.read(dynamoDb, limit, after).map(PublisherItem::publisher);
  }
}
