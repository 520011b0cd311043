package dev.verbatim.news.quote;

import dev.verbatim.platform.table.ItemSchema;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Table;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The quotation of a day as stored, so that all agree on it.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code TODAY#<day, UTC>}</td></tr>
 *   <tr><td>sk</td><td>{@code TODAY}</td></tr>
 * </table>
 *
 * @param expiresAt when the item is no longer needed, in seconds since 1970
 */
public record TodayItem(String quoteId, long expiresAt) {

  public static final String QUOTE = "quoteId";

  private static final String SK = "TODAY";
  private static final int DAYS_KEPT = 3;

  private static final ItemSchema<TodayItem> SCHEMA =
      ItemSchema.of(
              TodayItem.class,
              values -> new TodayItem(values.get(QUOTE), values.<Long>get(Table.EXPIRES_AT)))
          .text(QUOTE, TodayItem::quoteId)
          .bigNumber(Table.EXPIRES_AT, TodayItem::expiresAt)
          .build();

  public static Key key(LocalDate day) {
    return new Key(SK + "#" + day, SK);
  }

  public static Map<String, AttributeValue> of(LocalDate day, String quoteId) {
    long expiresAt = day.plusDays(DAYS_KEPT).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    Map<String, AttributeValue> item =
        new HashMap<>(SCHEMA.write(new TodayItem(quoteId, expiresAt)));
    item.putAll(key(day).attributes());
    return item;
  }

  /** The quotation that an item names. */
  public static String quoteId(Map<String, AttributeValue> attributes) {
    return SCHEMA.read(attributes).quoteId();
  }
}
