package dev.verbatim.platform.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DateOrInstantTest {

  @Property
  void aDayIsReadAsItIsWritten(@ForAll("days") LocalDate day) {
    DateOrInstant read = DateOrInstant.parse(day.toString());

    assertThat(read).hasToString(day.toString()).isEqualTo(DateOrInstant.of(day));
    assertThat(Duration.between(read.startInstant(), read.endExclusive()))
        .isEqualTo(Duration.ofDays(1));
  }

  @Property
  void anInstantIsReadAsItIsWritten(@ForAll("days") LocalDate day, @ForAll int second) {
    Instant instant = Instant.parse(day + "T00:00:00Z").plusSeconds(Math.floorMod(second, 86_400));
    DateOrInstant read = DateOrInstant.parse(instant.toString());

    assertThat(read).hasToString(instant.toString());
    assertThat(read.date()).isEqualTo(day);
    assertThat(read.startInstant()).isEqualTo(instant);
    assertThat(read.endExclusive()).isEqualTo(instant.plusSeconds(1));
  }

  @Test
  void anOffsetIsTurnedIntoUtcAndItsDayMayBeAnother() {
    DateOrInstant read = DateOrInstant.parse("2026-03-02T00:30:00.750+02:00");

    assertThat(read).hasToString("2026-03-01T22:30:00Z");
    assertThat(read.date()).isEqualTo("2026-03-01");
  }

  @Property
  void whatIsNeitherIsRefusedInWords(@ForAll String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DateOrInstant.parse(text))
        .withMessageMatching("must be a date such as .*|a year has four digits");
  }

  @Test
  void yearsOutsideOfFourDigitsAreRefused() {
    for (String text :
        new String[] {
          "0000-12-31",
          "+10000-01-01",
          "0001-01-01T00:00:00+01:00",
          "-0044-03-15",
          "+999999999-12-31T23:59:59-18:00",
          "-999999999-01-01T00:00:00+18:00"
        }) {
      assertThatIllegalArgumentException().isThrownBy(() -> DateOrInstant.parse(text));
    }
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
