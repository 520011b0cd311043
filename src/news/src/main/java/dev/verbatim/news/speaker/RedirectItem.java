package dev.verbatim.news.speaker;

import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Table;
import dev.verbatim.platform.table.Write;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An id that leads to another speaker: that of one that was merged into it, or a name that an
 * editor gave it. It has the key of a speaker, so that no other can be made there.
 *
 * <p>Where one speaker was merged into another it stays for good. So redirects never run in a
 * circle: each leads to what was a speaker of its own when it was made.
 *
 * <p>It has no version, so that no change of a speaker that once was there can meet it.
 */
public final class RedirectItem {

  private static final String INTO = "into";
  private static final String ALIAS = "isAlias";

  private RedirectItem() {}

  /** The write by which a speaker becomes the other's, for good. */
  public static Write merged(Speaker speaker, String into, Instant now) {
    return SpeakerItem.unchanged(Write.put(item(speaker.id(), into, now)), speaker);
  }

  /** The write by which a name leads to a speaker, where no speaker has that name. */
  public static Write alias(String id, String into, Instant now) {
    Map<String, AttributeValue> item = item(id, into, now);
    item.put(ALIAS, AttributeValue.fromBool(true));
    return Write.put(item).onlyIf(Write.ABSENT);
  }

  /** The write by which a name no longer leads to a speaker. */
  public static Write dropAlias(String id, String into) {
    return Write.delete(SpeakerItem.key(id))
        .onlyIf(INTO + " = :into", Map.of(":into", AttributeValue.fromS(into)));
  }

  /** Whether it is a name that an editor gave, and may take away again. */
  public static boolean isAlias(Map<String, AttributeValue> item) {
    return item.containsKey(ALIAS);
  }

  /** The speaker that it leads to; null when the item is a speaker itself. */
  public static String into(Map<String, AttributeValue> item) {
    return item.containsKey(INTO) ? item.get(INTO).s() : null;
  }

  private static Map<String, AttributeValue> item(String id, String into, Instant createdAt) {
    Key key = SpeakerItem.key(id);
    Map<String, AttributeValue> item = new HashMap<>(key.attributes());
    item.put(INTO, AttributeValue.fromS(into));
    item.put(Table.CREATED_AT, AttributeValue.fromN(String.valueOf(createdAt.toEpochMilli())));
    return item;
  }
}
