package dev.verbatim.store.views;

import dev.verbatim.news.speaker.QuotedDays;
import dev.verbatim.news.speaker.QuotedSource;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerDecision;
import dev.verbatim.news.speaker.SpeakerProfile;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.store.record.DecisionItem;
import dev.verbatim.store.record.SpeakerDecisions;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import java.time.Instant;
import java.time.LocalDate;
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
   * @param first the day of the first article that counts, where it is known without a look; else
   *     null
   */
  SpeakerItem refreshed(SpeakerItem item, SpeakerDecision decision, LocalDate first) {
    String into = decision == null ? null : decision.into();
    Map<String, SpeakerItem> shown = new HashMap<>();
    Map<String, SpeakerDecision> members = members(item, shown);
    SpeakerProfile profile = null;
    QuotedDays days = QuotedDays.NONE;
    if (into == null) {
      SpokenChunks spoken = new SpokenChunks(items, item.id());
      Optional<QuoteChunk> newest = spoken.newest(ShownProfiles::counts);
      // A speaker stays known while there is a quotation, even if all of them were rejected.
      Optional<QuoteChunk> source = newest.or(() -> spoken.newest(any -> true));
      profile = profile(item, decision, source.orElse(null), members);
      if (newest.isPresent()) {
        days =
            new QuotedDays(
                first != null
                    ? first
                    : day(spoken.oldest(ShownProfiles::counts).orElse(newest.get())),
                day(newest.get()));
      }
    }
    return new SpeakerItem(
        item.id(),
        item.generation() + 1,
        profile,
        item.counts(),
        days,
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

  private static boolean counts(QuoteChunk chunk) {
    return chunk.quotes().stream().anyMatch(quote -> !quote.isRejected());
  }

  private static LocalDate day(QuoteChunk chunk) {
    return DateOrInstant.of(chunk.quotes().get(0).article().listedAt()).date();
  }
}
