package dev.verbatim.news.speaker;

import dev.verbatim.extraction.SourceKind;
import dev.verbatim.platform.table.ItemSchema;
import dev.verbatim.platform.table.ItemSchema.Values;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Shards;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.table.Write;
import dev.verbatim.platform.value.NameKey;
import dev.verbatim.platform.value.Stamp;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A speaker as stored.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code SPEAKER#<id>}</td></tr>
 *   <tr><td>sk</td><td>{@code SPEAKER}</td></tr>
 *   <tr><td>by-name</td><td>{@code SPEAKER#<shard>}, then the folded name and the id</td></tr>
 * </table>
 */
public final class SpeakerItem {

  /** The sort key of a speaker, and the name of the list of all. */
  public static final String SK = "SPEAKER";

  public static final String NAME = "speakerName";
  public static final String KIND = "speakerKind";
  public static final String DESCRIPTION = "description";
  public static final String ALIASES = "aliases";

  /** Renames and merges that the quotations may not show yet. */
  public static final String PENDING_RENAMES = "following";

  private static final String PREFIX = SK + "#";

  private static final String SAME_AS = "sameAs";
  private static final String QUOTE_COUNT = "quoteCount";
  private static final String REJECTED_COUNT = "rejectedCount";
  private static final String FIRST_QUOTED = "firstQuoted";
  private static final String LAST_QUOTED = "lastQuoted";
  private static final String EDITED = "edited";

  private static final ItemSchema<Speaker> SCHEMA =
      ItemSchema.of(Speaker.class, SpeakerItem::read)
          .text(Table.PK, speaker -> key(speaker.id()).pk())
          .text(Table.SK, speaker -> SK)
          .text(Table.Index.NAME.partition(), speaker -> Shards.of(SK, speaker.id()))
          .text(Table.NAME_KEY, speaker -> NameKey.of(speaker.name(), speaker.id()))
          .text(NAME, Speaker::name)
          .text(KIND, speaker -> speaker.kind().name())
          .text(DESCRIPTION, Speaker::description)
          .texts(ALIASES, Speaker::aliases)
          .texts(SAME_AS, Speaker::sameAs)
          .number(EDITED, speaker -> speaker.profile().edited() ? 1 : null)
          .number(QUOTE_COUNT, Speaker::quoteCount)
          .number(REJECTED_COUNT, speaker -> orNull(speaker.counts().rejected()))
          .day(FIRST_QUOTED, Speaker::firstQuoted)
          .day(LAST_QUOTED, Speaker::lastQuoted)
          .number(Table.VERSION, Speaker::version)
          .time(Table.CREATED_AT, speaker -> speaker.stamp().createdAt())
          .time(Table.UPDATED_AT, speaker -> speaker.stamp().updatedAt())
          .texts(PENDING_RENAMES, Speaker::pendingRenames)
          .build();

  private SpeakerItem() {}

  public static Key key(String id) {
    return new Key(PREFIX + id, SK);
  }

  /** Whether a partition is a speaker's. */
  public static boolean isSpeaker(String partition) {
    return partition.startsWith(PREFIX);
  }

  public static Map<String, AttributeValue> of(Speaker speaker) {
    return SCHEMA.write(speaker);
  }

  public static Speaker speaker(Map<String, AttributeValue> attributes) {
    return SCHEMA.read(attributes);
  }

  /** Changes nothing, and is refused when the speaker is not as it was read. */
  public static Write check(Speaker read) {
    return unchanged(Write.update(key(read.id()), "SET " + Write.AT_VERSION, Map.of()), read);
  }

  /**
   * The write, if the speaker is as it was read. Its version alone does not tell: one who is quoted
   * nowhere is deleted, and starts again with version 1 when it is quoted again.
   */
  public static Write unchanged(Write write, Speaker read) {
    return write.onlyIf(
        Write.AT_VERSION
            + " and (%1$s = :createdAt or attribute_not_exists(%1$s))".formatted(Table.CREATED_AT),
        Map.of(
            ":version", AttributeValue.fromN(String.valueOf(read.version())),
            ":createdAt",
                AttributeValue.fromN(String.valueOf(read.stamp().createdAt().toEpochMilli()))));
  }

  private static Speaker read(Values values) {
    Instant createdAt = values.time(Table.CREATED_AT);
    return new Speaker(
        values.<String>get(Table.PK).substring(PREFIX.length()),
        new SpeakerProfile(
            values.get(NAME),
            SourceKind.valueOf(values.get(KIND)),
            values.get(DESCRIPTION),
            values.list(ALIASES),
            values.list(SAME_AS),
            values.number(EDITED) == 1),
        new QuoteCounts(values.number(QUOTE_COUNT), values.number(REJECTED_COUNT)),
        new QuotedDays(values.day(FIRST_QUOTED), values.day(LAST_QUOTED)),
        new Stamp(
            values.number(Table.VERSION),
            // Items written by older versions have none.
            createdAt == null ? Instant.EPOCH : createdAt,
            values.time(Table.UPDATED_AT)),
        values.list(PENDING_RENAMES));
  }

  /** Most speakers have none, and need not keep a zero. */
  private static Integer orNull(int number) {
    return number == 0 ? null : number;
  }
}
