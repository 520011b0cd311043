package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsAsTheyComeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "March 2 (Reuters) - ",
        "PORT VARR (AP) — ",
        "PORT VARR, Norland (AP) — ",
        "PORT VARR, March 2 (KNI) -- ",
        "PORT VARR – ",
        "Varr, March 2 - ",
        "Port Varr (Tidewire) - "
      })
  void aQuotationRightAfterADatelineIsFound(String dateline) {
    String body = dateline + "“The pier is gone,” said engineer Tobias Rehn.";

    assertThat(Extractions.words(body)).containsExactly("The pier is gone,");
    assertThat(Extractions.names(body)).containsExactly("Tobias Rehn");
  }

  @Test
  void marksWithSpacesInsideArePairedInTheirOrder() {
    String body = "\" We go \", said Odile Marchais. \" We stay \", said Karl Ohm.";

    assertThat(Extractions.words(body)).containsExactly("We go", "We stay");
    assertThat(Extractions.names(body)).containsExactly("Odile Marchais", "Karl Ohm");
  }

  @Test
  void aSpaceMayBeBeforeTheStopThatEndsTheQuotation() {
    assertThat(
            Extractions.words(
                "There was smoke over the quay. \" What is it ? \" asked Beth Lorne."))
        .containsExactly("What is it ?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "‘"})
  void singleMarksMayOpenEachParagraphOfAQuotation(String mark) {
    String body =
        ("Alasdair Bryce said: 'The pit closed in June.\n\n'Nobody told us.\n\n"
                + "'We read it in the paper.’")
            .replace("'", mark);

    assertThat(Extractions.words(body))
        .containsExactly("The pit closed in June. Nobody told us. We read it in the paper.");
    assertThat(Extractions.names(body)).containsExactly("Alasdair Bryce");
  }
}
