package dev.verbatim.news.speaker;

import java.util.Map;
import java.util.Optional;

/**
 * The speakers that a write concerns, as they stood when it was prepared.
 *
 * <p>Whoever writes quotations reads those that are there first and the snapshot then: so a change of
 * a speaker that the snapshot has missed finds the quotations as they are written.
 */
public final class SpeakerSnapshot {

  private final Map<String, String> redirects;
  private final Map<String, Speaker> speakers;

  public SpeakerSnapshot(Map<String, String> redirects, Map<String, Speaker> speakers) {
    this.redirects = Map.copyOf(redirects);
    this.speakers = Map.copyOf(speakers);
  }

  /** The id under which a speaker goes now: its own, or that of whom it was merged into. */
  public String idOf(String id) {
    String current = id;
    while (redirects.containsKey(current)) {
      current = redirects.get(current);
    }
    return current;
  }

  /** The speaker that goes under an id now; empty when nobody is known by it. */
  public Optional<Speaker> speaker(String id) {
    return Optional.ofNullable(speakers.get(idOf(id)));
  }
}
