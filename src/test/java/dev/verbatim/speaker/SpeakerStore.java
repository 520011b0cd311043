package dev.verbatim.speaker;

import dev.verbatim.platform.DynamoDb;
import java.time.Clock;

/** Everything that keeps speakers, on one table. */
public record SpeakerStore(DynamoSpeakers speakers, DynamoCredits credits) {

  public static SpeakerStore on(DynamoDb dynamoDb, Attributions attributions, Clock clock) {
    DynamoFollowing following = new DynamoFollowing(dynamoDb, attributions);
    return new SpeakerStore(
        new DynamoSpeakers(dynamoDb, new DynamoSpeakerChanges(dynamoDb, following, clock)),
        new DynamoCredits(dynamoDb, following, clock));
  }
}
