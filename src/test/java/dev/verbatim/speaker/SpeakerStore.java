package dev.verbatim.speaker;

import dev.verbatim.extraction.Source;
import dev.verbatim.platform.DynamoDb;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Everything that keeps speakers, on one table. */
public record SpeakerStore(DynamoSpeakers speakers, DynamoCredits credits) {

  public static SpeakerStore on(DynamoDb dynamoDb, Attributions attributions, Clock clock) {
    DynamoFollowing following = new DynamoFollowing(dynamoDb, attributions);
    return new SpeakerStore(
        new DynamoSpeakers(dynamoDb, new DynamoSpeakerChanges(dynamoDb, following, clock)),
        new DynamoCredits(dynamoDb, following, clock));
  }

  /** Gives a speaker another name, as an editor would. */
  public static Speaker rename(Speakers speakers, Speaker seen, String name) {
    ChangeSpeaker is = ChangeSpeaker.of(seen);
    return speakers.change(
        seen, new ChangeSpeaker(name, is.kind(), is.description(), is.aliases(), is.sameAs()));
  }

  /** A speaker with these counts. */
  public static Speaker counted(
      String id, Source source, Tally tally, LocalDate first, LocalDate last) {
    return Speaker.of(id, source, Instant.EPOCH).counted(tally, first, last, Instant.EPOCH);
  }
}
