package dev.verbatim.store.speaker;

import dev.verbatim.extraction.Source;
import dev.verbatim.news.speaker.ChangeSpeaker;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.QuotedDays;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.store.table.DynamoDb;
import java.time.Clock;
import java.time.Instant;

/** Everything that keeps speakers, on one table. */
public record SpeakerStore(Speakers speakers, SpeakerLedger ledger) {

  public static SpeakerStore on(DynamoDb dynamoDb, Clock clock) {
    RenamePropagation renames = new RenamePropagation(dynamoDb, new QuoteRenames(dynamoDb, clock));
    return new SpeakerStore(
        new Speakers(dynamoDb, new SpeakerChanges(dynamoDb, renames, clock)),
        new SpeakerLedger(dynamoDb, renames, clock));
  }

  /** Gives a speaker another name, as an editor would. */
  public static Speaker rename(Speakers speakers, Speaker seen, String name) {
    ChangeSpeaker is = ChangeSpeaker.of(seen);
    return speakers.change(
        seen, new ChangeSpeaker(name, is.kind(), is.description(), is.aliases(), is.sameAs()));
  }

  /** A speaker with these counts. */
  public static Speaker counted(String id, Source source, QuoteCounts counts, QuotedDays days) {
    return Speaker.of(id, source, Instant.EPOCH).counted(counts, days, Instant.EPOCH);
  }
}
