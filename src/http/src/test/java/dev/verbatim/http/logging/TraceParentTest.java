package dev.verbatim.http.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "-00f067aa0ba902b7-";

  @Test
  void theTraceOfThisVersionIsRead() {
    assertThat(TraceParent.traceId("00-" + TRACE + PARENT + "01")).isEqualTo(TRACE);
    assertThat(TraceParent.traceId("00-" + TRACE + PARENT + "00")).isEqualTo(TRACE);
  }

  @Test
  void laterVersionsMayGoOn() {
    assertThat(TraceParent.traceId("cc-" + TRACE + PARENT + "01")).isEqualTo(TRACE);
    assertThat(TraceParent.traceId("cc-" + TRACE + PARENT + "01-what")).isEqualTo(TRACE);
    assertThat(TraceParent.traceId("cc-" + TRACE + PARENT + "01.what")).isNull();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "00",
        TRACE,
        "00-" + TRACE,
        "ff-" + TRACE + PARENT + "01",
        "00-" + TRACE + PARENT + "01-what",
        "00-" + TRACE + PARENT + "1",
        "00-" + TRACE + "-0000000000000000-01",
        "00-00000000000000000000000000000000" + PARENT + "01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736" + PARENT + "01",
        "00-" + TRACE + PARENT + "01 ",
        "00-" + TRACE + PARENT + "01, 00-" + TRACE + PARENT + "01"
      })
  void whatIsNotSoundIsNoTrace(String header) {
    assertThat(TraceParent.traceId(header)).isNull();
  }
}
