package dev.verbatim.store.speaker;

import dev.verbatim.news.speaker.ChangeSpeaker;
import dev.verbatim.news.speaker.Speaker;
import java.util.List;

/** Changes of speakers as editors make them. */
public final class Renames {

  private Renames() {}

  /** Gives a speaker another name. */
  public static Speaker rename(SpeakerChanges changes, Speaker seen, String name) {
    ChangeSpeaker is = ChangeSpeaker.of(seen);
    return changes.change(
        seen, new ChangeSpeaker(name, is.kind(), is.description(), is.aliases(), is.sameAs()));
  }

  /** Lets a speaker go by these other names, and by no more. */
  public static Speaker alias(SpeakerChanges changes, Speaker seen, String... aliases) {
    ChangeSpeaker is = ChangeSpeaker.of(seen);
    return changes.change(
        seen,
        new ChangeSpeaker(seen.name(), is.kind(), is.description(), List.of(aliases), is.sameAs()));
  }
}
