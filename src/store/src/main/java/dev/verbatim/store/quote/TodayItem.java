package dev.verbatim.store.quote;

import dev.verbatim.store.table.ItemSchema;
import dev.verbatim.store.table.Key;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The quotation of a day, kept for a few days.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code TODAY#<day>}</td></tr>
 *   <tr><td>sk</td><td>{@code TODAY}</td></tr>
 * </table>
 *
 * @param day the day
 * @param quoteId the quotation
 */
record TodayItem(LocalDate day, String quoteId) {

  static final String QUOTE = "quoteId";

  private static final String SK = "TODAY";
  private static final String PREFIX = SK + "#";
  private static final int DAYS_KEPT = 3;

  static final ItemSchema<TodayItem> SCHEMA =
      ItemSchema.of(
              TodayItem.class,
              item -> key(item.day),
              values ->
                  new TodayItem(
                      LocalDate.parse(values.key().pk().substring(PREFIX.length())),
                      values.get(QUOTE)))
          .text(QUOTE, TodayItem::quoteId)
          .bigNumber(
              ItemSchema.EXPIRES_AT,
              item -> item.day.plusDays(DAYS_KEPT).atStartOfDay().toEpochSecond(ZoneOffset.UTC))
          .build();

  static Key key(LocalDate day) {
    return new Key(PREFIX + day, SK);
  }
}
