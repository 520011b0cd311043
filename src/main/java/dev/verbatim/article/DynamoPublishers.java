package dev.verbatim.article;

import dev.verbatim.platform.DynamoDb;
import dev.verbatim.platform.Listing;
import dev.verbatim.platform.Shards;
import dev.verbatim.platform.Slice;
import dev.verbatim.platform.Table;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Publishers in DynamoDB. */
@Singleton
public class DynamoPublishers implements Publishers {

  private final DynamoDb dynamoDb;

  @Inject
  public DynamoPublishers(DynamoDb dynamoDb) {
    this.dynamoDb = dynamoDb;
  }

  @Override
  public Slice<PublisherCount> list(int limit, Map<String, String> after) {
    Listing listing =
        new Listing(
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
