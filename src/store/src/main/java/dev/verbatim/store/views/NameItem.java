package dev.verbatim.store.views;

import dev.verbatim.extraction.SourceKind;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.QuotedDays;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerProfile;
import dev.verbatim.store.record.DecisionItem;
import dev.verbatim.store.table.ItemSchema;
import dev.verbatim.store.table.ItemSchema.Values;
import dev.verbatim.store.table.Key;
import dev.verbatim.store.table.ViewsTable;
import dev.verbatim.store.table.ViewsTable.Index;
import java.util.List;
import java.util.function.Function;

/**
 * A speaker under a word of its names, or under one of its URIs elsewhere. The lists that it is in
 * are {@link NameLists}.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code SPEAKER#<id>}</td></tr>
 *   <tr><td>sk</td><td>{@code NAME#<what it is found by>}</td></tr>
 *   <tr><td>by-name</td><td>the list, then the place in it</td></tr>
 * </table>
 *
 * @param id the speaker
 * @param found what it is found by, no other item of the speaker by the same
 * @param list the list
 * @param place the place in it
 * @param speaker the speaker as it is shown, its count as it was when this was written; null where
 *     that would make the item large, and it has to be looked up
 */
record NameItem(String id, String found, String list, String place, Speaker speaker) {

  /** What sort keys begin with. */
  static final String NAME = "NAME#";

  private static final String SPEAKER_NAME = "speakerName";
  private static final String KIND = "speakerKind";
  private static final String DESCRIPTION = "description";
  private static final String OTHER_NAMES = "otherNames";
  private static final String SAME_AS = "sameAs";
  private static final String FIRST = "firstQuoted";
  private static final String LAST = "lastQuoted";
  private static final String VERSION = "version";

  /** How often the speaker was quoted when this was written. */
  static final String QUOTES = "quoteCount";

  static final ItemSchema<NameItem> SCHEMA =
      ItemSchema.of(NameItem.class, NameItem::key, NameItem::read)
          .listedBy(Index.NAME, NameItem::list)
          .sortedBy(ViewsTable.NAME_KEY, NameItem::place, List.of(Index.NAME))
          .text(SPEAKER_NAME, of(Speaker::name))
          .text(KIND, of(speaker -> speaker.kind().name()))
          .text(DESCRIPTION, of(Speaker::description))
          .texts(OTHER_NAMES, of(Speaker::aliases))
          .texts(SAME_AS, of(Speaker::sameAs))
          .number(QUOTES, of(Speaker::quoteCount))
          .day(FIRST, of(Speaker::firstQuoted))
          .day(LAST, of(Speaker::lastQuoted))
          .number(VERSION, of(Speaker::version))
          .build();

  Key key() {
    return key(id, found);
  }

  static Key key(String id, String found) {
    return new Key(DecisionItem.partition(id), NAME + found);
  }

  private static <V> Function<NameItem, V> of(Function<Speaker, V> getter) {
    return item -> item.speaker == null ? null : getter.apply(item.speaker);
  }

  private static NameItem read(Values values) {
    String id = DecisionItem.speakerId(values.key().pk());
    String name = values.get(SPEAKER_NAME);
    return new NameItem(
        id,
        values.key().sk().substring(NAME.length()),
        values.get(Index.NAME.partition()),
        values.get(ViewsTable.NAME_KEY),
        name == null
            ? null
            : new Speaker(
                id,
                new SpeakerProfile(
                    name,
                    SourceKind.valueOf(values.get(KIND)),
                    values.get(DESCRIPTION),
                    values.list(OTHER_NAMES),
                    values.list(SAME_AS)),
                new QuoteCounts(values.number(QUOTES), 0),
                new QuotedDays(values.day(FIRST), values.day(LAST)),
                values.number(VERSION)));
  }
}
