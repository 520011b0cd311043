package dev.verbatim.search.query;

import java.time.Instant;

/**
 * A row of what {@link SearchSql#page} gives.
 *
 * @param part {@code article} or {@code quote} for an item; else what is counted
 * @param label the name of what is counted, or that of a quotation's speaker
 * @param places the numbers of the words that were found in an item, from 1, with commas: those of
 *     the headline and then of the body, or those of the quotation and then of the speaker's name
 */
record FoundRow(
    String part,
    String id,
    String label,
    long number,
    Double score,
    Instant listedAt,
    String view,
    String headline,
    String text,
    String places) {

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
        (String) columns[8],
        (String) columns[9]);
  }
}
