package dev.verbatim.store.views;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameListsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "2, 0",
    "3, 1",
    "9, 1",
    "10, 2",
    "29, 2",
    "30, 3",
    "99, 3",
    "100, 4",
    "299, 4",
    "300, 5",
    "999, 5",
    "1000, 6",
    "3000, 7",
    "2147483647, 18"
  })
  void aRankIsTheMagnitudeOfACount(int quotes, int rank) {
    assertThat(NameLists.rank(quotes)).isEqualTo(rank);
  }
}
