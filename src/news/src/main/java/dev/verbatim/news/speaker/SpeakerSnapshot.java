package dev.verbatim.news.speaker;

import dev.verbatim.extraction.Source;
import java.util.HashMap;
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

  /**
   * The same, as they are once it is known what an article says of them.
   *
   * @param sources what the article says, by the ids that its speakers have now
   */
  public SpeakerSnapshot described(Map<String, Source> sources) {
    Map<String, Speaker> described = new HashMap<>(speakers);
    sources.forEach(
        (id, source) -> described.computeIfPresent(id, (same, known) -> known.described(source)));
    return new SpeakerSnapshot(redirects, described);
  }

  /** The speaker that an id leads to now; empty when there is none. */
  public Optional<Speaker> speaker(String id) {
    return Optional.ofNullable(speakers.get(idOf(id)));
  }
}
