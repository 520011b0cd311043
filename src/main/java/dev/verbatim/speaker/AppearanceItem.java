package dev.verbatim.speaker;

import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.platform.ItemSchema;
import dev.verbatim.platform.Key;
import dev.verbatim.platform.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That a speaker is quoted in an article, as stored: the ledger behind the speaker's counts.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code SPEAKER#<speaker>}</td></tr>
 *   <tr><td>sk</td><td>{@code QUOTED#<published>#<article>}</td></tr>
 * </table>
 */
record AppearanceItem(
    String pk,
    String sk,
    String name,
    String kind,
    String description,
    List<String> aliases,
    int quotes) {

  static final String PREFIX = "QUOTED#";

  private static final ItemSchema<AppearanceItem> SCHEMA =
      ItemSchema.of(
              AppearanceItem.class,
              values ->
                  new AppearanceItem(
                      values.get(Table.PK),
                      values.get(Table.SK),
                      values.get("speakerName"),
                      values.get(SpeakerItem.KIND),
                      values.get("description"),
                      values.list("aliases"),
                      values.number("quotes")))
          .text(Table.PK, AppearanceItem::pk)
          .text(Table.SK, AppearanceItem::sk)
          .text("speakerName", AppearanceItem::name)
          .text(SpeakerItem.KIND, AppearanceItem::kind)
          .text("description", AppearanceItem::description)
          .texts("aliases", AppearanceItem::aliases)
          .number("quotes", AppearanceItem::quotes)
          .build();

  static Key key(String speakerId, Instant published, String articleId) {
    return new Key(SpeakerItem.key(speakerId).pk(), PREFIX + published + "#" + articleId);
  }

  static Map<String, AttributeValue> of(Appearance appearance) {
    Key key = key(appearance.speakerId(), appearance.published(), appearance.articleId());
    Source source = appearance.source();
    return SCHEMA.write(
        new AppearanceItem(
            key.pk(),
            key.sk(),
            source.name(),
            source.kind().name(),
            source.description(),
            source.aliases(),
            appearance.quotes()));
  }

  static Appearance appearance(Map<String, AttributeValue> attributes) {
    AppearanceItem item = SCHEMA.read(attributes);
    String[] parts = item.sk.split("#", 3);
    return new Appearance(
        item.pk.substring("SPEAKER#".length()),
        parts[2],
        new Source(item.name, SourceKind.valueOf(item.kind), item.description, item.aliases),
        item.quotes,
        Instant.parse(parts[1]));
  }
}
