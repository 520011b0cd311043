package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViaTest {
  private static final String WORDS = "“We see tanks where there were tractors last week,” ";

  private static String via(String body) {
    return Extractions.quotations(body).get(0).via();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Norvania's defence ministry said on Sunday, Reuters reported. | Reuters",
        "Norvania's defence ministry said in a statement on its website on Sunday, Reuters"
            + " reported. | a statement on its website, Reuters",
        "Norvania's defence ministry wrote in a letter on Friday, Bloomberg reported."
            + " | a letter, Bloomberg",
        "Norvania's defence ministry said, according to AFP. | AFP",
        "Norvania's defence ministry said, the Xinhua news agency reported. | Xinhua",
        "Norvania's defence ministry said, Norvania News Agency reported. | Norvania News Agency",
        "Norvania's defence ministry said in a statement carried by the state news agency KCNA."
            + " | a statement, KCNA",
        "the defence ministry was quoted as saying by Interfax. | Interfax",
        "Joris Halbrand told the Associated Press. | Associated Press",
        "Joris Halbrand told Reuters in an interview on Sunday. | an interview, Reuters",
        "Joris Halbrand said in an interview with Bloomberg. | an interview with Bloomberg",
        "Joris Halbrand said in an interview with CNN on Sunday. | an interview with CNN",
        "Joris Halbrand said in an interview published on June 3. | an interview",
        "Joris Halbrand said in an email to the Harbor Post. | an email to the Harbor Post",
        "Joris Halbrand said in a letter to the court. | a letter to the court",
        "Joris Halbrand said by phone. | phone",
        "Joris Halbrand said on Twitter. | Twitter",
        "Joris Halbrand wrote on Facebook on Sunday. | Facebook",
        "Joris Halbrand said in a tweet. | a tweet",
        "Joris Halbrand wrote in a post on the network Pennant. | a post on the network Pennant",
        "Joris Halbrand said at a news conference in Grenn. | a news conference",
        "Joris Halbrand said in a conference call. | a conference call",
        "Joris Halbrand told CNN on Sunday. | CNN",
        "Joris Halbrand told the Harbor Post. | Harbor Post",
        "Joris Halbrand told the state broadcaster Radio Norvania. | Radio Norvania",
        "Joris Halbrand said in a statement on the strike. | a statement",
        "said Joris Halbrand, the foreign minister, in a statement on Sunday. | a statement",
      })
  void whoOrWhatCarriedTheWordsIsFound(String attribution, String via) {
    assertThat(via(WORDS + attribution)).isEqualTo(via);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Joris Halbrand said.",
        "Joris Halbrand told reporters on Sunday.",
        "Joris Halbrand told the court.",
        "Joris Halbrand said in the capital, Grenn.",
        "Joris Halbrand said after he had read about a letter.",
        "Joris Halbrand said, adding that he had no email.",
        "Joris Halbrand said of the interview on CNN.",
      })
  void whatDidNotCarryTheWordsIsNotTaken(String attribution) {
    assertThat(via(WORDS + attribution)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "In a statement on its website, Norvania's defence ministry said: | a statement on its"
            + " website",
        "In an interview with Radio Norvania on Sunday, Joris Halbrand said: | an interview with"
            + " Radio Norvania",
        "Joris Halbrand wrote in an email: | an email",
        "In a statement carried on its website on Friday, Norvania's defence ministry said:"
            + " | a statement carried on its website",
        "Joris Halbrand wrote on Twitter: | Twitter",
      })
  void theMediumMayStandBeforeTheWords(String attribution, String via) {
    assertThat(via(attribution + " “We see tanks where there were tractors.”")).isEqualTo(via);
  }

  @Test
  void anotherSentenceDoesNotCredit() {
    String body = WORDS + "Joris Halbrand said. He gave an interview to Reuters on Sunday.";

    assertThat(via(body)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Norvania's defence ministry said, Reuters reported. | Norvania's defence ministry",
        "Norvania's defence ministry said, according to AFP. | Norvania's defence ministry",
        "Reuters quoted Norvania's defence ministry as saying. | Norvania's defence ministry",
        "Reuters quoted Joris Halbrand as saying on Sunday. | Joris Halbrand",
        "Kyodo cited Joris Halbrand as saying. | Joris Halbrand",
        "the state news agency KCNA quoted Joris Halbrand as saying. | Joris Halbrand",
        "Xinhua reported, citing Joris Halbrand. | Joris Halbrand",
      })
  void theAgencyThatCarriesTheWordsIsNotTheirSpeaker(String attribution, String speaker) {
    assertThat(Extractions.names(WORDS + attribution)).containsExactly(speaker);
    assertThat(via(WORDS + attribution)).isNotNull();
  }

  @Test
  void anAgencyThatNobodyElseSpeaksThroughIsTheSpeaker() {
    assertThat(Extractions.names(WORDS + "the state news agency KCNA said."))
        .containsExactly("KCNA");
    assertThat(via(WORDS + "the state news agency KCNA said.")).isNull();
  }

  @Test
  void theAgenciesOfAnArticleAreThoseThatItCredits() {
    assertThat(agencies("GRENN (Reuters) - Talks went on.")).containsExactly("Reuters");
    assertThat(agencies("Talks went on, Reuters reported. Tanks came, AFP said."))
        .containsExactly("Reuters", "AFP");
    assertThat(agencies("Talks went on, Reuters reported. They ended, Reuters reported."))
        .containsExactly("Reuters");
    assertThat(agencies("Talks went on, the state news agency Norvapress reported."))
        .containsExactly("Norvapress");
    assertThat(agencies("The shares of Reuters fell on Sunday.")).isEmpty();
  }

  private static List<String> agencies(String body) {
    return Extractions.read(body).agencies();
  }

  @Test
  void aTextThatEndsWithItsAttributionIsReadToItsEnd() {
    String body = ", according to the report\u201cshe \u201d on Sunday ";

    assertThat(
            Extractions.read(body, ExtractionOptions.published(Extractions.PUBLISHED)).quotations())
        .allSatisfy(quotation -> assertThat(body).contains(quotation.text()));
  }
}
