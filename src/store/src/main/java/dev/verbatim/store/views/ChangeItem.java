package dev.verbatim.store.views;

import dev.verbatim.store.table.Condition;
import dev.verbatim.store.table.ItemSchema;
import dev.verbatim.store.table.Key;
import dev.verbatim.store.table.KeyRange;
import dev.verbatim.store.table.Shards;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * That what is shown of an article or a speaker has changed. It is written with the change and then
 * stays, so whoever reads on from a time meets every change since.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code CHANGED#ARTICLE#<shard>} or {@code CHANGED#SPEAKER#<shard>}</td></tr>
 *   <tr><td>sk</td><td>{@code <time>#<id>#<number>}</td></tr>
 * </table>
 *
 * @param kind {@link ViewKeys#ARTICLES} or {@link SpeakerItem#LIST}
 * @param at when it was changed, to the millisecond
 * @param id the article or the speaker
 * @param number counts its changes from 1
 */
record ChangeItem(String kind, Instant at, String id, long number) {

  private static final String PREFIX = "CHANGED#";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  static final ItemSchema<ChangeItem> SCHEMA =
      ItemSchema.of(ChangeItem.class, ChangeItem::key, values -> read(values.key())).build();

  /** No change is written over another. */
  static final Condition NEW = Condition.absent();

  /** Where it is in its list; no other has the same. */
  String place() {
    return "%s#%s#%d".formatted(TIME.format(at), id, number);
  }

  Key key() {
    return new Key(Shards.of(PREFIX + kind, id), place());
  }

  /**
   * The parts of the list of changes, the oldest first.
   *
   * @param since the first of them
   * @param until the first that is left out
   */
  static List<KeyRange> between(String kind, Instant since, Instant until) {
    return Shards.all(PREFIX + kind).stream()
        .map(part -> KeyRange.of(part).between(TIME.format(since), TIME.format(until)))
        .toList();
  }

  private static ChangeItem read(Key key) {
    String[] place = key.sk().split("#", 3);
    return new ChangeItem(
        key.pk().substring(PREFIX.length(), key.pk().lastIndexOf('#')),
        Instant.parse(place[0]),
        place[1],
        Long.parseLong(place[2]));
  }
}
