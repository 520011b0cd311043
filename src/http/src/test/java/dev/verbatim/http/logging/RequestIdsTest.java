package dev.verbatim.http.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {

  private static final String GIVEN = "8a4f-of-lambda";

  @Test
  void whatTheClientCallsItsRequestStays() {
    assertThat(RequestIds.of("desk_7.morning-2", GIVEN)).isEqualTo("desk_7.morning-2");
    assertThat(RequestIds.of("a".repeat(128), GIVEN)).hasSize(128);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "a b", "a\nb", "a\"b", "ingrid@harbor.example", "é", "{}", "a/b", "a\n"})
  void whatWouldNotBeAnIdIsNone(String sent) {
    assertThat(RequestIds.of(sent, GIVEN)).isEqualTo(GIVEN);
  }

  @Test
  void whatIsTooLongIsNone() {
    assertThat(RequestIds.of("a".repeat(129), GIVEN)).isEqualTo(GIVEN);
  }

  @Test
  void whereNobodyHasNamedItItHasANameThatNoOtherHas() {
    String one = RequestIds.of(null, null);

    assertThat(one).matches("[0-9a-f-]{36}").isNotEqualTo(RequestIds.of(null, null));
    assertThat(RequestIds.of(one, GIVEN)).isEqualTo(one);
  }
}
