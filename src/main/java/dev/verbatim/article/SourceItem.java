package dev.verbatim.article;

import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.platform.ItemSchema;
import dev.verbatim.platform.Key;
import dev.verbatim.platform.Table;
import dev.verbatim.speaker.Appearance;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a staged article says of one of its speakers, until the speaker is credited.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code ARTICLE#<id>}</td></tr>
 *   <tr><td>sk</td><td>{@code SOURCE#<speaker>}</td></tr>
 * </table>
 */
record SourceItem(
    String pk, String sk, String name, String kind, String description, List<String> aliases) {

  static final String PREFIX = "SOURCE#";

  private static final ItemSchema<SourceItem> SCHEMA =
      ItemSchema.of(
              SourceItem.class,
              values ->
                  new SourceItem(
                      values.get(Table.PK),
                      values.get(Table.SK),
                      values.get("name"),
                      values.get("kind"),
                      values.get("description"),
                      values.list("aliases")))
          .text(Table.PK, SourceItem::pk)
          .text(Table.SK, SourceItem::sk)
          .text("name", SourceItem::name)
          .text("kind", SourceItem::kind)
          .text("description", SourceItem::description)
          .texts("aliases", SourceItem::aliases)
          .build();

  static Key key(String articleId, String speakerId) {
    return new Key(ArticleItem.key(articleId).pk(), PREFIX + speakerId);
  }

  static Map<String, AttributeValue> of(String articleId, Appearance appearance) {
    Key key = key(articleId, appearance.speakerId());
    Source source = appearance.source();
    return SCHEMA.write(
        new SourceItem(
            key.pk(),
            key.sk(),
            source.name(),
            source.kind().name(),
            source.description(),
            source.aliases()));
  }

  static String speakerId(Map<String, AttributeValue> attributes) {
    return attributes.get(Table.SK).s().substring(PREFIX.length());
  }

  static Source source(Map<String, AttributeValue> attributes) {
    SourceItem item = SCHEMA.read(attributes);
    return new Source(item.name, SourceKind.valueOf(item.kind), item.description, item.aliases);
  }
}
