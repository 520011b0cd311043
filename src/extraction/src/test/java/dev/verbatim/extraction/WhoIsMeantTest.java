package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a pronoun or a description refers to, or that it refers to nobody. */
class WhoIsMeantTest {

  private static Attribution attribution(String body) {
    return Extractions.read(body).quotations().get(0).attribution();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“We heard a bang,” she said.",
        "“We heard a bang,” they said.",
        "“I did it,” I said.",
        "Asked about it, everyone said: “We heard a bang.”",
        "A tug lies off the mole in Port Varr, Feb. 5, 2024.\n\n“We heard a bang,” she said.",
      })
  void aPronounThatNothingExplainsIsMentionedAndNobody(String body) {
    assertThat(attribution(body).source()).isNull();
    assertThat(attribution(body).name()).isNull();
    assertThat(attribution(body).mention().exact()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "“We heard a bang,” a harbour crier said. | a harbour crier",
        "“We heard a bang,” a senior official said. | a senior official",
        "Of those polled, most agreed. “I can't pay,” one respondent wrote. | one respondent",
      })
  void aDescriptionIsASpeakerWithoutASource(String body, String name) {
    assertThat(attribution(body).source()).isNull();
    assertThat(attribution(body).name()).isEqualTo(name);
    assertThat(Extractions.read(body).sources()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Keel FC manager Paco Estrella was delighted. “We were superb,” he said. | Paco Estrella",
        "Oscar winner Karl Ohm was delighted. “We won,” he said. | Karl Ohm",
        "KUALA KERIS, March 3 — Works Minister Azman bin Yusof said the bridge would open. “We will"
            + " meet the deadline,” he said. | Azman bin Yusof",
        "The ferry left Port Varr. Karl Ohm saw it. “It was full,” he said. | Karl Ohm",
      })
  void aPronounForAPersonIsNoClubTownOrPrize(String body, String name) {
    assertThat(Extractions.names(body)).containsExactly(name);
  }

  @Test
  void anInstitutionIsMeantByIt() {
    assertThat(
            Extractions.names(
                "The Energy Users' Council of Australia warned of a gap. “Hope isn't a generator,”"
                    + " it said in a statement."))
        .containsExactly("The Energy Users' Council of Australia");
  }

  @Test
  void onePersonCanBeMeantByThey() {
    assertThat(Extractions.names("Robin Ash won the prize. “I am stunned,” they said."))
        .containsExactly("Robin Ash");
  }

  @Test
  void somebodyWhoIsNamedSoonAfterIsMeant() {
    assertThat(Extractions.names("“It is over,” he said. Karl Ohm, 61, ran the yard for years."))
        .containsExactly("Karl Ohm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lena Ruud, a skipper, sued Karl Ohm, a banker. “They lied,” the banker said. | Karl Ohm",
        "The 44-year-old skipper Lena Ruud sued Keelmark. “They lied,” the skipper said."
            + " | Lena Ruud",
        "Teacher Lena Ruud and nurse Karl Ohm were hurt. “I hid,” the nurse said. | Karl Ohm",
        "Senator Karl Ohm waited. “They spent it,” the Queenslander said. | Karl Ohm",
      })
  void aDescriptionRefersToThePersonWhoWasSoDescribed(String body, String name) {
    assertThat(Extractions.names(body)).containsExactly(name);
  }
}
