package dev.verbatim.extraction.circumstance;

import java.time.LocalDate;

/**
 * Words that name a time: "late on Sunday", "12 March 2021", "last week".
 *
 * @param last the last token that belongs to them
 * @param day the single day that they mean, or null when they mean none, or none that is known
 */
record DayPhrase(int last, LocalDate day) {}
