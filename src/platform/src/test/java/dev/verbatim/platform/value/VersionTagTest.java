package dev.verbatim.platform.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class VersionTagTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Stamp STAMP = Stamp.first(NOON);

  @Test
  void aTagIsTheSameForTheSameVersionAlone() {
    String tag = VersionTag.of("ferry", STAMP);

    assertThat(VersionTag.of("ferry", Stamp.first(NOON))).isEqualTo(tag);
    assertThat(VersionTag.of("mill", STAMP)).isNotEqualTo(tag);
    assertThat(VersionTag.of("ferry", STAMP.next(NOON))).isNotEqualTo(tag);
    assertThat(VersionTag.of("ferry", Stamp.first(NOON.plusMillis(1)))).isNotEqualTo(tag);
  }

  @Test
  void whatIsShownBesideTheVersionIsToldApartFromIt() {
    String one = VersionTag.shown("3", "Ada Kell", "pilot");
    String other = VersionTag.shown("3", "Ada Kell, pilot");

    assertThat(one).isNotEqualTo(other);
    assertThat(VersionTag.version(one)).isEqualTo("3").isEqualTo(VersionTag.version(other));
    assertThat(VersionTag.version("abc")).isEqualTo("abc");
    assertThat(VersionTag.header("abc")).isEqualTo("\"abc\"");
  }
}
