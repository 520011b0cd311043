package dev.verbatim.store.speaker;

import dev.verbatim.extraction.Source;
import dev.verbatim.extraction.SourceKind;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.QuotedDays;
import dev.verbatim.news.speaker.RedirectItem;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of speakers as the store writes them, for tests of what follows the table. */
public final class StoredSpeaker {

  private StoredSpeaker() {}

  /** Someone who is quoted once. */
  public static Speaker first(String id, String name, Instant now) {
    return Speaker.of(id, new Source(name, SourceKind.PERSON, null, List.of()), now)
        .counted(new QuoteCounts(1, 0), QuotedDays.NONE, now);
  }

  public static Map<String, AttributeValue> item(Speaker speaker) {
    return SpeakerItem.of(speaker);
  }

  /** That a speaker has become another. */
  public static Map<String, AttributeValue> merged(Speaker speaker, String into, Instant now) {
    return RedirectItem.merged(speaker, into, now).item();
  }

  /** That a name leads to a speaker. */
  public static Map<String, AttributeValue> alias(String id, String into, Instant now) {
    return RedirectItem.alias(id, into, now).item();
  }
}
