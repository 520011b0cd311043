package dev.verbatim.news.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardWrapsTest {

  @Test
  void linesThatBreakWithinSentencesAndNamesAreJoined() {
    assertThat(
            joined(
                "“The tide will not wait and neither\nwill we, whatever the harbour\n"
                    + "board decides,” said Ingrid\nHalvane, who runs the ferry."))
        .containsExactly(
            "“The tide will not wait and neither will we, whatever the harbour board decides,”"
                + " said Ingrid Halvane, who runs the ferry.");
  }

  @Test
  void aLineThatEndsBeforeTheSpeakerIsJoinedInAnyText() {
    assertThat(joined("“We go,” said\nIngrid Halvane, who runs the ferry."))
        .containsExactly("“We go,” said Ingrid Halvane, who runs the ferry.");
  }

  @Test
  void aHyphenAtTheEndOfALineJoinsAWord() {
    assertThat(joined("It is a well-\nknown pier.")).containsExactly("It is a well-known pier.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pier burns\nThe pier burned for a day.",
        "It rained.\nIt snowed.",
        "Apples\nPears\nPlums",
        "The tide is high,\u2028"
      })
  void headingsAndListsStay(String text) {
    assertThat(joined(text)).hasSize((int) text.lines().count());
  }

  private static List<String> joined(String text) {
    return HardWraps.of(List.of(text)).joined(text);
  }
}
