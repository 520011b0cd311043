package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, titles and terms between marks are no quotations; quoted fragments beside them are. */
class MarkedWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Her third album, “Paper Lanterns”, has not left the charts since October.",
        "He wrote “Salt”, “Silence” and “The Long Tide”.",
        "The film-maker Charles Lorne shot “A Place in Town,” a short about a tramp.",
        "Brady’s play “The Weir” runs until March 9.",
        "“The Weir” by Colm Brady runs until March 9 at the Royal.",
        "In the episode “The Long Weekend”, the detective loses his dog.",
        "Van Dorn announced the news on an earlier episode of “Harbour Lights.”"
      })
  void titlesOfWorksAreNoQuotations(String body) {
    assertThat(Extractions.words(body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He was found to have what is called “goose wheeze,” a kind of cough.",
        "Councillors passed the bill, known as “Molly’s Law”, by 31 votes to 12.",
        "The tax on empty homes, dubbed the “ghost levy”, starts in January.",
        "The so-called “bedroom rule” will end in June.",
        "The “Starts at home” campaign has cost the city 2 million since April.",
        "The researchers used a method known as “song sequencing”, in which units get a letter.",
        "Analysts at Penrose cut the stock to “sell” from “hold”."
      })
  void termsAreNoQuotations(String body) {
    assertThat(Extractions.words(body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gangster Vincent “The Clock” Marlowe was arrested in Porto, police said.",
        "Dmitri “Sparks” Olander said the wiring was sound.",
        "Senator Maria Lourdes “Marilou” dela Cruz-Reyes slammed the office over flood projects.",
        "Rescuers freed a seal that staff have named “Biscuit”.",
        "A person using the handle “moonfish” posted the pictures."
      })
  void nicknamesAreNoQuotations(String body) {
    assertThat(Extractions.words(body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The password was “swordfish”. The Danish word “hygge” means “cosiness”.",
        "In Welsh the word “hiraeth” means a longing for home.",
        "The firm’s motto is “Small is enough”.",
        "Voters will find the box marked “None of these” at the bottom of the paper."
      })
  void wordsAsWordsAreNoQuotations(String body) {
    assertThat(Extractions.words(body)).isEmpty();
  }

  @Test
  void headlinesWithTheirSourcesAreNoQuotations() {
    String body =
        "Sources\n\n“Secret paper found on wet street” — CBX.ca, August 15, 2008\n\n"
            + "“MP calls for probe into lost papers” — Marden Sun, August 16, 2008";

    assertThat(Extractions.words(body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Karl Ohm called the campaign “a waste of chalk”.|a waste of chalk",
        "Lena Ruud dubbed the minister “a weathervane”.|a weathervane",
        "The mayor described the film “Cold Ground” as “an insult to vets”.|an insult to vets",
        "Tomás “Pulga” Aranda said: “I am staying.”|I am staying.",
        "A spokesman said the plan, known as “Harbour 2030”, was “on track”.|on track",
        "Unions branded the remark ‘tone-deaf’.|tone-deaf",
        "While Karl Ohm hailed a “triumph”, the council was silent.|triumph"
      })
  void whatSomebodySaidBesideThemIsAQuotation(String body, String words) {
    assertThat(Extractions.words(body)).containsExactly(words);
  }

  @Test
  void aQuotationInSingleMarksRunsOverParagraphs() {
    String body =
        "Alasdair Bryce said: ‘The pit closed in June.\n\n‘Nobody told us.\n\n"
            + "‘We read it in the paper.’";

    assertThat(Extractions.words(body))
        .containsExactly("The pit closed in June. Nobody told us. We read it in the paper.");
    assertThat(Extractions.mentions(body)).containsExactly("Alasdair Bryce");
  }

  @Test
  void anApostropheAtTheStartOfAParagraphDoesNotGoOnWithAQuotation() {
    String body = "Bryce left in the summer of '89.\n\n'Tis said that nobody told the players.";

    assertThat(Extractions.words(body)).isEmpty();
  }
}
