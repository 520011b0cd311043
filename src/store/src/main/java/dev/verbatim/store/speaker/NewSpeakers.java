package dev.verbatim.store.speaker;

import dev.verbatim.news.speaker.AddSpeaker;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.QuotedDays;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerDecision;
import dev.verbatim.news.speaker.SpeakerIds;
import dev.verbatim.platform.problem.Conflict;
import dev.verbatim.store.record.SpeakerDecisions;
import dev.verbatim.store.table.Attempts;
import dev.verbatim.store.table.Consistency;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How editors add speakers. One whose name is taken becomes a namesake: the speaker whose id is the
 * name's own knows it, and articles that describe it mean it ({@link
 * dev.verbatim.news.speaker.Namesakes}).
 */
@Singleton
public class NewSpeakers {

  /** Speakers of one name beside the first: articles are shown with all of them looked up. */
  private static final int MOST_NAMESAKES = 20;

  private final SpeakerDecisions decisions;
  private final Speakers speakers;
  private final Clock clock;

  @Inject
  public NewSpeakers(SpeakerDecisions decisions, Speakers speakers, Clock clock) {
    this.decisions = decisions;
    this.speakers = speakers;
    this.clock = clock;
  }

  /**
   * Adds a speaker of its own, whoever else has the name.
   *
   * @throws Conflict when too many have the name already
   */
  public Speaker add(AddSpeaker adding) {
    return Attempts.until(
        () -> {
          String id = SpeakerIds.of(adding.name());
          SpeakerDecision first = decisions.get(id).orElse(SpeakerDecision.none(id, now()));
          SpeakerDecision added;
          boolean written;
          if (first.version() == 0 && speakers.get(id, Consistency.LATEST).isEmpty()) {
            added = first.edited(adding.profile(), List.of(), now());
            written = decisions.write(added);
          } else {
            String free = freeId(first);
            added = first.namesake(free, adding.profile(), now());
            written = decisions.writeAll(List.of(first.withNamesake(free, now()), added));
          }
          return written ? Optional.of(unquoted(added)) : Optional.empty();
        });
  }

  /** The next id of the name that means nobody. */
  private String freeId(SpeakerDecision first) {
    if (first.namesakes().size() >= MOST_NAMESAKES) {
      throw new Conflict(
          "There are %d speakers of that name; use one of them."
              .formatted(first.namesakes().size() + 1));
    }
    for (int number = first.namesakes().size() + 2; ; number++) {
      String id = first.id() + "-" + number;
      if (decisions.get(id).isEmpty() && speakers.get(id, Consistency.LATEST).isEmpty()) {
        return id;
      }
    }
  }

  private static Speaker unquoted(SpeakerDecision decision) {
    return new Speaker(decision.id(), decision.profile(), QuoteCounts.NONE, QuotedDays.NONE, 1)
        .decided(decision);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
