package dev.verbatim.news.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.extraction.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPlacesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u201c\u201d",
        "\u201e\u201c",
        "\u00ab\u00bb",
        "\u2018\u2019",
        "\u201a\u2018",
        "\u203a\u2039",
        "\u2039\u203a",
        "\u300c\u300d",
        "\u300e\u300f",
        "\uff02\uff02"
      })
  void wordsAreFoundWithTheMarksAroundThem(String marks) {
    String quoted = marks.charAt(0) + "We stop" + marks.charAt(1);
    WordPlaces places = new WordPlaces("She said: " + quoted + " today.");

    assertThat(places.withMarks(new Span(11, 18, "We stop")).exact()).isEqualTo(quoted);
    assertThat(places.best("We stop", "", "", true)).hasSize(1);
  }
}
