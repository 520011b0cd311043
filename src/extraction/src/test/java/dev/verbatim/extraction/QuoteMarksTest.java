package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteMarksTest {
  private static final String WORDS = "We sail at dawn and nobody will stop us,";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“”", "””", "„“", "„”", "‘’", "‚‘", "‚’", "«»", "»«", "»»", "‹›", "›‹", "''", "\"\"", "＂＂",
        "「」", "『』"
      })
  void everyPairOfMarksIsKnown(String pair) {
    char open = pair.charAt(0);
    char close = pair.charAt(1);

    assertThat(QuoteMarks.isMark(open)).isTrue();
    assertThat(QuoteMarks.isMark(close)).isTrue();
    assertThat(QuoteMarks.opens(open)).isTrue();
    assertThat(QuoteMarks.closes(close)).isTrue();
    assertThat(QuoteMarks.strip(open + WORDS + close)).isEqualTo(WORDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"“”", "„“", "«»", "‹›", "\"\"", "＂＂", "「」", "『』"})
  void wordsBetweenAnyMarksAreAQuotation(String pair) {
    String body =
        pair.charAt(0) + WORDS + pair.charAt(1) + " said Lydia Crane, the skipper of the ferry.";

    assertThat(Extractions.words(body)).containsExactly(WORDS);
    assertThat(Extractions.names(body)).containsExactly("Lydia Crane");
  }

  @Test
  void whiteCornersStandInsideOfCorners() {
    String body = "「We heard 『sail at dawn』 on the radio and left,」 said Lydia Crane.";

    assertThat(Extractions.quotations(body)).hasSize(1);
    assertThat(Extractions.quotations(body).get(0).nested())
        .extracting(Span::exact)
        .containsExactly("『sail at dawn』");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "–", "a", "[", "/", "*"})
  void otherCharactersAreNoMarks(String other) {
    assertThat(QuoteMarks.isMark(other.charAt(0))).isFalse();
    assertThat(QuoteMarks.opens(other.charAt(0))).isFalse();
    assertThat(QuoteMarks.closes(other.charAt(0))).isFalse();
  }

  @Test
  void marksThatOnlyCloseDoNotOpen() {
    assertThat(QuoteMarks.opens('」')).isFalse();
    assertThat(QuoteMarks.closes('「')).isFalse();
    assertThat(QuoteMarks.closes('„')).isFalse();
  }

  @Test
  void onlyMarksAtBothEndsAreStripped() {
    assertThat(QuoteMarks.strip("“We sail")).isEqualTo("“We sail");
    assertThat(QuoteMarks.strip("We sail”")).isEqualTo("We sail”");
    assertThat(QuoteMarks.strip("“”")).isEqualTo("“”");
    assertThat(QuoteMarks.strip("")).isEmpty();
  }

  @Test
  void marksSurroundWordsOnlyWhenTheyTouchThem() {
    String text = "She said: “We sail.”";

    assertThat(QuoteMarks.surround(text, 11, 19)).isTrue();
    assertThat(QuoteMarks.surround(text, 14, 19)).isFalse();
    assertThat(QuoteMarks.surround(text, 0, 3)).isFalse();
    assertThat(QuoteMarks.surround(text, 11, 20)).isFalse();
  }

  @Test
  void marksOfEveryStyleFoldToTheTypewritersMarks() {
    assertThat(QuoteMarks.fold("„We won’t sail“")).isEqualTo("\"We won't sail\"");
    assertThat(QuoteMarks.fold("«A ‹calm› sea»")).isEqualTo("\"A 'calm' sea\"");
    assertThat(QuoteMarks.fold("``We sail''")).isEqualTo("\"We sail\"");
    assertThat(QuoteMarks.fold("「海」")).isEqualTo("\"海\"");
  }
}
