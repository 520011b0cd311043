package dev.verbatim.store.views;

import dev.verbatim.news.speaker.QuotedDays;
import dev.verbatim.news.speaker.QuotedSource;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerDecision;
import dev.verbatim.news.speaker.SpeakerProfile;
import dev.verbatim.store.record.DecisionItem;
import dev.verbatim.store.record.SpeakerDecisions;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.views.SpokenChunks.Spoken;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who a speaker is and when it is quoted, as follows from what editors decided and from its list of
 * quotations: what an editor says counts; else what the newest article that quotes it says.
 */
final class ShownProfiles {

  /**
   * What has come to a speaker's list.
   *
   * @param newest the newest chunk that counts, or null
   * @param days the days of articles with quotations that count
   */
  record Added(Spoken newest, QuotedDays days) {

    static final Added NOTHING = new Added(null, QuotedDays.NONE);

    /** That of an article's chunks. */
    static Added of(Stream<Spoken> chunks) {
      return chunks
          .filter(Spoken::counts)
          .map(chunk -> new Added(chunk, QuotedDays.of(chunk.day())))
          .reduce(NOTHING, Added::plus);
    }

    Added plus(Added other) {
      boolean isNewer =
          newest == null
              || other.newest != null && other.newest.position().compareTo(newest.position()) > 0;
      return new Added(isNewer ? other.newest : newest, days.plus(other.days));
    }
  }

  /** What a speaker's item shows that follows from its list. */
  private record Listed(SpeakerProfile profile, QuotedDays days, String newest) {

    static final Listed NOTHING = new Listed(null, QuotedDays.NONE, null);
  }

  /** Of more speakers merged into one, the names of the others are left out. */
  private static final int MOST_MEMBERS = 100;

  private final SpeakerDecisions decisions;
  private final Items<SpeakerItem> speakers;
  private final Items<ViewItem> items;

  ShownProfiles(DynamoDb dynamoDb, SpeakerDecisions decisions) {
    this.decisions = decisions;
    this.speakers = dynamoDb.views(SpeakerItem.SCHEMA);
    this.items = dynamoDb.views(ViewItem.SCHEMA);
  }

  /** The item with everything that follows from other items as it is now, a generation later. */
  SpeakerItem refreshed(SpeakerItem item) {
    return refreshed(item, decisions.get(item.id()).orElse(null), null);
  }

  /**
   * The same.
   *
   * @param decision what was decided about the speaker, or null
   * @param added what has come to its list, where nothing else has changed in it; else null
   */
  SpeakerItem refreshed(SpeakerItem item, SpeakerDecision decision, Added added) {
    String into = decision == null ? null : decision.into();
    Map<String, SpeakerItem> shown = new HashMap<>();
    Map<String, SpeakerDecision> members = members(item, shown);
    Listed listed = Listed.NOTHING;
    if (into == null) {
      listed =
          added != null && isListKnown(item, decision)
              ? listed(item, decision, added)
              : listed(item, decision, members);
    }
    return new SpeakerItem(
        item.id(),
        item.generation() + 1,
        listed.profile(),
        item.counts(),
        listed.days(),
        listed.newest(),
        Speaker.versionOf(decision),
        decision == null ? 0 : decision.version(),
        item.followed(),
        into,
        item.change(),
        // What was merged elsewhere since is no longer one, once its quotations are there.
        item.members().stream()
            .filter(
                id ->
                    members.containsKey(id)
                        && (item.id().equals(members.get(id).into())
                            || isBehind(shown.get(id), members.get(id))))
            .toList(),
        asOf(item, decision, members, shown));
  }

  /**
   * Whether what an item shows of its list is what would be found there, so that the list need not
   * be read: the same decision, and nobody who was merged into the speaker.
   */
  private static boolean isListKnown(SpeakerItem item, SpeakerDecision decision) {
    return item.newest() != null
        && item.profile() != null
        && item.into() == null
        && item.members().isEmpty()
        && item.decided() == (decision == null ? 0 : decision.version());
  }

  private static Listed listed(SpeakerItem item, SpeakerDecision decision, Added added) {
    Spoken newest = added.newest();
    boolean isNewest = newest != null && newest.position().compareTo(item.newest()) >= 0;
    return new Listed(
        isNewest ? profile(item, decision, newest.chunk(), Map.of()) : item.profile(),
        item.days().plus(added.days()),
        isNewest ? newest.position() : item.newest());
  }

  private Listed listed(
      SpeakerItem item, SpeakerDecision decision, Map<String, SpeakerDecision> members) {
    SpokenChunks spoken = new SpokenChunks(items, item.id());
    Optional<Spoken> newest = spoken.newest(Spoken::counts);
    // A speaker stays known while there is a quotation, even if all of them were rejected.
    Optional<Spoken> source = newest.or(() -> spoken.newest(any -> true));
    return new Listed(
        profile(item, decision, source.map(Spoken::chunk).orElse(null), members),
        newest
            .map(
                last ->
                    new QuotedDays(spoken.oldest(Spoken::counts).orElse(last).day(), last.day()))
            .orElse(QuotedDays.NONE),
        newest.map(Spoken::position).orElse(null));
  }

  /** When the first of those decisions was made that not all quotations follow. */
  private static Instant asOf(
      SpeakerItem item,
      SpeakerDecision decision,
      Map<String, SpeakerDecision> members,
      Map<String, SpeakerItem> shown) {
    Stream<SpeakerDecision> own =
        decision != null && isBehind(item, decision) ? Stream.of(decision) : Stream.empty();
    Stream<SpeakerDecision> ofMembers =
        members.values().stream().filter(member -> isBehind(shown.get(member.id()), member));
    return Stream.concat(own, ofMembers)
        .map(behind -> behind.stamp().updatedAt())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static boolean isBehind(SpeakerItem item, SpeakerDecision decision) {
    return item == null || item.followed() < decision.version();
  }

  private static SpeakerProfile profile(
      SpeakerItem item,
      SpeakerDecision decision,
      QuoteChunk newest,
      Map<String, SpeakerDecision> members) {
    SpeakerProfile profile = own(item, decision, newest, members);
    if (profile == null) {
      return null;
    }
    for (SpeakerDecision member : sorted(members)) {
      boolean isHere = item.id().equals(member.into()) || members.containsKey(member.into());
      if (isHere && member.redirect().merged() != null) {
        profile = profile.joined(member.redirect().merged());
      }
    }
    return profile;
  }

  private static SpeakerProfile own(
      SpeakerItem item,
      SpeakerDecision decision,
      QuoteChunk newest,
      Map<String, SpeakerDecision> members) {
    if (decision != null && decision.profile() != null) {
      return decision.profile();
    }
    Optional<SpeakerProfile> target =
        sorted(members).stream()
            .filter(member -> item.id().equals(member.into()))
            .map(member -> member.redirect().target())
            .filter(profile -> profile != null)
            .findFirst();
    if (target.isPresent()) {
      return target.get();
    }
    if (newest == null) {
      return null;
    }
    return newest.sources().stream()
        .min(
            Comparator.comparing((QuotedSource source) -> !source.speakerId().equals(item.id()))
                .thenComparing(QuotedSource::speakerId))
        .map(source -> SpeakerProfile.of(source.source()))
        .orElse(null);
  }

  /**
   * What was decided about all who were merged into a speaker, directly or not.
   *
   * @param shown gets their items
   */
  private Map<String, SpeakerDecision> members(SpeakerItem item, Map<String, SpeakerItem> shown) {
    Set<String> all = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(item.members());
    while (!open.isEmpty() && all.size() < MOST_MEMBERS) {
      String member = open.remove();
      if (all.add(member)) {
        speakers
            .get(DecisionItem.key(member), Consistency.LATEST)
            .ifPresent(
                merged -> {
                  shown.put(member, merged);
                  open.addAll(merged.members());
                });
      }
    }
    return all.isEmpty() ? Map.of() : decisions.getAll(all, Consistency.LATEST);
  }

  /** In an order that depends on nothing else: the last decision first. */
  private static List<SpeakerDecision> sorted(Map<String, SpeakerDecision> members) {
    return members.values().stream()
        .sorted(
            Comparator.comparing((SpeakerDecision member) -> member.stamp().updatedAt())
                .reversed()
                .thenComparing(SpeakerDecision::id))
        .toList();
  }
}
