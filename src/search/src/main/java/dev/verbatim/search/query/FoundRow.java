package dev.verbatim.search.query;

import java.time.Instant;

/** A row of what {@link SearchSql#page} gives. */
record FoundRow(
    String part,
    String id,
    String label,
    long number,
    Double score,
    Instant listedAt,
    String view,
    String headline,
    String text) {

  static FoundRow of(Object[] columns) {
    return new FoundRow(
        (String) columns[0],
        (String) columns[1],
        (String) columns[2],
        columns[3] == null ? 0 : ((Number) columns[3]).longValue(),
        columns[4] == null ? null : ((Number) columns[4]).doubleValue(),
        (Instant) columns[5],
        (String) columns[6],
        (String) columns[7],
        (String) columns[8]);
  }
}
