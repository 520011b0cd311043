package dev.verbatim.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FailureTraceTest {

  @Test
  void itShowsWhereAFailureCameAboutAndNothingOfWhatItSays() {
    StringWriter shown = new StringWriter();
    try {
      LocalDate.parse(String.join(" ", "The tide", "will not wait"));
    } catch (RuntimeException e) {
      IllegalStateException failure = new IllegalStateException("said Ingrid Halvane", e);
      failure.addSuppressed(new IllegalArgumentException("Bearer a.b.c"));
      FailureTrace.of(failure).printStackTrace(new PrintWriter(shown));
    }

    assertThat(shown.toString())
        .startsWith("java.lang.IllegalStateException")
        .contains("FailureTraceTest.itShowsWhereAFailureCameAboutAndNothingOfWhatItSays")
        .contains("Caused by: java.time.format.DateTimeParseException")
        .contains("java.time.LocalDate.parse")
        .doesNotContain("tide", "Halvane", "Bearer");
  }

  @Test
  void oneLineNamesTheKindsAlone() {
    Exception failure =
        new IllegalStateException("said Ingrid Halvane", new IllegalArgumentException("the tide"));

    assertThat(FailureTrace.kinds(failure))
        .isEqualTo("java.lang.IllegalStateException, caused by java.lang.IllegalArgumentException");
  }

  @Test
  void aFailureThatCausedItselfHasAnEnd() {
    Exception one = new Exception("one");
    Exception other = new Exception("other", one);
    one.initCause(other);

    assertThat(FailureTrace.of(one).getCause().getCause()).isNull();
  }
}
