package dev.verbatim.store.speaker;

import dev.verbatim.news.speaker.ChangeSpeaker;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.QuotedDays;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerDecision;
import dev.verbatim.news.speaker.SpeakerDecision.Redirect;
import dev.verbatim.news.speaker.SpeakerIds;
import dev.verbatim.news.speaker.SpeakerProfile;
import dev.verbatim.platform.problem.Conflict;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.platform.problem.PreconditionFailed;
import dev.verbatim.store.record.SpeakerDecisions;
import dev.verbatim.store.record.SpeakerNames;
import dev.verbatim.store.table.Attempts;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.Limits;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How editors change speakers: an item of the record says what was decided of each. Views follow
 * ({@link dev.verbatim.store.views}).
 */
@Singleton
public class SpeakerChanges {

  private final SpeakerDecisions decisions;
  private final Speakers speakers;
  private final Clock clock;

  @Inject
  public SpeakerChanges(SpeakerDecisions decisions, Speakers speakers, Clock clock) {
    this.decisions = decisions;
    this.speakers = speakers;
    this.clock = clock;
  }

  /**
   * Changes what is known of a speaker.
   *
   * @param seen the speaker that the editor has seen
   * @return the speaker after the change
   * @throws PreconditionFailed when it has changed meanwhile
   * @throws Conflict when a new name is that of another speaker
   */
  public Speaker change(Speaker seen, ChangeSpeaker change) {
    SpeakerDecision before = decision(seen.id());
    if (Speaker.versionOf(before) != seen.version()) {
      throw new PreconditionFailed();
    }
    SpeakerProfile profile = seen.profile().changed(change);
    Set<String> given = given(seen, profile, before);
    if (profile.equals(seen.profile()) && List.copyOf(given).equals(before.names())) {
      return seen;
    }
    SpeakerDecision after = before.edited(profile, List.copyOf(given), now());
    List<SpeakerDecision> names = names(before, after);
    List<SpeakerDecision> together = new ArrayList<>(names);
    together.add(after);
    together.addAll(first(before, after));
    if (together.size() > Limits.TRANSACTION_ITEMS) {
      // Names that are free again harm nobody, should what follows not come to pass.
      List<SpeakerDecision> taken = names.stream().filter(name -> name.into() == null).toList();
      if (!decisions.writeAll(taken)) {
        throw new PreconditionFailed();
      }
      together.removeAll(taken);
    }
    if (!decisions.writeAll(together)) {
      throw new PreconditionFailed();
    }
    return seen.decided(after);
  }

  /** The first of the name, where articles may mean a namesake now whom they did not before. */
  private List<SpeakerDecision> first(SpeakerDecision before, SpeakerDecision after) {
    String first = before.kinship().first();
    boolean described =
        !Objects.equals(
            before.profile() == null ? null : before.profile().description(),
            after.profile().description());
    if (first != null && described) {
      return List.of(decision(first).confirmed(now()));
    }
    return List.of();
  }

  /**
   * Merges a speaker into another: its id means the other from now on, and the quotations follow.
   *
   * @return the other speaker after the merge
   * @throws NoSuchResource when there is no such speaker
   * @throws InvalidRequest when there is no such other, or it is the same
   * @throws Conflict when one of them has been merged elsewhere
   */
  public Speaker merge(String id, String into) {
    if (id.equals(into)) {
      throw new InvalidRequest(InvalidField.at("/into", "must be another speaker"));
    }
    return Attempts.until(
        () -> {
          SpeakerNames names = decisions.names(List.of(id, into), Consistency.LATEST);
          Speaker target = target(names, id, into);
          if (names.idOf(id).equals(into)) {
            return Optional.of(target);
          }
          Speaker merging =
              speakers
                  .get(id, Consistency.LATEST)
                  .orElseThrow(() -> new NoSuchResource("speaker", id));
          SpeakerDecision before = decision(id);
          SpeakerDecision after =
              before.redirected(new Redirect(into, merging.profile(), target.profile()), now());
          return decisions.redirect(after)
              ? Optional.of(target.joined(merging).asOf(after.stamp().updatedAt()))
              : Optional.empty();
        });
  }

  /**
   * Takes a merge back: the speaker is itself again, with what was its own.
   *
   * @return the speaker
   * @throws NoSuchResource when there is no such speaker
   * @throws Conflict when it has not been merged
   */
  public Speaker unmerge(String id) {
    return Attempts.until(
        () -> {
          SpeakerDecision before = decision(id);
          if (before.redirect() == null || before.redirect().isAlias()) {
            if (speakers.get(id, Consistency.LATEST).isEmpty()) {
              throw new NoSuchResource("speaker", id);
            }
            throw new Conflict("The speaker %s has not been merged.".formatted(id));
          }
          SpeakerDecision after = before.restored(now());
          if (!decisions.write(after)) {
            return Optional.empty();
          }
          SpeakerProfile was = before.redirect().merged();
          return Optional.of(
              speakers
                  .get(id, Consistency.LATEST)
                  .orElse(
                      new Speaker(
                          id, was, QuoteCounts.NONE, QuotedDays.NONE, Speaker.versionOf(after)))
                  .asOf(after.stamp().updatedAt()));
        });
  }

  private Speaker target(SpeakerNames names, String id, String into) {
    Speaker target =
        speakers
            .get(into, Consistency.LATEST)
            .orElseThrow(
                () -> new InvalidRequest(InvalidField.at("/into", "is the id of no speaker")));
    if (!target.id().equals(into)) {
      throw new Conflict(
          "The speaker %s goes under the id %s now; merge into that.".formatted(into, target.id()));
    }
    String existing = names.idOf(id);
    if (!existing.equals(id) && !existing.equals(into)) {
      throw new Conflict(
          "The speaker %s goes under the id %s now; merge that.".formatted(id, existing));
    }
    return target;
  }

  /** The ids that mean the speaker because editors gave it these names. */
  private static Set<String> given(Speaker seen, SpeakerProfile after, SpeakerDecision before) {
    Set<String> now = idsOf(seen.id(), after);
    Set<String> given = new TreeSet<>(now);
    // What articles call it is no more than a hint: a surname may be another's, too.
    given.removeAll(idsOf(seen.id(), seen.profile()));
    before.names().stream().filter(now::contains).forEach(given::add);
    if (!after.name().equals(seen.name())) {
      given.add(SpeakerIds.of(after.name()));
      given.remove(seen.id());
    }
    // The first of the name keeps it, however a namesake is spelled.
    if (before.kinship().first() != null) {
      given.remove(before.kinship().first());
    }
    return given;
  }

  /**
   * What is decided of the names that a change gives to the speaker and takes from it.
   *
   * @throws Conflict when a name is that of another
   */
  private List<SpeakerDecision> names(SpeakerDecision before, SpeakerDecision after) {
    String id = after.id();
    Set<String> all = new TreeSet<>(before.names());
    all.addAll(after.names());
    Map<String, SpeakerDecision> known = decisions.getAll(all, Consistency.LATEST);
    List<SpeakerDecision> changed = new ArrayList<>();
    for (String name : all) {
      SpeakerDecision is = known.getOrDefault(name, SpeakerDecision.none(name, now()));
      boolean isOurs = id.equals(is.into());
      if (after.names().contains(name) && !isOurs) {
        if (is.into() != null || speakers.get(name, Consistency.LATEST).isPresent()) {
          throw new Conflict(
              "Another speaker goes under the id %s; merge the two instead.".formatted(name));
        }
        changed.add(is.redirected(new Redirect(id, null, after.profile()), now()));
      } else if (!after.names().contains(name) && isOurs && is.redirect().isAlias()) {
        changed.add(is.restored(now()));
      }
    }
    return changed;
  }

  /** The ids that the speaker's names would have, without its own. */
  private static Set<String> idsOf(String id, SpeakerProfile profile) {
    Set<String> ids = new TreeSet<>();
    ids.add(SpeakerIds.of(profile.name()));
    profile.aliases().forEach(alias -> ids.add(SpeakerIds.of(alias)));
    ids.remove(id);
    return ids;
  }

  private SpeakerDecision decision(String id) {
    return decisions.get(id).orElse(SpeakerDecision.none(id, now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
