package dev.verbatim.news.article;

import dev.verbatim.platform.table.ItemSchema;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Shards;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.table.Write;
import dev.verbatim.platform.value.NameKey;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A publisher as stored.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code PUBLISHER#<id>}</td></tr>
 *   <tr><td>sk</td><td>{@code PUBLISHER}</td></tr>
 *   <tr><td>by-name</td><td>{@code PUBLISHER#<shard>}, then the folded name and the id</td></tr>
 * </table>
 */
public record PublisherItem(String id, String name, int articleCount) {

  public static final String SK = "PUBLISHER";

  public static final String COUNT = "articleCount";

  static final String NAME = "publisherName";

  private static final String PREFIX = SK + "#";

  private static final ItemSchema<PublisherItem> SCHEMA =
      ItemSchema.of(
              PublisherItem.class,
              values ->
                  new PublisherItem(
                      values.<String>get(Table.PK).substring(PREFIX.length()),
                      values.get(NAME),
                      values.number(COUNT)))
          .text(Table.PK, item -> key(item.id).pk())
          .text(Table.SK, item -> SK)
          .text(NAME, PublisherItem::name)
          .number(COUNT, PublisherItem::articleCount)
          .build();

  static Key key(String id) {
    return new Key(PREFIX + id, SK);
  }

  /** The write that counts an article more, and makes the publisher known with its first. */
  public static Write oneMore(Publisher publisher) {
    return Write.update(
        key(publisher.id()),
        "SET %s = if_not_exists(%s, :name), %s = if_not_exists(%s, :nameKey), %s = :names ADD %s :one"
            .formatted(
                NAME, NAME, Table.NAME_KEY, Table.NAME_KEY, Table.Index.NAME.partition(), COUNT),
        Map.of(
            ":name", AttributeValue.fromS(publisher.name()),
            ":nameKey", AttributeValue.fromS(NameKey.of(publisher.name(), publisher.id())),
            ":names", AttributeValue.fromS(Shards.of(SK, publisher.id())),
            ":one", AttributeValue.fromN("1")));
  }

  /** The write that counts an article less. */
  public static Write oneLess(Publisher publisher) {
    return Write.update(
            key(publisher.id()),
            "ADD " + COUNT + " :minusOne",
            Map.of(":minusOne", AttributeValue.fromN("-1")))
        .onlyIf(Write.PRESENT);
  }

  public static PublisherCount publisher(Map<String, AttributeValue> attributes) {
    PublisherItem item = SCHEMA.read(attributes);
    return new PublisherCount(new Publisher(item.id, item.name), item.articleCount);
  }
}
