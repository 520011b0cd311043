package dev.verbatim.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextWordsTest {

  @Test
  void caseAccentsAndLigaturesDoNotCount() {
    assertThat(folded("Çelik and ÉMILE, Straße, Ærø, \ufb01nance, Łódź"))
        .containsExactly("celik", "and", "emile", "strasse", "aero", "finance", "lodz");
  }

  @Test
  void whateverIsBetweenLettersAndDigitsPartsWords() {
    assertThat(folded("“We’re well-known: 1,000 ferries/day, example.com & U.S.”"))
        .containsExactly(
            "we", "re", "well", "known", "1", "000", "ferries", "day", "example", "com", "u", "s");
  }

  @Test
  void theSameApostropheIsWrittenInManyWays() {
    for (String apostrophe : List.of("'", "\u2019", "\u02bc", "\u2018", "`")) {
      assertThat(folded("won" + apostrophe + "t")).containsExactly("won", "t");
    }
  }

  @Test
  void whatNobodySeesIsNotPartOfAWord() {
    assertThat(folded("har\u00adbour \u200bquay\u200d pier"))
        .containsExactly("harbour", "quay", "pier");
  }

  @Test
  void marksOfOtherScriptsArePartOfTheirLetters() {
    assertThat(folded("हिन्दी й")).containsExactly("हिन्दी", "й");
  }

  @Test
  void aVeryLongWordIsCut() {
    assertThat(folded("x".repeat(5000) + " tide"))
        .satisfiesExactly(
            word -> assertThat(word).hasSize(100), word -> assertThat(word).isEqualTo("tide"));
  }

  @Property
  void anyTextHasWordsInOrderThatAreTheSameWhenReadAgain(@ForAll String text) {
    int end = 0;
    for (TextWords.Word word : TextWords.of(text)) {
      assertThat(word.start()).isGreaterThanOrEqualTo(end);
      assertThat(word.end()).isGreaterThan(word.start());
      end = word.end();
    }
    List<String> words = folded(text);
    assertThat(folded(String.join(" ", words))).isEqualTo(words);
  }

  @Test
  void everyCharacterIsTheSameWhenReadAgain() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      List<String> words = folded(Character.toString(c));
      assertThat(folded(String.join(" ", words))).as("U+%04X", c).isEqualTo(words);
    }
  }

  private static List<String> folded(String text) {
    return TextWords.of(text).stream().map(TextWords.Word::folded).toList();
  }
}
