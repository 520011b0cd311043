package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static Quotation first(String body) {
    return Extractions.read(body, new ExtractionOptions(null, false, true)).quotations().get(0);
  }

  /** The reasons for the candidate that is called so. */
  private static List<String> reasons(String body, String mention) {
    return first(body).explanation().candidates().stream()
        .filter(candidate -> candidate.mention().exact().equals(mention))
        .findFirst()
        .orElseThrow()
        .reasons();
  }

  @Test
  void theSpeakerIsTheFirstCandidateAndAFewFollow() {
    Quotation found =
        first(
            "Carla Nuñar met Dov Eskander, Ingrid Halvane, Bram Odukoy and Elias Torvund. Tomas"
                + " Reuvel came later. “We will rebuild the market,” Reuvel told Petra Noll and"
                + " Jonah Wrede.");

    List<Explanation.Candidate> candidates = found.explanation().candidates();
    assertThat(candidates.get(0).mention().exact()).isEqualTo("Reuvel");
    assertThat(candidates).hasSizeBetween(2, 6);
    assertThat(candidates)
        .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()))
        .allSatisfy(candidate -> assertThat(candidate.reasons()).isNotEmpty().hasSizeLessThan(6));
  }

  @Test
  void theReasonsNameTheWordOfSaying() {
    assertThat(reasons("“We will rebuild the market,” said Dov Eskander.", "Dov Eskander"))
        .contains("stands right after “said”");
    assertThat(reasons("“We will rebuild the market,” Dov Eskander said.", "Dov Eskander"))
        .contains("stands right before “said”");
    assertThat(reasons("“We will rebuild the market,” Dov Eskander added.", "Dov Eskander"))
        .contains("stands right before “added”");
  }

  @Test
  void theReasonsAgainstTheOthersNameWhoStandsInTheirWay() {
    String body =
        "Mayor Carla Nuñar met Dov Eskander. “We will rebuild the market before the summer,” she"
            + " told him.";

    assertThat(reasons(body, "Mayor Carla Nuñar"))
        .contains(
            "“told” belongs to “she”",
            "is the subject of the sentence before",
            "another name, “Dov Eskander”, stands between");
    assertThat(reasons(body, "Dov Eskander")).contains("is in the sentence before");
  }

  @Test
  void theReasonsChangeWithTheText() {
    String near = "Ingrid Halvane came. “We will rebuild the market,” Halvane said.";
    String far =
        "Ingrid Halvane came. The crew cheered. “We will rebuild the market,” Tomas Reuvel said.";

    assertThat(reasons(near, "Ingrid Halvane")).contains("“said” belongs to “Halvane”");
    assertThat(reasons(far, "Ingrid Halvane"))
        .contains("“said” belongs to “Tomas Reuvel”")
        .doesNotContain("“said” belongs to “Halvane”");
  }

  @Test
  void whoSpokeLastIsAReason() {
    String body =
        "“We will rebuild the market,” Dov Eskander said. “It will take a whole year.” Carla Nuñar"
            + " nodded.";
    Explanation second =
        Extractions.read(body, new ExtractionOptions(null, false, true))
            .quotations()
            .get(1)
            .explanation();

    assertThat(second.candidates().get(0).reasons()).contains("spoke last");
  }

  @Test
  void nothingIsExplainedUnlessItIsAskedFor() {
    assertThat(Extractions.quotations("“We will rebuild,” Dov Eskander said.").get(0).explanation())
        .isNull();
  }
}
