package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
  private static final String WORDS = "“We see tanks where there were tractors last week,” ";

  private static Source only(String body) {
    List<Source> sources = Extractions.read(body).sources();
    assertThat(sources).hasSize(1);
    return sources.get(0);
  }

  private static Source speaker(String attribution) {
    return only(WORDS + attribution);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "said Ingrid Halvane, director of the Tallisby Ferry Company. | Ingrid Halvane"
            + " | director of the Tallisby Ferry Company",
        "said Ingrid Halvane, the leader of the island council. | Ingrid Halvane"
            + " | leader of the island council",
        "Ingrid Halvane, 54, a retired teacher, said. | Ingrid Halvane | retired teacher",
        "Ingrid Halvane, Norvania's national security adviser, said. | Ingrid Halvane"
            + " | Norvania's national security adviser",
        "the transport minister, Ingrid Halvane, said. | Ingrid Halvane | transport minister",
        "union secretary Ingrid Halvane said. | Ingrid Halvane | union secretary",
        "Foreign Minister Ingrid Halvane said. | Ingrid Halvane | Foreign Minister",
        "Sen. Ingrid Halvane said. | Ingrid Halvane | Senator",
        "Senate Majority Leader Martin Halvane said. | Martin Halvane | Senate Majority Leader",
        "Mrs. Ingrid Halvane said. | Ingrid Halvane | none",
        "Ingrid Halvane said. | Ingrid Halvane | none",
        "Ingrid Halvane, who had come by train, said. | Ingrid Halvane | none",
        "Ingrid Halvane, speaking in Grenn, said. | Ingrid Halvane | none",
        "said Ingrid Halvane, and she left the room. | Ingrid Halvane | none",
      })
  void whatSomebodyIsStandsBesideTheName(String attribution, String name, String description) {
    Source source = speaker(attribution);

    assertThat(source.name()).isEqualTo(name);
    assertThat(source.description()).isEqualTo(description.equals("none") ? null : description);
    assertThat(source.kind()).isEqualTo(SourceKind.PERSON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Ingrid Halvane said. | PERSON",
        "Mr Torvund said. | PERSON",
        "Norvania's defence ministry said. | ORGANIZATION",
        "the Norvanian Fisheries Authority said. | ORGANIZATION",
        "the Tallisby Ferry Company said. | ORGANIZATION",
        "the Kremlin said. | ORGANIZATION",
        "France said. | PLACE",
        "the United States said. | PLACE",
        "Republicans said. | GROUP",
      })
  void theKindOfASourceIsTold(String attribution, SourceKind kind) {
    assertThat(speaker(attribution).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "the North Korean foreign ministry said. | North Korean foreign ministry",
        "Norvania's Defence Ministry said. | Norvania's Defence Ministry",
        "the Norvanian prime minister's office said. | Norvanian prime minister's office",
      })
  void anOfficeKeepsItsCountry(String attribution, String name) {
    assertThat(speaker(attribution).name()).isEqualTo(name);
  }

  @Test
  void aNameHasNoTitleAndKeepsJunior() {
    assertThat(speaker("Sen. Martin Halvane Jr. said.").name()).isEqualTo("Martin Halvane Jr.");
    assertThat(speaker("former President Martin Halvane said.").name()).isEqualTo("Martin Halvane");
    assertThat(speaker("Democrat Martin Halvane said.").name()).isEqualTo("Martin Halvane");
  }

  @Test
  void aliasesAreOtherFormsOfTheNameAndNoPronouns() {
    String body =
        "Ingrid Halvane spoke on Sunday. "
            + WORDS
            + "Mrs Halvane said. She left. “We left,” she said. “We came,” the minister said.";

    Source source = Extractions.read(body).sources().get(0);
    assertThat(source.name()).isEqualTo("Ingrid Halvane");
    assertThat(source.aliases()).containsExactly("Halvane");
  }

  @Test
  void aSurnameThatIsAFirstNameTooIsNoOtherPerson() {
    String body =
        "Ingrid Clinton spoke on Sunday. " + WORDS + "Clinton said. “We left,” Mrs Clinton said.";

    assertThat(Extractions.names(body)).containsExactly("Ingrid Clinton", "Ingrid Clinton");
  }

  @Test
  void twoWhoShareASurnameStayApart() {
    String body =
        "Ingrid Halvane and her husband, Martin Halvane, spoke on Sunday. “We left,” Mrs Halvane"
            + " said. “We came,” Mr Halvane said.";

    assertThat(Extractions.names(body)).containsExactly("Ingrid Halvane", "Martin Halvane");
  }

  @Test
  void aDescriptionBeforeANameMeansTheSamePerson() {
    String body =
        "The younger daughter, Annika Simmerud, steers by the lamp.\n\n"
            + "“I flash my torch at it,” she said.";

    assertThat(Extractions.names(body)).containsExactly("Annika Simmerud");
  }

  @Test
  void anonymousSourcesWithOtherQualifiersAreOthers() {
    String body =
        WORDS
            + "said a person familiar with the talks.\n\n“We see nothing at all from here,” said a"
            + " person familiar with the plan.\n\n“We see the whole of it every day,” a senior"
            + " official said.";

    assertThat(Extractions.names(body))
        .containsExactly(
            "a person familiar with the talks",
            "a person familiar with the plan",
            "a senior official");
    assertThat(Extractions.read(body).sources()).isEmpty();
  }

  @Test
  void thePossessorIsNamedWhereAnyMentionNamesIt() {
    String body =
        "Velland rejected the charge. Its fisheries ministry said that most of the points lay"
            + " inside the strip.\n\n“We invite Norvania to count again,” Velland's fisheries"
            + " ministry said in an email on Wednesday.";

    assertThat(Extractions.names(body)).containsExactly("Velland's fisheries ministry");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "North Korean foreign ministry | North Korea's foreign ministry",
        "the North Korean foreign ministry | North Korea's foreign ministry",
        "North Korea's foreign ministry | North Korea's foreign ministry",
        "French government | France's government",
        "Russian defence ministry | Russia's defense ministry",
        "Norvanian defence ministry | Norvania's defense ministry",
        "The United States | United States",
        "the United States | United States",
        "U.S. | United States",
        "the Harbor Post | Harbor Post",
        "Russian Orthodox Church | Russian Orthodox Church",
        "Norvanian Fisheries Authority | Norvanian Fisheries Authority",
        "Martin Halvane Jr. | Martin Halvane Jr.",
        "Theo Norman | Theo Norman",
        "a senior official | a senior official",
      })
  void namesOfOneSourceHaveOneForm(String name, String canonical) {
    assertThat(new Source(name, SourceKind.UNKNOWN, null, List.of()).canonicalName())
        .isEqualTo(canonical);
  }
}
