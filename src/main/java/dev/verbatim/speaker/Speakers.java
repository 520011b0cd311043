package dev.verbatim.speaker;

import dev.verbatim.platform.Slice;
import java.util.Map;
import java.util.Optional;

/** Those who are quoted. */
public interface Speakers {

  /** The speaker with this id. */
  Optional<Speaker> get(String id);

  /**
   * Speakers by name.
   *
   * @param limit how many at the most
   * @param after where the slice before ended; null for the first
   */
  Slice<Speaker> list(SpeakerFilter filter, int limit, Map<String, String> after);
}
