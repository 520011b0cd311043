package dev.verbatim.search.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** A stretch of time that is counted as one, in UTC. */
public enum Interval {
  DAY {
    @Override
    LocalDate start(LocalDate day) {
      return day;
    }

    @Override
    LocalDate plus(LocalDate start, long intervals) {
      return start.plusDays(intervals);
    }
  },
  /** From Monday, as ISO 8601 has it. */
  WEEK {
    @Override
    LocalDate start(LocalDate day) {
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    LocalDate plus(LocalDate start, long intervals) {
      return start.plusWeeks(intervals);
    }
  },
  MONTH {
    @Override
    LocalDate start(LocalDate day) {
      return day.withDayOfMonth(1);
    }

    @Override
    LocalDate plus(LocalDate start, long intervals) {
      return start.plusMonths(intervals);
    }
  };

  /** The first day of the interval that a day is in. */
  abstract LocalDate start(LocalDate day);

  /** The first day of another interval, so many later. */
  abstract LocalDate plus(LocalDate start, long intervals);

  /** As PostgreSQL's {@code date_trunc} knows it, and the API. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
