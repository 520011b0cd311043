package dev.verbatim.news.article;

import dev.verbatim.news.speaker.ArticleDates;
import dev.verbatim.platform.table.ItemSchema;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.PreparedItem;
import dev.verbatim.platform.table.Write;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is left to do after an article that does not fit into one transaction was stored, changed or
 * deleted.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code ARTICLE#<id>}</td></tr>
 *   <tr><td>sk</td><td>{@code OWED}</td></tr>
 * </table>
 *
 * @param preparation the preparation that wrote or deleted the article: a late process notices by
 *     it that these writes have been done
 * @param wasListedAt when it was published before, as the keys of its ledger entries have it
 * @param listedAt the same from now on
 * @param speakers who is quoted in it, or was: their ledger entries are to match what is there now
 */
public record PendingWriteItem(
    String preparation, Instant wasListedAt, Instant listedAt, Set<String> speakers) {

  private static final String SK = "OWED";
  private static final String WAS_LISTED_AT = "wasListedAt";
  private static final String LISTED_AT = "listedAt";
  private static final String SPEAKERS = "speakers";

  private static final ItemSchema<PendingWriteItem> SCHEMA =
      ItemSchema.of(
              PendingWriteItem.class,
              values ->
                  new PendingWriteItem(
                      values.get(PreparedItem.PREPARATION),
                      Instant.parse(values.get(WAS_LISTED_AT)),
                      Instant.parse(values.get(LISTED_AT)),
                      Set.copyOf(values.list(SPEAKERS))))
          .text(PreparedItem.PREPARATION, PendingWriteItem::preparation)
          .text(WAS_LISTED_AT, pending -> pending.wasListedAt().toString())
          .text(LISTED_AT, pending -> pending.listedAt().toString())
          .texts(SPEAKERS, pending -> List.copyOf(pending.speakers()))
          .build();

  public static Key key(String articleId) {
    return new Key(ArticleItem.key(articleId).pk(), SK);
  }

  public static PendingWriteItem read(Map<String, AttributeValue> attributes) {
    return SCHEMA.read(attributes);
  }

  /** The write that notes it. */
  public Write put(String articleId) {
    Map<String, AttributeValue> item = new HashMap<>(SCHEMA.write(this));
    item.putAll(key(articleId).attributes());
    return Write.put(item);
  }

  /** Changes nothing, and is refused when it has been done. */
  public Write check(String articleId) {
    return PreparedItem.check(key(articleId), preparation);
  }

  /** The write that says it has been done; refused when that has been said already. */
  public Write done(String articleId) {
    return PreparedItem.release(key(articleId), preparation);
  }

  public ArticleDates dates(String articleId) {
    return new ArticleDates(articleId, wasListedAt, listedAt);
  }
}
