package dev.verbatim.search.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who was quoted most, as the client sees it.
 *
 * @param interval {@code day}, {@code week} or {@code month}
 * @param intervals each in which somebody was quoted, the newest first
 */
@Schema(name = "Trends")
public record TrendsView(String interval, List<Trend> intervals) {

  /**
   * Who was quoted most in one.
   *
   * @param start its first day, in UTC
   * @param speakers the most quoted first
   */
  public record Trend(LocalDate start, List<FoundView.Named> speakers) {}

  /**
   * @param rows the start, the speaker's id and name, and how often; in order
   */
  static TrendsView of(Interval interval, List<Object[]> rows) {
    Map<LocalDate, List<FoundView.Named>> byStart = new LinkedHashMap<>();
    for (Object[] row : rows) {
      byStart
          .computeIfAbsent((LocalDate) row[0], start -> new ArrayList<>())
          .add(
              new FoundView.Named((String) row[1], (String) row[2], ((Number) row[3]).longValue()));
    }
    return new TrendsView(
        interval.word(),
        byStart.entrySet().stream()
            .map(entry -> new Trend(entry.getKey(), entry.getValue()))
            .toList());
  }
}
