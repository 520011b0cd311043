package dev.verbatim.store.speaker;

import dev.verbatim.news.quote.QuotedSpeaker;
import dev.verbatim.news.speaker.ChangeSpeaker;
import dev.verbatim.news.speaker.RedirectItem;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerIds;
import dev.verbatim.news.speaker.SpeakerItem;
import dev.verbatim.news.speaker.SpeakerSnapshot;
import dev.verbatim.platform.problem.Conflict;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.platform.problem.PreconditionFailed;
import dev.verbatim.platform.table.Key;
import dev.verbatim.platform.table.Write;
import dev.verbatim.platform.table.WriteRefused;
import dev.verbatim.store.table.Attempts;
import dev.verbatim.store.table.DynamoDb;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How editors change speakers: one transaction decides, then the quotations follow (see {@link
 * RenamePropagation}).
 */
@Singleton
class SpeakerChanges {

  private final DynamoDb dynamoDb;
  private final RenamePropagation renames;
  private final Clock clock;

  @Inject
  SpeakerChanges(DynamoDb dynamoDb, RenamePropagation renames, Clock clock) {
    this.dynamoDb = dynamoDb;
    this.renames = renames;
    this.clock = clock;
  }

  /** See {@link Speakers#change}. */
  Speaker change(Speaker seen, ChangeSpeaker change) {
    Speaker changed = seen.edited(change, now());
    Speaker after =
        isShownAlike(seen, changed)
            ? changed
            : changed.withPendingRenames(RenamePropagation.noted(changed, seen.id()));
    List<Write> writes = new ArrayList<>();
    writes.add(SpeakerItem.unchanged(Write.put(SpeakerItem.of(after)), seen));
    writes.addAll(names(seen, after));
    try {
      dynamoDb.transact(writes);
    } catch (WriteRefused refused) {
      if (refused.of(SpeakerItem.key(seen.id()))) {
        throw new PreconditionFailed();
      }
      throw taken(after, refused);
    }
    renames.complete(after);
    return after;
  }

  /** See {@link Speakers#merge}. */
  Speaker merge(String id, String into) {
    return Attempts.until(
        () -> {
          SpeakerSnapshot snapshot = SpeakerSnapshots.read(dynamoDb, List.of(id, into));
          Speaker target = target(snapshot, id, into);
          if (snapshot.idOf(id).equals(into)) {
            // It has been done; what may be left of it is done now.
            renames.complete(target);
            return Optional.of(target);
          }
          Speaker merging =
              snapshot.speaker(id).orElseThrow(() -> new NoSuchResource("speaker", id));
          Speaker merged = target.merged(merging, now());
          List<String> changes = new ArrayList<>(target.pendingRenames());
          changes.addAll(merging.pendingRenames());
          Speaker after = merged.withPendingRenames(changes);
          if (!isShownAlike(target, after)) {
            after = after.withPendingRenames(RenamePropagation.noted(after, into));
          }
          after = after.withPendingRenames(RenamePropagation.noted(after, id));
          try {
            dynamoDb.transact(
                List.of(
                    RedirectItem.merged(merging, into, now()),
                    SpeakerItem.unchanged(Write.put(SpeakerItem.of(after)), target)));
          } catch (WriteRefused refused) {
            return Optional.empty();
          }
          renames.complete(after);
          return Optional.of(after);
        });
  }

  /** Whether quotations show a speaker as they did before a change. */
  private static boolean isShownAlike(Speaker before, Speaker after) {
    return QuotedSpeaker.of(before).equals(QuotedSpeaker.of(after));
  }

  private static Speaker target(SpeakerSnapshot snapshot, String id, String into) {
    if (id.equals(into)) {
      throw new InvalidRequest(InvalidField.at("/into", "must be another speaker"));
    }
    Speaker target =
        snapshot
            .speaker(into)
            .orElseThrow(
                () -> new InvalidRequest(InvalidField.at("/into", "is the id of no speaker")));
    if (!target.id().equals(into)) {
      throw new Conflict(
          "The speaker %s goes under the id %s now; merge into that.".formatted(into, target.id()));
    }
    String existing = snapshot.idOf(id);
    if (!existing.equals(id) && !existing.equals(into)) {
      throw new Conflict(
          "The speaker %s goes under the id %s now; merge that.".formatted(id, existing));
    }
    return target;
  }

  /** The writes by which names that an editor gives lead to the speaker, and others no longer. */
  private List<Write> names(Speaker seen, Speaker after) {
    Set<String> before = idsOf(seen);
    Set<String> now = idsOf(after);
    Set<String> given = new TreeSet<>(now);
    // What articles call it is no more than a hint: a surname may be another's, too.
    given.removeAll(before);
    if (!after.name().equals(seen.name())) {
      given.add(SpeakerIds.of(after.name()));
      given.remove(seen.id());
    }
    Set<String> all = new TreeSet<>(before);
    all.addAll(now);
    Map<String, Map<String, AttributeValue>> existing = new LinkedHashMap<>();
    var items = dynamoDb.getAllLatest(all.stream().map(SpeakerItem::key).toList());
    all.forEach(id -> existing.put(id, items.get(SpeakerItem.key(id))));
    List<Write> writes = new ArrayList<>();
    existing.forEach(
        (id, item) -> {
          boolean leadsHere = item != null && seen.id().equals(RedirectItem.into(item));
          if (given.contains(id) && !leadsHere) {
            writes.add(RedirectItem.alias(id, seen.id(), now()));
          } else if (!now.contains(id) && leadsHere && RedirectItem.isAlias(item)) {
            writes.add(RedirectItem.dropAlias(id, seen.id()));
          }
        });
    return writes;
  }

  /** The ids that the speaker's names would have, without its own. */
  private static Set<String> idsOf(Speaker speaker) {
    Set<String> ids = new TreeSet<>();
    ids.add(SpeakerIds.of(speaker.name()));
    speaker.aliases().forEach(alias -> ids.add(SpeakerIds.of(alias)));
    ids.remove(speaker.id());
    return ids;
  }

  private static Conflict taken(Speaker after, WriteRefused refused) {
    for (String id : idsOf(after)) {
      Key key = SpeakerItem.key(id);
      if (refused.of(key)) {
        return new Conflict(
            "Another speaker goes under the id %s; merge the two instead.".formatted(id));
      }
    }
    return new Conflict("Another speaker goes by one of these names; merge the two instead.");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
