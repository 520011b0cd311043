package dev.verbatim.news.speaker;

import dev.verbatim.extraction.SourceKind;
import dev.verbatim.platform.table.ItemSchema;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Shards;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.table.Write;
import dev.verbatim.platform.value.NameKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
public record SpeakerItem(
    String id,
    String name,
    String kind,
    String description,
    List<String> aliases,
    List<String> sameAs,
    int quoteCount,
    int rejectedCount,
    String firstQuoted,
    String lastQuoted,
    int version,
    Long createdAt,
    long updatedAt,
    int edited,
    List<String> following) {

  public static final String SK = "SPEAKER";

  public static final String KIND = "speakerKind";

  /** Which changes the quotations may still have to follow. */
  public static final String FOLLOWING = "following";

  private static final ItemSchema<SpeakerItem> SCHEMA =
      ItemSchema.of(
              SpeakerItem.class,
              values ->
                  new SpeakerItem(
                      values.<String>get(Table.PK).substring("SPEAKER#".length()),
                      values.get("speakerName"),
                      values.get(KIND),
                      values.get("description"),
                      values.list("aliases"),
                      values.list("sameAs"),
                      values.number("quoteCount"),
                      values.number("rejectedCount"),
                      values.get("firstQuoted"),
                      values.get("lastQuoted"),
                      values.number("version"),
                      values.get("createdAt"),
                      values.<Long>get("updatedAt"),
                      values.number("edited"),
                      values.list(FOLLOWING)))
          .text(Table.PK, item -> key(item.id).pk())
          .text(Table.SK, item -> SK)
          .text(Table.Index.NAME.partition(), item -> Shards.of(SK, item.id))
          .text(Table.NAME_KEY, item -> NameKey.of(item.name, item.id))
          .text("speakerName", SpeakerItem::name)
          .text(KIND, SpeakerItem::kind)
          .text("description", SpeakerItem::description)
          .texts("aliases", SpeakerItem::aliases)
          .texts("sameAs", SpeakerItem::sameAs)
          .number("quoteCount", SpeakerItem::quoteCount)
          .number("rejectedCount", item -> orNull(item.rejectedCount))
          .text("firstQuoted", SpeakerItem::firstQuoted)
          .text("lastQuoted", SpeakerItem::lastQuoted)
          .number("version", SpeakerItem::version)
          .bigNumber("createdAt", SpeakerItem::createdAt)
          .bigNumber("updatedAt", SpeakerItem::updatedAt)
          .number("edited", item -> orNull(item.edited))
          .texts(FOLLOWING, SpeakerItem::following)
          .build();

  public static Key key(String id) {
    return new Key("SPEAKER#" + id, SK);
  }

  public static Map<String, AttributeValue> of(Speaker speaker) {
    return SCHEMA.write(
        new SpeakerItem(
            speaker.id(),
            speaker.name(),
            speaker.kind().name(),
            speaker.description(),
            speaker.aliases(),
            speaker.sameAs(),
            speaker.tally().quotes(),
            speaker.tally().rejected(),
            text(speaker.firstQuoted()),
            text(speaker.lastQuoted()),
            speaker.version(),
            speaker.createdAt().toEpochMilli(),
            speaker.updatedAt().toEpochMilli(),
            speaker.edited() ? 1 : 0,
            speaker.following()));
  }

  public static Speaker speaker(Map<String, AttributeValue> attributes) {
    SpeakerItem item = SCHEMA.read(attributes);
    return new Speaker(
        item.id,
        item.name,
        SourceKind.valueOf(item.kind),
        item.description,
        item.aliases,
        item.sameAs,
        new QuoteCounts(item.quoteCount, item.rejectedCount),
        day(item.firstQuoted),
        day(item.lastQuoted),
        item.version,
        item.createdAt == null ? Instant.EPOCH : Instant.ofEpochMilli(item.createdAt),
        Instant.ofEpochMilli(item.updatedAt),
        item.edited == 1,
        item.following);
  }

  /** Changes nothing, and is refused when the speaker is not as it was read. */
  public static Write check(Speaker read) {
    return unchanged(Write.update(key(read.id()), "SET version = :version", Map.of()), read);
  }

  /**
   * The write, if the speaker is as it was read. Its version alone does not tell: one who is quoted
   * nowhere is deleted, and begins anew with the first version when it is quoted again.
   */
  public static Write unchanged(Write write, Speaker read) {
    return write.onlyIf(
        Write.AT_VERSION + " and (createdAt = :createdAt or attribute_not_exists(createdAt))",
        Map.of(
            ":version", AttributeValue.fromN(String.valueOf(read.version())),
            ":createdAt", AttributeValue.fromN(String.valueOf(read.createdAt().toEpochMilli()))));
  }

  /** Most speakers have none, and need not keep a zero. */
  private static Integer orNull(int number) {
    return number == 0 ? null : number;
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
