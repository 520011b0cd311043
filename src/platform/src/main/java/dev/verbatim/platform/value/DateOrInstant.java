package dev.verbatim.platform.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When something was published: a day, or an instant where it is known. A day is one of UTC.
 *
 * @param date the day, in UTC
 * @param instant the instant, in whole seconds, or null when only the day is known
 */
@Schema(implementation = String.class)
public record DateOrInstant(LocalDate date, Instant instant) {

  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  public DateOrInstant {
    Objects.requireNonNull(date, "date");
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("a year has four digits");
    }
  }

  public static DateOrInstant of(LocalDate date) {
    return new DateOrInstant(date, null);
  }

  public static DateOrInstant of(Instant instant) {
    Instant whole = instant.truncatedTo(ChronoUnit.SECONDS);
    return new DateOrInstant(whole.atOffset(ZoneOffset.UTC).toLocalDate(), whole);
  }

  /**
   * @param text {@code 2022-06-27} or {@code 2022-06-27T09:30:00Z}, any offset being turned into
   *     UTC
   * @throws IllegalArgumentException if it is neither, or not in the years 1 to 9999
   */
  @JsonCreator
  public static DateOrInstant parse(String text) {
    try {
      return text.indexOf('T') < 0 && text.indexOf('t') < 0
          ? of(LocalDate.parse(text))
          : of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "must be a date such as 2022-06-27 or an instant such as 2022-06-27T09:30:00Z", e);
    }
  }

  /** The first instant that is meant: the day's start where only the day is known. */
  public Instant startInstant() {
    return instant != null ? instant : date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** One past the last instant that is meant: the next day's start, or the next second. */
  public Instant endExclusive() {
    return instant != null
        ? instant.plusSeconds(1)
        : date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** As {@link #parse} reads it. */
  @JsonValue
  @Override
  public String toString() {
    return instant != null ? instant.toString() : date.toString();
  }
}
