package dev.verbatim.speaker;

import dev.verbatim.platform.DynamoDb;
import dev.verbatim.platform.Key;
import dev.verbatim.platform.Listing;
import dev.verbatim.platform.NameKey;
import dev.verbatim.platform.Shards;
import dev.verbatim.platform.Slice;
import dev.verbatim.platform.Staging;
import dev.verbatim.platform.Table;
import dev.verbatim.platform.Write;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Speakers in DynamoDB.
 *
 * <p>Besides the port it words the writes by which an article's transaction credits speakers with
 * its quotations. Each comes with a condition on the version that was read, so the caller carries
 * them out at once and begins anew when one is refused.
 */
@Singleton
public class DynamoSpeakers implements Speakers {

  private final DynamoDb dynamoDb;
  private final Clock clock;

  @Inject
  public DynamoSpeakers(DynamoDb dynamoDb, Clock clock) {
    this.dynamoDb = dynamoDb;
    this.clock = clock;
  }

  @Override
  public Optional<Speaker> get(String id) {
    return dynamoDb.get(SpeakerItem.key(id)).map(SpeakerItem::speaker);
  }

  @Override
  public Slice<Speaker> list(SpeakerFilter filter, int limit, Map<String, String> after) {
    String prefix = filter.prefix() == null ? "" : NameKey.fold(filter.prefix());
    Listing listing =
        new Listing(
            Table.Index.NAME,
            Shards.all(SpeakerItem.SK),
            false,
            prefix.isEmpty() ? null : prefix,
            prefix.isEmpty() ? null : NameKey.bound(prefix),
            filter.kind() == null ? null : SpeakerItem.KIND + " = :kind",
            filter.kind() == null
                ? Map.of()
                : Map.of(":kind", AttributeValue.fromS(filter.kind().name())));
    return listing.read(dynamoDb, limit, after).map(SpeakerItem::speaker);
  }

  /** The writes that credit speakers with these appearances: two for each. */
  public List<Write> credit(Collection<Appearance> appearances) {
    List<Write> writes = new ArrayList<>(profiles(appearances));
    for (Appearance appearance : appearances) {
      // Unconditional: what might stand there was staged by an attempt that never finished.
      writes.add(Write.put(AppearanceItem.of(appearance)));
    }
    return writes;
  }

  /** The writes that stage these appearances, without crediting anyone yet. */
  public List<Write> stage(Collection<Appearance> appearances, String edition) {
    return appearances.stream()
        .map(appearance -> Staging.stage(AppearanceItem.of(appearance), edition))
        .toList();
  }

  /** The writes that credit these speakers with what was staged; none for one that has been. */
  public List<Write> creditStaged(
      Collection<String> speakerIds, Instant published, String articleId) {
    List<Appearance> waiting =
        standing(speakerIds, published, articleId).stream()
            .filter(Staging::waits)
            .map(AppearanceItem::appearance)
            .toList();
    List<Write> writes = new ArrayList<>(profiles(waiting));
    for (Appearance appearance : waiting) {
      writes.add(Staging.settle(AppearanceItem.key(appearance.speakerId(), published, articleId)));
    }
    return writes;
  }

  /** The writes that take an article's quotations from these speakers again. */
  public List<Write> debit(Collection<String> speakerIds, Instant published, String articleId) {
    List<Write> writes = new ArrayList<>();
    var profiles = dynamoDb.getAllLatest(speakerIds.stream().map(SpeakerItem::key).toList());
    for (var item : standing(speakerIds, published, articleId)) {
      Appearance appearance = AppearanceItem.appearance(item);
      Key key = Key.of(item);
      writes.add(Write.delete(key).onlyIf(Write.PRESENT));
      var profile = profiles.get(SpeakerItem.key(appearance.speakerId()));
      if (profile != null && !Staging.waits(item)) {
        writes.add(without(SpeakerItem.speaker(profile), appearance, key));
      }
    }
    return writes;
  }

  private List<Map<String, AttributeValue>> standing(
      Collection<String> speakerIds, Instant published, String articleId) {
    return List.copyOf(
        dynamoDb
            .getAllLatest(
                speakerIds.stream()
                    .map(id -> AppearanceItem.key(id, published, articleId))
                    .toList())
            .values());
  }

  private List<Write> profiles(Collection<Appearance> appearances) {
    Instant now = clock.instant();
    var standing =
        dynamoDb.getAllLatest(
            appearances.stream().map(a -> SpeakerItem.key(a.speakerId())).toList());
    List<Write> writes = new ArrayList<>();
    for (Appearance appearance : appearances) {
      var item = standing.get(SpeakerItem.key(appearance.speakerId()));
      if (item == null) {
        Speaker speaker = Speaker.firstSeen(appearance, now);
        writes.add(Write.put(SpeakerItem.of(speaker)).onlyIf(Write.ABSENT));
      } else {
        Speaker speaker = SpeakerItem.speaker(item);
        writes.add(
            Write.put(SpeakerItem.of(speaker.plus(appearance, now)))
                .onlyAtVersion(speaker.version()));
      }
    }
    return writes;
  }

  private Write without(Speaker speaker, Appearance appearance, Key key) {
    if (speaker.quoteCount() <= appearance.quotes()) {
      return Write.delete(SpeakerItem.key(speaker.id())).onlyAtVersion(speaker.version());
    }
    LocalDate day = LocalDate.ofInstant(appearance.published(), ZoneOffset.UTC);
    boolean inside = speaker.firstQuoted().isBefore(day) && speaker.lastQuoted().isAfter(day);
    Speaker less =
        speaker.minus(
            appearance.quotes(),
            inside ? speaker.firstQuoted() : outermost(key, true),
            inside ? speaker.lastQuoted() : outermost(key, false),
            clock.instant());
    return Write.put(SpeakerItem.of(less)).onlyAtVersion(speaker.version());
  }

  /** The day of the first or last article that a speaker is quoted in, not counting this one. */
  private LocalDate outermost(Key but, boolean first) {
    Map<String, AttributeValue> start = Map.of();
    do {
      QueryResponse page =
          dynamoDb.query(
              QueryRequest.builder()
                  .keyConditionExpression(
                      Table.PK + " = :pk and begins_with(" + Table.SK + ", :prefix)")
                  .filterExpression("attribute_not_exists(" + Staging.PENDING + ")")
                  .expressionAttributeValues(
                      Map.of(
                          ":pk", AttributeValue.fromS(but.pk()),
                          ":prefix", AttributeValue.fromS(AppearanceItem.PREFIX)))
                  .consistentRead(true)
                  .scanIndexForward(first)
                  .limit(10)
                  .exclusiveStartKey(start.isEmpty() ? null : start));
      for (var item : page.items()) {
        if (!Key.of(item).equals(but)) {
          Instant published = AppearanceItem.appearance(item).published();
          return LocalDate.ofInstant(published, ZoneOffset.UTC);
        }
      }
      start = page.lastEvaluatedKey();
    } while (!start.isEmpty());
    throw new IllegalStateException("counts without appearances: " + but.pk());
  }
}
