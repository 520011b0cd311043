package dev.verbatim.store.speaker;

import dev.verbatim.news.speaker.ChangeSpeaker;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerFilter;
import dev.verbatim.platform.paging.Page;
import java.util.Map;
import java.util.Optional;

/** Those who are quoted. */
public interface Speakers {

  /**
   * The speaker that goes under this id: it has another one when it was merged, or when the id is a
   * name that an editor gave it.
   */
  Optional<Speaker> get(String id);

  /** The same, with every write that was answered before. */
  Optional<Speaker> latest(String id);

  /**
   * Speakers by name.
   *
   * @param limit how many at the most
   * @param after where the slice before ended; null for the first
   */
  Page<Speaker> list(SpeakerFilter filter, int limit, Map<String, String> after);

  /**
   * Changes what is known of a speaker; its quotations follow.
   *
   * @param seen the speaker that the editor has seen
   * @return the speaker as it stands then
   * @throws dev.verbatim.platform.problem.PreconditionFailed when it has changed meanwhile
   * @throws dev.verbatim.platform.problem.Conflict when a new name is that of another speaker
   */
  Speaker change(Speaker seen, ChangeSpeaker change);

  /**
   * Merges a speaker into another for good: quotations, counts and names go over, and the old id
   * leads to the other. Doing it again completes what was begun.
   *
   * @return the other speaker as it stands then
   * @throws dev.verbatim.platform.problem.NoSuchResource when there is no such speaker
   * @throws dev.verbatim.platform.problem.InvalidRequest when there is no such other, or it is the
   *     same
   * @throws dev.verbatim.platform.problem.Conflict when one of them has been merged elsewhere
   */
  Speaker merge(String id, String into);
}
