package dev.verbatim.news.speaker;

import dev.verbatim.platform.table.ItemSchema;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.table.Write;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That a speaker is quoted in an article, as stored: the ledger behind the speaker's counts, and
 * the complete list of the articles in which it is quoted.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code SPEAKER#<speaker>}</td></tr>
 *   <tr><td>sk</td><td>{@code QUOTED#<published>#<article>}</td></tr>
 * </table>
 */
public record LedgerEntryItem(String pk, String sk, int quotes, int rejected) {

  public static final String PREFIX = "QUOTED#";

  /** How many quotations count; a condition on it finds the speaker's first and last day. */
  public static final String QUOTES = "quotes";

  private static final String REJECTED = "rejected";

  private static final String UNCHANGED =
      "(%1$s = :quotes and (%2$s = :rejected or (attribute_not_exists(%2$s) and :rejected = :none)))"
          .formatted(QUOTES, REJECTED);

  private static final ItemSchema<LedgerEntryItem> SCHEMA =
      ItemSchema.of(
              LedgerEntryItem.class,
              values ->
                  new LedgerEntryItem(
                      values.get(Table.PK),
                      values.get(Table.SK),
                      values.number(QUOTES),
                      values.number(REJECTED)))
          .text(Table.PK, LedgerEntryItem::pk)
          .text(Table.SK, LedgerEntryItem::sk)
          .number(QUOTES, LedgerEntryItem::quotes)
          .number(REJECTED, LedgerEntryItem::rejected)
          .build();

  public static Key key(String speakerId, Instant published, String articleId) {
    return new Key(SpeakerItem.key(speakerId).pk(), PREFIX + published + "#" + articleId);
  }

  /** The same article's entry for another speaker. */
  public static Key keyOf(String speakerId, Key other) {
    return new Key(SpeakerItem.key(speakerId).pk(), other.sk());
  }

  public static Map<String, AttributeValue> of(Key key, QuoteCounts counts) {
    return SCHEMA.write(
        new LedgerEntryItem(key.pk(), key.sk(), counts.quotes(), counts.rejected()));
  }

  /** The counts of an entry; {@link QuoteCounts#NONE} when there is none. */
  public static QuoteCounts counts(Map<String, AttributeValue> attributes) {
    if (attributes == null) {
      return QuoteCounts.NONE;
    }
    LedgerEntryItem item = SCHEMA.read(attributes);
    return new QuoteCounts(item.quotes, item.rejected);
  }

  /** The write, if the entry is as it was read. */
  public static Write unchanged(Write write, Map<String, AttributeValue> read) {
    QuoteCounts counts = counts(read);
    return read == null
        ? write.onlyIf(Write.ABSENT)
        : write.onlyIf(
            UNCHANGED,
            Map.of(
                ":quotes", AttributeValue.fromN(String.valueOf(counts.quotes())),
                ":rejected", AttributeValue.fromN(String.valueOf(counts.rejected())),
                ":none", AttributeValue.fromN("0")));
  }

  public static String articleId(Key key) {
    return key.sk().split("#", 3)[2];
  }

  public static LocalDate day(Key key) {
    return LocalDate.ofInstant(Instant.parse(key.sk().split("#", 3)[1]), ZoneOffset.UTC);
  }
}
