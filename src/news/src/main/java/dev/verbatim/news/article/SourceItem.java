package dev.verbatim.news.article;

import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.news.speaker.LedgerEntry;
import dev.verbatim.news.speaker.SpeakerItem;
import dev.verbatim.platform.table.ItemSchema;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Table;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a prepared article says of one of its speakers, until the ledger has it.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code ARTICLE#<id>}</td></tr>
 *   <tr><td>sk</td><td>{@code SOURCE#<speaker>}</td></tr>
 * </table>
 */
public record SourceItem(
    String pk, String sk, String name, String kind, String description, List<String> aliases) {

  private static final String PREFIX = "SOURCE#";
  private static final String NAME = "name";
  private static final String KIND = "kind";

  private static final ItemSchema<SourceItem> SCHEMA =
      ItemSchema.of(
              SourceItem.class,
              values ->
                  new SourceItem(
                      values.get(Table.PK),
                      values.get(Table.SK),
                      values.get(NAME),
                      values.get(KIND),
                      values.get(SpeakerItem.DESCRIPTION),
                      values.list(SpeakerItem.ALIASES)))
          .text(Table.PK, SourceItem::pk)
          .text(Table.SK, SourceItem::sk)
          .text(NAME, SourceItem::name)
          .text(KIND, SourceItem::kind)
          .text(SpeakerItem.DESCRIPTION, SourceItem::description)
          .texts(SpeakerItem.ALIASES, SourceItem::aliases)
          .build();

  public static Key key(String articleId, String speakerId) {
    return new Key(ArticleItem.key(articleId).pk(), PREFIX + speakerId);
  }

  public static Map<String, AttributeValue> of(String articleId, LedgerEntry entry) {
    Key key = key(articleId, entry.speakerId());
    Source source = entry.source();
    return SCHEMA.write(
        new SourceItem(
            key.pk(),
            key.sk(),
            source.name(),
            source.kind().name(),
            source.description(),
            source.aliases()));
  }

  /** Whether the item with this key is what an article says of a speaker. */
  public static boolean isSource(Key key) {
    return key.sk().startsWith(PREFIX);
  }

  public static String speakerId(Map<String, AttributeValue> attributes) {
    return attributes.get(Table.SK).s().substring(PREFIX.length());
  }

  public static Source source(Map<String, AttributeValue> attributes) {
    SourceItem item = SCHEMA.read(attributes);
    return new Source(item.name, SourceKind.valueOf(item.kind), item.description, item.aliases);
  }
}
