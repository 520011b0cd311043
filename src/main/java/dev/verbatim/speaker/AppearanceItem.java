package dev.verbatim.speaker;

import dev.verbatim.platform.ItemSchema;
import dev.verbatim.platform.Key;
import dev.verbatim.platform.Table;
import dev.verbatim.platform.Write;
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
record AppearanceItem(String pk, String sk, int quotes, int rejected) {

  static final String PREFIX = "QUOTED#";

  /** How many quotations count; a condition on it finds the speaker's first and last day. */
  static final String QUOTES = "quotes";

  private static final String REJECTED = "rejected";

  private static final String UNCHANGED =
      "(%1$s = :quotes and (%2$s = :rejected or (attribute_not_exists(%2$s) and :rejected = :none)))"
          .formatted(QUOTES, REJECTED);

  private static final ItemSchema<AppearanceItem> SCHEMA =
      ItemSchema.of(
              AppearanceItem.class,
              values ->
                  new AppearanceItem(
                      values.get(Table.PK),
                      values.get(Table.SK),
                      values.number(QUOTES),
                      values.number(REJECTED)))
          .text(Table.PK, AppearanceItem::pk)
          .text(Table.SK, AppearanceItem::sk)
          .number(QUOTES, AppearanceItem::quotes)
          .number(REJECTED, AppearanceItem::rejected)
          .build();

  static Key key(String speakerId, Instant published, String articleId) {
    return new Key(SpeakerItem.key(speakerId).pk(), PREFIX + published + "#" + articleId);
  }

  /** The same article's entry for another speaker. */
  static Key keyOf(String speakerId, Key other) {
    return new Key(SpeakerItem.key(speakerId).pk(), other.sk());
  }

  static Map<String, AttributeValue> of(Key key, Tally tally) {
    return SCHEMA.write(new AppearanceItem(key.pk(), key.sk(), tally.quotes(), tally.rejected()));
  }

  /** The entry that stands; {@link Tally#NONE} when there is none. */
  static Tally tally(Map<String, AttributeValue> attributes) {
    if (attributes == null) {
      return Tally.NONE;
    }
    AppearanceItem item = SCHEMA.read(attributes);
    return new Tally(item.quotes, item.rejected);
  }

  /** The write, if the entry is as it was read. */
  static Write unchanged(Write write, Map<String, AttributeValue> read) {
    Tally tally = tally(read);
    return read == null
        ? write.onlyIf(Write.ABSENT)
        : write.onlyIf(
            UNCHANGED,
            Map.of(
                ":quotes", AttributeValue.fromN(String.valueOf(tally.quotes())),
                ":rejected", AttributeValue.fromN(String.valueOf(tally.rejected())),
                ":none", AttributeValue.fromN("0")));
  }

  static String articleId(Key key) {
    return key.sk().split("#", 3)[2];
  }

  static LocalDate day(Key key) {
    return LocalDate.ofInstant(Instant.parse(key.sk().split("#", 3)[1]), ZoneOffset.UTC);
  }
}
