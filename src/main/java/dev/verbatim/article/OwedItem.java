package dev.verbatim.article;

import dev.verbatim.platform.ItemSchema;
import dev.verbatim.platform.Key;
import dev.verbatim.speaker.ArticleDates;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is still to be done after an article that does not fit into one transaction was stored,
 * changed or deleted.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code ARTICLE#<id>}</td></tr>
 *   <tr><td>sk</td><td>{@code OWED}</td></tr>
 * </table>
 *
 * @param wasListedAt when it was published before, as the keys of its appearances have it
 * @param listedAt the same from now on
 * @param speakers who is quoted in it, or was: to be credited with what is there now
 */
record OwedItem(String wasListedAt, String listedAt, List<String> speakers) {

  private static final String SK = "OWED";

  private static final ItemSchema<OwedItem> SCHEMA =
      ItemSchema.of(
              OwedItem.class,
              values ->
                  new OwedItem(
                      values.get("wasListedAt"), values.get("listedAt"), values.list("speakers")))
          .text("wasListedAt", OwedItem::wasListedAt)
          .text("listedAt", OwedItem::listedAt)
          .texts("speakers", OwedItem::speakers)
          .build();

  static Key key(String articleId) {
    return new Key(ArticleItem.key(articleId).pk(), SK);
  }

  static Map<String, AttributeValue> of(
      String articleId, Instant wasListedAt, Instant listedAt, Collection<String> speakers) {
    Map<String, AttributeValue> item =
        new HashMap<>(
            SCHEMA.write(
                new OwedItem(wasListedAt.toString(), listedAt.toString(), List.copyOf(speakers))));
    item.putAll(key(articleId).attributes());
    return item;
  }

  static OwedItem read(Map<String, AttributeValue> attributes) {
    return SCHEMA.read(attributes);
  }

  ArticleDates dates(String articleId) {
    Instant now = Instant.parse(listedAt);
    return new ArticleDates(articleId, wasListedAt == null ? now : Instant.parse(wasListedAt), now);
  }
}
