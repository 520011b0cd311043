package dev.verbatim.store.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeflatedTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "\u201cThe tide will not wait,\u201d she said. \ud83d\udc1f"})
  void whatIsReadIsWhatWasWritten(String text) {
    assertThat(Deflated.text(Deflated.of(text))).isEqualTo(text);
    assertThat(Deflated.text(Deflated.of(text.repeat(9_000)))).isEqualTo(text.repeat(9_000));
  }

  @Test
  void whatIsCutOffIsNotRead() {
    byte[] whole = Deflated.of("The tide will not wait.");

    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> Deflated.text(part)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
