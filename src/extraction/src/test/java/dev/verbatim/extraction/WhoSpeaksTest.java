package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the phrases around a quotation is the one that speaks. */
class WhoSpeaksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Vera Hald was warned by Nils Aske: “You will lose the lease.” | Nils Aske",
        "“You will not be paid,” Dina Marsh was told by Orwin Pell. | Orwin Pell",
        "Vera Hald said the coach had told her: “Run until you drop.” | the coach",
        "Pell recalled being told by Beck: “Sign it.” | Beck",
        "Bruno Keel quoted Lena Ruud as saying: “We open in May.” | Lena Ruud",
        "Beck was quoted by the Marden Sun as saying: “Sign it.” | Beck",
        "A ministry source was quoted as saying the talks were “going nowhere”. |"
            + " A ministry source",
      })
  void whoSpeaksIsToldFromWhoReports(String body, String speaker) {
    assertThat(Extractions.mentions(body)).containsExactly(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Karl Ohm said the plan was “sound”, but Lena Ruud branded it “a botched job”. |"
            + " Karl Ohm | Lena Ruud",
        "While Karl Ohm hailed a “triumph”, Lena Ruud saw only “a botched job”. |"
            + " Karl Ohm | Lena Ruud",
        "Karl Ohm called the budget “timid” and Lena Ruud “reckless”. | Karl Ohm | Lena Ruud",
      })
  void theSecondClauseHasASpeakerOfItsOwn(String body, String first, String second) {
    assertThat(Extractions.mentions(body)).containsExactly(first, second);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Nurses at the clinic where Hald was treated described her as “fearless”. | Nurses",
        "The sister of a man killed in the Denn crash said it was “no accident”. | The sister",
        "A spokeswoman for Hald said Aske had “lost his way”. | A spokeswoman",
        "Passengers stranded by the strike on Friday called it “a farce”. | Passengers",
        "The minister, in a post shared by Aske, wrote that it was “a lie”. | The minister",
      })
  void theHeadOfALongSubjectSpeaks(String body, String speaker) {
    assertThat(Extractions.mentions(body).get(0)).startsWith(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The announcer reasoned: “There is no plan at all.” | The announcer",
        "The announcer deadpans: “There is no plan at all.” | The announcer",
        "“It smells of fish,” giggled Vera Hald. | Vera Hald",
        "Aske slammed the deal as “a surrender”. | Aske",
        "In the words of Nils Aske, the plan was “a car crash”. | Nils Aske",
        "The strike followed a call from Aske to “shut every gate”. | Aske",
      })
  void verbsThatTheArticlesLackIntroduceWords(String body, String speaker) {
    assertThat(Extractions.mentions(body)).containsExactly(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "“I have sold the boat.” That was how Lorna Beck put it on Monday. | Lorna Beck",
        "Lorna Beck put it this way: “I have sold the boat.” | Lorna Beck",
        "“I have sold the boat.” — Lorna Beck, skipper | Lorna Beck",
      })
  void aQuotationWithAParagraphToItselfIsAttributedBesideIt(String body, String speaker) {
    String parted = body.replace("” ", "”\n\n").replace(": “", ":\n\n“");

    assertThat(Extractions.mentions(parted).get(0)).startsWith(speaker);
  }

  @Test
  void aShortQuotationInTheNextParagraphGoesOnWithTheSameSpeaker() {
    String body = "“We go,” Vera Hald said.\n\n“And we stay gone.”";

    assertThat(Extractions.mentions(body)).containsExactly("Vera Hald", "Vera Hald");
  }

  @Test
  void aQuotationSetAloneInAnotherMatterHasNoSpeaker() {
    List<Quotation> found =
        Extractions.quotations(
            "The council of Denn voted on Monday to close the swimming pool. Repairs would cost"
                + " two million, Karl Ohm said.\n\n“My grandmother taught every fiddler in these"
                + " hills, and none of them could read a note.”\n\nThe pool opened in 1931 and has"
                + " been closed since the flood.");

    assertThat(found).hasSize(1);
    assertThat(found.get(0).attribution()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Nor may you print such lists,” I was told. A clerk had no more to say.",
        "It was said at the time that the bridge was “a folly.”",
        "The plan has been described as “a folly.” Orwin Pell opened the bridge in May.",
        "“Shame on you!” was painted on the wall of Orwin Pell’s house.",
      })
  void aPassiveWithoutAnAgentNamesNobody(String body) {
    assertThat(Extractions.names(body)).containsExactly("nobody");
  }

  @Test
  void aQuestionIsNotSpokenByWhoAnswers() {
    String body = "Asked “Will you quit?”, Karl Ohm said: “No.”";

    assertThat(Extractions.mentions(body)).containsExactly("nobody", "Karl Ohm");
  }

  @Test
  void speakersOfADialogueTakeTurns() {
    String body = "“You coming?” asked Hald. “No,” said Aske. “Why not?” “My knee.”";

    assertThat(Extractions.mentions(body)).containsExactly("Hald", "Aske", "Hald", "Aske");
  }
}
