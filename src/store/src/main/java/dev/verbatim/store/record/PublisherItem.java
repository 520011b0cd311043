package dev.verbatim.store.record;

import dev.verbatim.news.article.Publisher;
import dev.verbatim.store.table.ItemSchema;
import dev.verbatim.store.table.Key;

/**
 * A publisher's first appearance: the name by which it is known.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code PUBLISHER#<id>}</td></tr>
 *   <tr><td>sk</td><td>{@code PUBLISHER}</td></tr>
 * </table>
 */
record PublisherItem(Key key, String name) {

  private static final String SK = "PUBLISHER";
  private static final String PREFIX = SK + "#";
  private static final String NAME = "publisherName";

  static final ItemSchema<PublisherItem> SCHEMA =
      ItemSchema.of(
              PublisherItem.class,
              PublisherItem::key,
              values -> new PublisherItem(values.key(), values.get(NAME)))
          .text(NAME, PublisherItem::name)
          .build();

  static PublisherItem of(Publisher publisher) {
    return new PublisherItem(key(publisher.id()), publisher.name());
  }

  static Key key(String id) {
    return new Key(PREFIX + id, SK);
  }
}
