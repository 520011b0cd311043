package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "“The gate will hold,” said Hanne Brevick. | Hanne Brevick | said",
        "“The gate will hold,” Hanne Brevick said. | Hanne Brevick | said",
        "Hanne Brevick said: “The gate will hold.” | Hanne Brevick | said",
        "Hanne Brevick told the council: “The gate will hold.” | Hanne Brevick | told",
        "According to Hanne Brevick, the gate is “as good as new.” | Hanne Brevick | According to",
        "Hanne Brevick, 54, who once built boats, said: “The gate will hold.” | Hanne Brevick |"
            + " said",
        "“Will the gate hold?” asked Hanne Brevick. | Hanne Brevick | asked",
        "Hanne Brevick called the gate “a work of art.” | Hanne Brevick | called",
        "Hanne Brevick left the room, saying “the gate will hold.” | Hanne Brevick | saying",
        "“The gate will hold,” a senior official said. | a senior official | said",
        "“The gate was never tested,” the report found. | the report | found",
      })
  void theSpeakerAndTheWordThatIntroducesAreFound(String body, String speaker, String cue) {
    assertThat(Extractions.names(body)).hasSize(1);
    assertThat(Extractions.mentions(body).get(0)).startsWith(speaker);
    assertThat(Extractions.cues(body)).containsExactly(cue);
  }

  @Test
  void aSentenceInterruptedByItsSpeakerIsOneQuotation() {
    List<Quotation> found = Extractions.quotations("“If it fails,” Hanne Brevick said, “we stop.”");

    assertThat(found).hasSize(1);
    assertThat(found.get(0).text()).isEqualTo("If it fails, we stop.");
    assertThat(found.get(0).segments())
        .extracting(Span::exact)
        .containsExactly("“If it fails,”", "“we stop.”");
  }

  @Test
  void twoSentencesOfOneSpeakerAreTwoQuotations() {
    String body = "“The gate held,” Hanne Brevick said. “We did not believe it.”";

    assertThat(Extractions.words(body)).containsExactly("The gate held,", "We did not believe it.");
    assertThat(Extractions.names(body)).containsExactly("Hanne Brevick", "Hanne Brevick");
  }

  @Test
  void aPronounIsResolvedToTheNameBeforeIt() {
    assertThat(
            Extractions.names(
                "Bella Rourke has farmed the valley for forty years.\n\n“It used to be noisy here,”"
                    + " she said. “Now you hear the road.”"))
        .containsExactly("Bella Rourke", "Bella Rourke");
  }

  @Test
  void heAndSheAreKeptApart() {
    assertThat(
            Extractions.names(
                "Greg Malone runs the shelter with his wife, Petra. “We are full,” he said. “And it"
                    + " is only October,” she said."))
        .containsExactly("Greg Malone", "Petra");
  }

  @Test
  void aNameLosesItsTitle() {
    String body = "“We were wrong,” former Secretary of State Paula Renwick said.";

    assertThat(Extractions.names(body)).containsExactly("Paula Renwick");
  }

  @Test
  void surnamesThatTwoPeopleShareAreKeptApart() {
    assertThat(
            Extractions.names(
                "Ottilie Ferrisand draws maps. Her brother, Casimir Ferrisand, sells them. “She"
                    + " wants a cold blue,” Mr. Ferrisand said. “He wants a warm one,” Ms."
                    + " Ferrisand said."))
        .containsExactly("Casimir Ferrisand", "Ottilie Ferrisand");
  }

  @Test
  void whoDoesNotSpeakIsNotNamed() {
    assertThat(Extractions.words("Nobody spoke in the chamber, and the vote was over in a minute."))
        .isEmpty();
  }

  @Test
  void whyIsToldOnRequest() {
    Quotation found =
        Extractions.read(
                "Mayor Carla Nuñar met Dov Eskander. “We will rebuild,” she told him.",
                new ExtractionOptions(null, false, true))
            .quotations()
            .get(0);

    Explanation why = found.explanation();
    assertThat(why.candidates().get(0).mention()).isEqualTo(found.attribution().mention());
    assertThat(why.candidates().get(0).reasons()).isNotEmpty();
    assertThat(why.candidates())
        .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
  }
}
