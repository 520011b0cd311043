package dev.verbatim.store.speaker;

import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.QuotedDays;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerDecision;
import dev.verbatim.news.speaker.SpeakerFilter;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.paging.PageScan;
import dev.verbatim.store.record.SpeakerDecisions;
import dev.verbatim.store.record.SpeakerNames;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.views.NameSearch;
import dev.verbatim.store.views.SpeakerViews;
import dev.verbatim.store.views.SpeakerViews.Known;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Those who are quoted. {@link SpeakerChanges} changes them. */
@Singleton
public class Speakers {

  private final SpeakerViews views;
  private final NameSearch names;
  private final SpeakerDecisions decisions;

  @Inject
  public Speakers(SpeakerViews views, NameSearch names, SpeakerDecisions decisions) {
    this.views = views;
    this.names = names;
    this.decisions = decisions;
  }

  /**
   * The speaker whom an id means: it has another id when it was merged, or when the id is a name
   * that an editor gave it.
   *
   * @param consistency with the latest, what editors decided is as it is now; counts are as views
   *     have them in any case
   */
  public Optional<Speaker> get(String id, Consistency consistency) {
    return consistency == Consistency.LATEST ? latest(id) : seen(id);
  }

  private Optional<Speaker> seen(String id) {
    Optional<Known> known = views.get(id);
    Set<String> met = new HashSet<>();
    while (known.isPresent() && known.get().into() != null && met.add(known.get().into())) {
      known = views.get(known.get().into());
    }
    return known.map(Known::speaker);
  }

  private Optional<Speaker> latest(String id) {
    SpeakerNames names = decisions.names(List.of(id), Consistency.LATEST);
    String now = names.idOf(id);
    SpeakerDecision decision = names.decisions().get(now);
    Optional<Speaker> seen = views.get(now).map(Known::speaker);
    if (seen.isEmpty() && decision != null && decision.profile() != null) {
      // Editors have said who it is, and its view is late.
      seen =
          Optional.of(new Speaker(now, decision.profile(), QuoteCounts.NONE, QuotedDays.NONE, 1));
    }
    return seen.map(speaker -> speaker.decided(decision));
  }

  /**
   * Speakers by name; those that are found by words or a URI the most quoted first.
   *
   * @param limit how many at most
   * @param after where the page before ended; null for the first
   */
  public Page<Speaker> list(SpeakerFilter filter, int limit, Map<String, String> after) {
    return NameSearch.finds(filter)
        ? names.read(filter, limit, after)
        : views.speakers(filter).read(limit, after);
  }

  /**
   * Reads on in all speakers that pass the filter, in no order.
   *
   * @param most how many at most
   * @param after the position to read on from; null for the beginning
   */
  public PageScan<Speaker> scan(SpeakerFilter filter, int most, Map<String, String> after) {
    return views.speakers(filter).scan(most, after);
  }
}
