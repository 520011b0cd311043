package dev.verbatim.search.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How often somebody was quoted, as the client sees it.
 *
 * @param speaker who
 * @param interval {@code day}, {@code week} or {@code month}
 * @param total how often in all of them
 * @param intervals each, from the first in which the speaker was quoted to the last
 */
@Schema(name = "Timeline")
public record TimelineView(
    FoundView.Speaker speaker, String interval, long total, List<Count> intervals) {

  /**
   * How often within one.
   *
   * @param start its first day, in UTC
   */
  @Schema(name = "TimelineCount")
  public record Count(LocalDate start, long count) {}

  static TimelineView of(
      FoundView.Speaker speaker, Interval interval, Map<LocalDate, Long> counts) {
    List<Count> intervals =
        counts.entrySet().stream()
            .map(entry -> new Count(entry.getKey(), entry.getValue()))
            .toList();
    long total = intervals.stream().mapToLong(Count::count).sum();
    return new TimelineView(speaker, interval.word(), total, intervals);
  }
}
