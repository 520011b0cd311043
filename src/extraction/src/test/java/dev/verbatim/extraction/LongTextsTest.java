package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongTextsTest {
  private static final int LENGTH = 200_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "'",
        "\"'",
        "``''",
        "\u201c\u2018",
        "\u00ab\u00bb",
        "(\u201c",
        "Nunar's ",
        "the mayor's ",
        "Mr. ",
        "Carla Nunar, the mayor, ",
        "said on Sunday and ",
        "Reuters reported ",
        "\u201cYes,\u201d he said. ",
        "a\n\n",
      })
  void aTextThatSaysOneThingForEverIsReadToItsEnd(String unit) {
    String body = unit.repeat(LENGTH / unit.length());

    assertThatCode(() -> Extractions.read(body)).doesNotThrowAnyException();
  }
}
