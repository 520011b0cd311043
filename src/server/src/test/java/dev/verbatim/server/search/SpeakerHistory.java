package dev.verbatim.server.search;

import dev.verbatim.news.speaker.ChangeSpeaker;
import dev.verbatim.news.speaker.RedirectItem;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerItem;
import dev.verbatim.platform.table.Key;
import dev.verbatim.store.speaker.StoredSpeaker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes speakers to a table as the store does. */
final class SpeakerHistory {

  private final TableModel table;
  private final Random random;
  private final Drafts drafts;

  SpeakerHistory(TableModel table, Random random, Drafts drafts) {
    this.table = table;
    this.random = random;
    this.drafts = drafts;
  }

  /** Stores one that is not there, or lets its id lead to another; changes or deletes it. */
  void act(String id, String other) {
    Map<String, AttributeValue> item = table.get(key(id));
    Instant now = table.now();
    if (item == null) {
      table.put(
          random.nextInt(3) == 0
              ? StoredSpeaker.alias(id, other, now)
              : StoredSpeaker.item(StoredSpeaker.first(id, drafts.name(), now)));
    } else if (RedirectItem.into(item) != null) {
      if (RedirectItem.isAlias(item)) {
        table.delete(key(id));
      }
    } else {
      Speaker speaker = SpeakerItem.speaker(item);
      switch (random.nextInt(5)) {
        case 0 -> table.put(StoredSpeaker.merged(speaker, other, now));
        case 1 -> table.delete(key(id));
        default -> table.put(StoredSpeaker.item(renamed(speaker, now)));
      }
    }
  }

  private Speaker renamed(Speaker speaker, Instant now) {
    ChangeSpeaker is = ChangeSpeaker.of(speaker);
    String name = drafts.name() + " " + speaker.version();
    return speaker.edited(
        new ChangeSpeaker(name, is.kind(), is.description(), List.of(), is.sameAs()), now);
  }

  static Key key(String id) {
    return SpeakerItem.key(id);
  }
}
