package dev.verbatim.news.speaker;

import java.util.Map;
import java.util.Optional;

/**
 * The speakers that a write concerns, as they were when it was prepared.
 *
 * <p>A writer of quotations first reads those that are there and then the snapshot. So a change of
 * a speaker that the snapshot has missed finds the quotations as they are written.
 */
public final class SpeakerSnapshot {

  private final Map<String, String> redirects;
  private final Map<String, Speaker> speakers;

  public SpeakerSnapshot(Map<String, String> redirects, Map<String, Speaker> speakers) {
    this.redirects = Map.copyOf(redirects);
    this.speakers = Map.copyOf(speakers);
  }

  /** The id that a speaker has now: its own, or that of the one it was merged into. */
  public String idOf(String id) {
    String current = id;
    while (redirects.containsKey(current)) {
      current = redirects.get(current);
    }
    return current;
  }

  /** The speaker that an id leads to now; empty when there is none. */
  public Optional<Speaker> speaker(String id) {
    return Optional.ofNullable(speakers.get(idOf(id)));
  }
}
