package dev.verbatim.article;

import dev.verbatim.platform.ItemSchema;
import dev.verbatim.platform.Key;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is still to be done after an article that does not fit into one transaction was stored or
 * deleted.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code ARTICLE#<id>}</td></tr>
 *   <tr><td>sk</td><td>{@code OWED}</td></tr>
 * </table>
 *
 * @param deleted whether the article was deleted, not stored
 * @param listedAt when it was published, as the keys of its appearances have it
 * @param speakers whom to credit with its quotations, or from whom to take them
 */
record OwedItem(boolean deleted, String listedAt, List<String> speakers) {

  private static final String SK = "OWED";

  private static final ItemSchema<OwedItem> SCHEMA =
      ItemSchema.of(
              OwedItem.class,
              values ->
                  new OwedItem(
                      values.number("deleted") == 1,
                      values.get("listedAt"),
                      values.list("speakers")))
          .number("deleted", item -> item.deleted ? 1 : 0)
          .text("listedAt", OwedItem::listedAt)
          .texts("speakers", OwedItem::speakers)
          .build();

  static Key key(String articleId) {
    return new Key(ArticleItem.key(articleId).pk(), SK);
  }

  static Map<String, AttributeValue> of(Article article, boolean deleted, List<String> speakers) {
    Map<String, AttributeValue> item =
        new HashMap<>(SCHEMA.write(new OwedItem(deleted, article.listedAt().toString(), speakers)));
    item.putAll(key(article.id()).attributes());
    return item;
  }

  static OwedItem read(Map<String, AttributeValue> attributes) {
    return SCHEMA.read(attributes);
  }

  Instant published() {
    return Instant.parse(listedAt);
  }
}
