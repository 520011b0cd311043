package dev.verbatim.store.record;

import dev.verbatim.platform.validation.WebAddress;
import dev.verbatim.platform.value.Ids;
import dev.verbatim.store.table.ItemSchema;
import dev.verbatim.store.table.Key;

/**
 * That a URL is an article's, and no other's.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code URL#<digest of the URL in its usual form>}</td></tr>
 *   <tr><td>sk</td><td>{@code URL}</td></tr>
 * </table>
 *
 * @param key the item
 * @param articleId the article
 */
record AddressItem(Key key, String articleId) {

  static final String ARTICLE = "articleId";

  static final ItemSchema<AddressItem> SCHEMA =
      ItemSchema.of(
              AddressItem.class,
              AddressItem::key,
              values -> new AddressItem(values.key(), values.get(ARTICLE)))
          .text(ARTICLE, AddressItem::articleId)
          .build();

  private static final String SK = "URL";

  static AddressItem of(String url, String articleId) {
    return new AddressItem(key(url), articleId);
  }

  /** URLs that mean the same have the same key. */
  static Key key(String url) {
    return new Key(SK + "#" + Ids.of(40, WebAddress.Canonical.of(url)), SK);
  }
}
