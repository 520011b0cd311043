package dev.verbatim.store.views;

import dev.verbatim.platform.value.NameKey;
import dev.verbatim.store.table.Condition;
import dev.verbatim.store.table.ItemSchema;
import dev.verbatim.store.table.Key;
import dev.verbatim.store.table.Shards;
import dev.verbatim.store.table.ViewsTable;
import dev.verbatim.store.table.ViewsTable.Index;
import java.util.List;
import java.util.function.Function;

/**
 * A publisher as it is shown, with its count.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code PUBLISHER#<id>}</td></tr>
 *   <tr><td>sk</td><td>{@code PUBLISHER}</td></tr>
 *   <tr><td>by-name</td><td>{@code PUBLISHER#<shard>}, then the folded name and the id; only while it
 *       has articles</td></tr>
 * </table>
 */
record PublisherCountItem(String id, long generation, String name, int articles) {

  static final String LIST = "PUBLISHER";

  private static final String PREFIX = LIST + "#";
  private static final String NAME = "publisherName";
  private static final String ARTICLES = "articleCount";

  static final ItemSchema<PublisherCountItem> SCHEMA =
      ItemSchema.of(
              PublisherCountItem.class,
              item -> key(item.id),
              values ->
                  new PublisherCountItem(
                      values.key().pk().substring(PREFIX.length()),
                      values.bigNumber(ViewItem.GENERATION),
                      values.get(NAME),
                      values.number(ARTICLES)))
          .listedBy(Index.NAME, shown(item -> Shards.ofName(LIST, item.id)))
          .sortedBy(
              ViewsTable.NAME_KEY,
              shown(item -> NameKey.of(item.name, item.id)),
              List.of(Index.NAME))
          .bigNumber(ViewItem.GENERATION, PublisherCountItem::generation)
          .text(NAME, PublisherCountItem::name)
          .number(ARTICLES, PublisherCountItem::articles)
          .build();

  static PublisherCountItem none(String id) {
    return new PublisherCountItem(id, 0, id, 0);
  }

  static Key key(String id) {
    return new Key(PREFIX + id, LIST);
  }

  /** The same with so many articles more, under the name of the publisher's first appearance. */
  PublisherCountItem plus(int more, String newName) {
    return new PublisherCountItem(id, generation + 1, newName, articles + more);
  }

  Condition unchanged() {
    return generation == 0 ? Condition.absent() : Condition.equal(ViewItem.GENERATION, generation);
  }

  private static Function<PublisherCountItem, String> shown(
      Function<PublisherCountItem, String> getter) {
    return item -> item.articles > 0 ? getter.apply(item) : null;
  }
}
