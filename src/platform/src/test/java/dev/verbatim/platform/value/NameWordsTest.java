package dev.verbatim.platform.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {

  @ParameterizedTest
  @CsvSource({
    "Ada Kell, ada kell",
    "'  ADA   KELL ', ada kell",
    "Előd Kovács-Ørsted, elod kovacs orsted",
    "J.B. O’Hara, jb ohara",
    "王小明, 王小明",
    "!!! … /, ''",
    "\u202e, ''",
    "Agent 47, agent 47"
  })
  void aNameIsReadAsItsWords(String name, String words) {
    assertThat(NameWords.of(name))
        .isEqualTo(words.isEmpty() ? List.of() : List.of(words.split(" ")));
  }

  @Test
  void theEndOfAVeryLongWordMakesNoDifference() {
    assertThat(NameWords.of("𝔘".repeat(50))).containsExactly("u".repeat(40));
    assertThat(NameWords.first("👍👍👍", 2)).isEqualTo("👍👍");
  }
}
