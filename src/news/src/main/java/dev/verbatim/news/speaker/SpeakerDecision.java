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
 * @param stamp its version
 */
public record SpeakerDecision(
    String id,
    SpeakerProfile profile,
    List<String> names,
    Redirect redirect,
    List<String> targets,
    Stamp stamp) {

  private static final int MOST_TARGETS = 20;

  public SpeakerDecision {
    Objects.requireNonNull(id, "id");
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

  /** Nobody has decided anything yet. */
  public static SpeakerDecision none(String id, Instant now) {
    return new SpeakerDecision(id, null, List.of(), null, List.of(), new Stamp(0, now, now));
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
    return new SpeakerDecision(id, newProfile, newNames, null, targets, stamp.next(now));
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
        stamp.next(now));
  }

  /** The next decision: the id means itself again. */
  public SpeakerDecision restored(Instant now) {
    return new SpeakerDecision(id, profile, names, null, targets, stamp.next(now));
  }
}
