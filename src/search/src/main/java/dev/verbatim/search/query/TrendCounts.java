package dev.verbatim.search.query;

import dev.verbatim.news.filter.ArticleFilter;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.problem.Moved;
import dev.verbatim.platform.problem.NoSuchResource;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.search.database.Statements;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts quotations: how often somebody was quoted when, and who was quoted most. */
@Singleton
public class TrendCounts {

  /** The most intervals of a timeline: more than a year of days. */
  static final int MOST_INTERVALS = 400;

  /** The most intervals that trends are given for. */
  static final int MOST_TRENDS = 60;

  private static final int USUAL_TRENDS = 12;

  private static final String SPEAKER =
      "select id, name, into_id from speaker where id = :id and gone_at is null";

  private static final String TIMELINE =
      """
      select cast(date_trunc(:interval, listed_at at time zone 'UTC') as date) as start, count(*)
      from quote
      where %s
      group by 1
      order by 1 desc
      limit :most
      """;

  private static final String NEWEST =
      """
      select listed_at from quote
      where %s and speaker_id is not null
      order by listed_at desc, id desc
      limit 1
      """;

  private static final String TRENDS =
      """
      with counted as (
        select cast(date_trunc(:interval, listed_at at time zone 'UTC') as date) as start,
          speaker_id, count(*) as quotes
        from quote
        where %s and speaker_id is not null and listed_at >= :earliest
        group by 1, 2
      ),
      ranked as (
        select *, row_number() over (partition by start order by quotes desc, speaker_id) as rank
        from counted
      )
      select start, speaker_id, (select name from speaker where id = speaker_id), quotes
      from ranked
      where rank <= :limit
      order by start desc, rank
      """;

  /**
   * How often somebody was quoted.
   *
   * @throws NoSuchResource when search knows no such speaker
   * @throws Moved when the speaker was merged into another
   */
  public TimelineView timeline(String id, QuoteFilter filter, Interval interval) {
    checkLength(filter.articles(), interval, MOST_INTERVALS);
    List<Object[]> speakers = Statements.rows(SPEAKER, Map.of("id", id));
    if (speakers.isEmpty()) {
      throw new NoSuchResource("speaker", id);
    }
    Object[] speaker = speakers.get(0);
    if (speaker[2] != null) {
      throw new Moved("/v1/speakers/%s/timeline".formatted(speaker[2]));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    String sql = TIMELINE.formatted(conditions(filter, values));
    values.put("interval", interval.word());
    values.put("most", MOST_INTERVALS);
    Map<LocalDate, Long> counted = new LinkedHashMap<>();
    Statements.rows(sql, values)
        .forEach(row -> counted.put((LocalDate) row[0], ((Number) row[1]).longValue()));
    return TimelineView.of(
        new FoundView.Speaker(id, (String) speaker[1]), interval, filled(counted, interval));
  }

  /** Who was quoted most in each interval, up to the last in which anybody was. */
  public TrendsView trends(QuoteFilter filter, Interval interval, int limit) {
    checkLength(filter.articles(), interval, MOST_TRENDS);
    Map<String, Object> values = new LinkedHashMap<>();
    List<Instant> newest =
        Statements.values(NEWEST.formatted(conditions(filter, values)), Instant.class, values);
    if (newest.isEmpty()) {
      return TrendsView.of(interval, List.of());
    }
    LocalDate last = interval.start(DateOrInstant.of(newest.get(0)).date());
    long back = filter.articles().from() == null ? USUAL_TRENDS : MOST_TRENDS;
    values.put("earliest", interval.plus(last, 1 - back).atStartOfDay(ZoneOffset.UTC).toInstant());
    values.put("interval", interval.word());
    values.put("limit", limit);
    return TrendsView.of(
        interval, Statements.rows(TRENDS.formatted(conditions(filter, values)), values));
  }

  private static String conditions(QuoteFilter filter, Map<String, Object> values) {
    return Conditions.of(filter, SearchQuery.Kind.QUOTES, values).sql();
  }

  /** The intervals from the first in which somebody was quoted to the last, without a gap. */
  private static Map<LocalDate, Long> filled(Map<LocalDate, Long> counted, Interval interval) {
    Map<LocalDate, Long> filled = new LinkedHashMap<>();
    List<LocalDate> starts = new ArrayList<>(counted.keySet());
    if (starts.isEmpty()) {
      return filled;
    }
    LocalDate last = starts.get(0);
    LocalDate first = starts.get(starts.size() - 1);
    for (int back = MOST_INTERVALS - 1; back >= 0; back--) {
      LocalDate start = interval.plus(last, -back);
      if (!start.isBefore(first)) {
        filled.put(start, counted.getOrDefault(start, 0L));
      }
    }
    return filled;
  }

  private static void checkLength(ArticleFilter filter, Interval interval, int most) {
    if (filter.from() != null
        && filter.to() != null
        && interval.plus(interval.start(filter.from().date()), most).isBefore(filter.to().date())) {
      throw new InvalidRequest(
          List.of(
              InvalidField.of("from", "must be at most %d intervals before to".formatted(most))));
    }
  }
}
