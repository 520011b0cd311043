package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidOnTest {

  private static List<LocalDate> days(String body, LocalDate published) {
    return Extractions.read(body, ExtractionOptions.published(published)).quotations().stream()
        .map(Quotation::saidOn)
        .toList();
  }

  private static LocalDate day(String body) {
    return days(body, Extractions.PUBLISHED).get(0);
  }

  // The articles of these tests appear on Monday, 2 March 2026.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "“The gate will hold,” Hanne Brevick said on Sunday. | 2026-03-01",
        "“The gate will hold,” Hanne Brevick said Sunday. | 2026-03-01",
        "“The gate will hold,” said Hanne Brevick on Saturday. | 2026-02-28",
        "“The gate will hold,” said Hanne Brevick, director of the Harbour Trust, on Friday."
            + " | 2026-02-27",
        "“The gate will hold,” Hanne Brevick told reporters late on Friday. | 2026-02-27",
        "“The gate will hold,” Hanne Brevick said earlier on Monday. | 2026-03-02",
        "“The gate will hold,” Hanne Brevick said yesterday. | 2026-03-01",
        "“The gate will hold,” Hanne Brevick told the Harbor Post today. | 2026-03-02",
        "“The gate will hold,” Hanne Brevick said last night. | 2026-03-01",
        "“The gate will hold,” Hanne Brevick said this morning. | 2026-03-02",
        "“The gate will hold,” Hanne Brevick told the council on Thursday night. | 2026-02-26",
        "“The gate will hold,” Hanne Brevick said last Tuesday. | 2026-02-24",
        "“The gate will hold,” Hanne Brevick said two days ago. | 2026-02-28",
        "“The gate will hold,” Hanne Brevick said on Wednesday last week. | 2026-02-25",
        "“The gate will hold,” Hanne Brevick said on Sunday, March 1. | 2026-03-01",
        "“The gate will hold,” Hanne Brevick said on 12 February. | 2026-02-12",
        "“The gate will hold,” Hanne Brevick said on February 12th. | 2026-02-12",
        "“The gate will hold,” Hanne Brevick said on the 12th of February. | 2026-02-12",
        "“The gate will hold,” Hanne Brevick said on Feb. 12. | 2026-02-12",
        "“The gate will hold,” Hanne Brevick said on November 30. | 2025-11-30",
        "“The gate will hold,” Hanne Brevick said on March 12, 2021, in Grenn. | 2021-03-12",
        "“The gate will hold,” Hanne Brevick said in an interview published on January 3."
            + " | 2026-01-03",
        "“The gate will hold,” Hanne Brevick said in a letter dated 4 January. | 2026-01-04",
        "“The gate will hold,” Hanne Brevick wrote in a post on the network Pennant on Sunday"
            + " evening. | 2026-03-01",
        "“The old gate will hold for years,” Norvania's harbour ministry said in a statement on its"
            + " website on Sunday, Reuters reported. | 2026-03-01",
        "“The gate will hold,” Hanne Brevick said at a rally in Grenn on Saturday. | 2026-02-28",
        "“The gate will hold,” Hanne Brevick said, speaking in Grenn on Saturday. | 2026-02-28",
        "On Sunday, Hanne Brevick said: “The gate will hold.” | 2026-03-01",
        "According to a statement published on its website on Sunday, the port said “it will hold.”"
            + " | 2026-03-01",
        "Reuters quoted Hanne Brevick as saying on Sunday: “The gate will hold.” | 2026-03-01",
        "On Sunday Hanne Brevick told the council: “The gate will hold.” | 2026-03-01",
        "Speaking to reporters on Sunday, Hanne Brevick said: “The gate will hold.” | 2026-03-01",
        "In a statement late on Sunday, the harbour ministry said: “The gate will hold.”"
            + " | 2026-03-01",
        "Earlier on Monday, Hanne Brevick said: “The gate will hold.” | 2026-03-02",
        "Hanne Brevick said on Sunday: “The gate will hold.” | 2026-03-01",
        "Hanne Brevick on Sunday said: “The gate will hold.” | 2026-03-01",
        "Hanne Brevick on Sunday called the gate “a work of art.” | 2026-03-01",
        "Hanne Brevick called the gate “a work of art” on Sunday. | 2026-03-01",
        "Hanne Brevick said on Sunday that the gate was “as good as new.” | 2026-03-01",
        "“If it fails,” Hanne Brevick said on Sunday, “we stop.” | 2026-03-01",
        "“The gate will hold,” Hanne Brevick said on the programme “Harbour Hour” on Sunday."
            + " | 2026-03-01",
        "Hanne Brevick sharpened her attack on Sunday, calling the gate “a joke.” | 2026-03-01",
        "At a rally in Grenn, Norvania, on Sunday, Hanne Brevick said: “It will hold.”"
            + " | 2026-03-01",
      })
  void theDayOfTheSayingIsFound(String body, LocalDate day) {
    assertThat(day(body)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“The gate will hold,” Hanne Brevick said.",
        "“We open on Monday,” Hanne Brevick said.",
        "“We open on Monday,” Hanne Brevick said of the gate.",
        "“The gate will hold,” Hanne Brevick said last week.",
        "“The gate will hold,” Hanne Brevick said last month.",
        "“The gate will hold,” Hanne Brevick said in February.",
        "“The gate will hold,” Hanne Brevick said in February 2025.",
        "“The gate will hold,” Hanne Brevick says on Mondays.",
        "“The gate will hold,” Hanne Brevick said between Monday and Friday.",
        "“The gate will hold,” Hanne Brevick said on January 3 and 4.",
        "“The gate will hold,” Hanne Brevick said a day earlier.",
        "“The gate will hold,” Hanne Brevick said after Sunday's vote.",
        "“The gate will hold,” Hanne Brevick said of Sunday's vote.",
        "“The gate will hold,” Hanne Brevick said of the vote on Sunday.",
        "“The gate will hold,” Hanne Brevick said before the vote on Sunday.",
        "“The gate will hold,” Hanne Brevick told the Sunday Times.",
        "“The gate will hold,” said Hanne Brevick, who was elected on Sunday.",
        "“The gate will hold,” Hanne Brevick said, adding that the ferry had sailed on Sunday.",
        "“The gate will hold,” Hanne Brevick said, and the ferry sailed on Sunday.",
        "“The gate will hold,” Hanne Brevick said as the ferry sailed on Sunday.",
        "“The gate will hold,” the ministry said, Reuters reported on Sunday.",
        "Hanne Brevick said the ferry would sail on Monday “come what may.”",
        "Hanne Brevick said the ferry sailed on Sunday “come what may.”",
        "Hanne Brevick said that the vote on Sunday was “a farce.”",
        "Hanne Brevick spoke about Sunday's vote and said it was “a farce.”",
        "Hanne Brevick promised to open the gate on Sunday “come what may.”",
        "Hanne Brevick said the ferry would be “ready to sail” on Sunday.",
        "Hanne Brevick, who was elected on Sunday, said: “The gate will hold.”",
        "After the vote on Sunday, Hanne Brevick said: “The gate will hold.”",
        "The gate opens next Monday, Hanne Brevick said: “The gate will hold.”",
        "“The gate will hold,” Hanne Brevick will say on Sunday.",
        "“The gate will hold,” Hanne Brevick said until Sunday.",
        "“The gate will hold,” Hanne Brevick said on March 12, 2031.",
      })
  void otherDaysAreNotTaken(String body) {
    assertThat(day(body)).isNull();
  }

  @Test
  void withoutTheDayOfPublicationOnlyWholeDatesAreKnown() {
    assertThat(days("“It will hold,” Hanne Brevick said on Sunday.", null))
        .containsExactly((LocalDate) null);
    assertThat(days("“It will hold,” Hanne Brevick said on March 12.", null))
        .containsExactly((LocalDate) null);
    assertThat(days("“It will hold,” Hanne Brevick said on 12 March 2021.", null))
        .containsExactly(LocalDate.of(2021, 3, 12));
  }

  @Test
  void lastMondayIsNotTheMondayOfPublication() {
    assertThat(day("“It will hold,” Hanne Brevick said last Monday."))
        .isEqualTo(LocalDate.of(2026, 2, 23));
  }

  @Test
  void allSentencesOfOneAttributionHaveItsDay() {
    String body = "“It will hold,” Hanne Brevick said on Sunday. “We tried it twice.”";

    assertThat(days(body, Extractions.PUBLISHED))
        .containsExactly(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1));
  }

  @Test
  void whatASpeakerAddsInTheSameParagraphIsOfTheSameDay() {
    String added = "“It will hold,” Hanne Brevick said on Sunday. “We tried it twice,” she added.";
    String said = "“It will hold,” Hanne Brevick said on Sunday. “We tried it twice,” she said.";
    String later =
        "“It will hold,” Hanne Brevick said on Sunday.\n\n“We tried it twice,” she added.";

    assertThat(days(added, Extractions.PUBLISHED).get(1)).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(days(said, Extractions.PUBLISHED).get(1)).isNull();
    assertThat(days(later, Extractions.PUBLISHED).get(1)).isNull();
  }

  @Test
  void everyQuotationHasTheDayOfItsOwnAttribution() {
    String body =
        "“It will hold,” Hanne Brevick said on Sunday.\n\n“It will not,” Dov Eskander said on"
            + " Friday.\n\n“We shall see,” said Bella Rourke.";

    assertThat(days(body, Extractions.PUBLISHED))
        .containsExactly(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 2, 27), null);
  }
}
