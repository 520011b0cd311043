package dev.verbatim.news.speaker;

import dev.verbatim.platform.value.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What editors decided about a speaker. It is part of the record; what is shown of the speaker
 * follows from it and from the articles that quote the speaker.
 *
 * @param id the speaker, as articles name it
 * @param profile who it is, in an editor's words; null where articles alone say so
 * @param names ids that mean this speaker because an editor gave it these names. What articles call
 *     it is no more than a hint: a surname may be another's, too
 * @param redirect whom this id means instead; null where it means itself
 * @param targets whom it has meant instead, now or at any time, the last one last: there may still
 *     be quotations of it in their lists. Of very many, the oldest are forgotten
 * @param kinship others of the same name; none where there are none
 * @param stamp its version
 */
public record SpeakerDecision(
    String id,
    SpeakerProfile profile,
    List<String> names,
    Redirect redirect,
    List<String> targets,
    Kinship kinship,
    Stamp stamp) {

  private static final int MOST_TARGETS = 20;

  public SpeakerDecision {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kinship, "kinship");
    Objects.requireNonNull(stamp, "stamp");
    names = List.copyOf(names);
    targets = List.copyOf(targets);
  }

  /**
   * That an id means another speaker.
   *
   * @param into the other
   * @param merged who this one was when it was merged: its names are the other's, too; null where
   *     the id is only a name that an editor gave the other
   * @param target who the other was then; shown where no decision says who it is
   */
  public record Redirect(String into, SpeakerProfile merged, SpeakerProfile target) {

    public Redirect {
      Objects.requireNonNull(into, "into");
    }

    /** Whether the id is only a name that an editor gave to a speaker. */
    public boolean isAlias() {
      return merged == null;
    }
  }

  /**
   * Speakers of the same name. The one whose id is the name's own knows all others.
   *
   * @param namesakes the ids of the others
   * @param first the one whose id is the name's own; null where this is that one
   */
  public record Kinship(List<String> namesakes, String first) {

    /** There is nobody else of that name. */
    public static final Kinship NONE = new Kinship(List.of(), null);

    public Kinship {
      namesakes = List.copyOf(namesakes);
    }
  }

  /** Nobody has decided anything yet. */
  public static SpeakerDecision none(String id, Instant now) {
    return new SpeakerDecision(
        id, null, List.of(), null, List.of(), Kinship.NONE, new Stamp(0, now, now));
  }

  /** The ids of others of the same name. */
  public List<String> namesakes() {
    return kinship.namesakes();
  }

  /** Counts up from 1 with every decision; 0 where there is none. */
  public int version() {
    return stamp.version();
  }

  /** Whom the id means instead, or null. */
  public String into() {
    return redirect == null ? null : redirect.into();
  }

  /** The next decision: this is who the speaker is. */
  public SpeakerDecision edited(SpeakerProfile newProfile, List<String> newNames, Instant now) {
    return new SpeakerDecision(id, newProfile, newNames, null, targets, kinship, stamp.next(now));
  }

  /** The first decision about another speaker of this one's name. */
  public SpeakerDecision namesake(String otherId, SpeakerProfile otherProfile, Instant now) {
    return new SpeakerDecision(
        otherId,
        otherProfile,
        List.of(),
        null,
        List.of(),
        new Kinship(List.of(), id),
        new Stamp(1, now, now));
  }

  /** The next decision: there is another speaker of this one's name. */
  public SpeakerDecision withNamesake(String otherId, Instant now) {
    List<String> all = new ArrayList<>(kinship.namesakes());
    all.add(otherId);
    return new SpeakerDecision(
        id, profile, names, redirect, targets, new Kinship(all, kinship.first()), stamp.next(now));
  }

  /** The next decision, which is the same: what is known of a namesake has changed. */
  public SpeakerDecision confirmed(Instant now) {
    return new SpeakerDecision(id, profile, names, redirect, targets, kinship, stamp.next(now));
  }

  /** The next decision: the id means another speaker. */
  public SpeakerDecision redirected(Redirect newRedirect, Instant now) {
    List<String> all = new ArrayList<>(targets);
    all.remove(newRedirect.into());
    all.add(newRedirect.into());
    return new SpeakerDecision(
        id,
        profile,
        names,
        newRedirect,
        all.subList(Math.max(0, all.size() - MOST_TARGETS), all.size()),
        kinship,
        stamp.next(now));
  }

  /** The next decision: the id means itself again. */
  public SpeakerDecision restored(Instant now) {
    return new SpeakerDecision(id, profile, names, null, targets, kinship, stamp.next(now));
  }
}
