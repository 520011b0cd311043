package dev.verbatim.store.views;

import dev.verbatim.platform.projection.StreamProgress;
import dev.verbatim.store.table.ItemSchema;
import dev.verbatim.store.table.Key;
import java.time.Instant;

/**
 * How far a follower of the stream has come, and what could not be shown.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code PROGRESS}, {@code QUARANTINE}</td></tr>
 *   <tr><td>sk</td><td>the follower; the article or speaker</td></tr>
 * </table>
 *
 * @param key the item
 * @param sequence up to where in the stream; null for what could not be shown
 * @param at when the last change up to there was made; when it was found that it cannot be shown
 * @param reason why it cannot be shown, or null
 */
record ProgressItem(Key key, String sequence, Instant at, String reason) {

  static final String FOLLOWERS = "PROGRESS";
  static final String QUARANTINE = "QUARANTINE";

  /** When the first view was made. */
  static final Key BEGUN = new Key("BEGUN", "BEGUN");

  private static final String SEQUENCE = "sequence";
  private static final String AT = "at";
  private static final String REASON = "reason";

  static final ItemSchema<ProgressItem> SCHEMA =
      ItemSchema.of(
              ProgressItem.class,
              ProgressItem::key,
              values ->
                  new ProgressItem(
                      values.key(), values.get(SEQUENCE), values.time(AT), values.get(REASON)))
          .text(SEQUENCE, ProgressItem::sequence)
          .time(AT, ProgressItem::at)
          .text(REASON, ProgressItem::reason)
          .build();

  static Key follower(String name) {
    return new Key(FOLLOWERS, name);
  }

  static ProgressItem of(StreamProgress progress) {
    return new ProgressItem(
        follower(progress.follower()), progress.sequence(), progress.changedAt(), null);
  }

  static Key quarantined(String entity) {
    return new Key(QUARANTINE, entity);
  }
}
