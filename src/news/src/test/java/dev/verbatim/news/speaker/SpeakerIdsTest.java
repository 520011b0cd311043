package dev.verbatim.news.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.extraction.ExtractionOptions;
import dev.verbatim.extraction.QuotationExtractor;
import org.junit.jupiter.api.Test;

class SpeakerIdsTest {

  private static String id(String body) {
    return SpeakerIds.of(
        new QuotationExtractor().extract(body, ExtractionOptions.published(null)).sources().get(0));
  }

  @Test
  void aMinistryHasOneIdHoweverItsCountryIsNamed() {
    String possessive = id("“We have counted the tanks,” North Korea's foreign ministry said.");
    String adjective = id("“We have counted the tanks,” the North Korean foreign ministry said.");

    assertThat(possessive).isEqualTo("north-koreas-foreign-ministry");
    assertThat(adjective).isEqualTo(possessive);
  }

  @Test
  void theArticleInFrontMakesNoOtherSpeaker() {
    String sentence = "“We have counted the tanks,” ";

    assertThat(id(sentence + "the United States said."))
        .isEqualTo(id("United States counts tanks. " + sentence + "the United States said."));
  }

  @Test
  void personsWhoShareASurnameHaveTwoIds() {
    assertThat(id("“We have counted the tanks,” Ingrid Halvane said."))
        .isNotEqualTo(id("“We have counted the tanks,” Martin Halvane said."));
  }
}
