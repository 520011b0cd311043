package dev.verbatim.platform.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CodePointsTest {

  @Property
  void aSliceIsWhatStandsBetweenItsCodePoints(
      @ForAll("texts") String before,
      @ForAll("texts") String words,
      @ForAll("texts") String after) {
    CodePoints text = new CodePoints(before + words + after);

    assertThat(text.slice(count(before), count(before) + count(words))).isEqualTo(words);
    assertThat(text.length()).isEqualTo(count(before) + count(words) + count(after));
  }

  @Test
  void aCharacterOutsideOfTheBasicPlaneCountsOnce() {
    CodePoints text = new CodePoints("The \ud83d\udc1f market \ud83d\udc1f opens");

    assertThat(text.slice(4, 5)).isEqualTo("\ud83d\udc1f");
    assertThat(text.slice(6, 12)).isEqualTo("market");
  }

  @Test
  void aSliceThatLiesOutsideIsRefused() {
    for (String text : new String[] {"ferry", "f\ud83d\udc1frry"}) {
      for (int[] place : new int[][] {{-1, 2}, {0, 6}, {3, 2}, {6, 6}}) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
            .isThrownBy(() -> new CodePoints(text).slice(place[0], place[1]));
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Combinators.combine(
            Arbitraries.of("", "\ud83d\udc1f", "\u201c", "e\u0301", "\ud835\udd38"),
            Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(20))
        .as((odd, plain) -> plain + odd + plain);
  }

  private static int count(String text) {
    return text.codePointCount(0, text.length());
  }
}
