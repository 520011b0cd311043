package dev.verbatim.news.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.extraction.SourceKind;
import dev.verbatim.news.speaker.Likeness.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  @ParameterizedTest
  @CsvSource({
    "Ada Kell, Ada Kell, SAME_NAME",
    "Ada Kell, ADA KËLL, SAME_NAME",
    "Ada Kell, A. Kell, INITIALS",
    "Ada Maria Kell, A. M. Kell, INITIALS",
    "Ada Maria Kell, A. Kell, INITIALS",
    "Alexandra Kell, Alex Kell, SHORT_FORM",
    "Ada Kell, Kell, PART_OF_NAME",
    "Ada Maria Kell, Ada Kell, PART_OF_NAME",
    "Port Authority of Ostrel, PAoO, ABBREVIATION",
    "Ada Kell, Bram Kell, ",
    "Ada Kell, B. Kell, ",
    "Ada Kell, Ada Marr, ",
    "Ada Kell, Al Kell, ",
    "Kell Ada, Ada Kell, "
  })
  void namesThatMayMeanTheSameSayWhy(String one, String other, Kind kind) {
    assertThat(Likeness.of(named(one), named(other)).reasons())
        .extracting(Likeness.Reason::kind)
        .isEqualTo(kind == null ? List.of() : List.of(kind));
    assertThat(Likeness.of(named(other), named(one)).reasons()).hasSize(kind == null ? 0 : 1);
  }

  @Test
  void moreReasonsWeighMoreAndADescriptionAloneIsNone() {
    SpeakerProfile one =
        new SpeakerProfile(
            "Ada Kell",
            SourceKind.PERSON,
            "the harbour master",
            List.of("Adele Kellner"),
            List.of("https://kell.example/"));
    SpeakerProfile other =
        new SpeakerProfile(
            "Adele Kellner",
            SourceKind.UNKNOWN,
            "Harbour master, the",
            List.of(),
            List.of("https://kell.example/"));

    assertThat(Likeness.of(one, other).reasons())
        .extracting(Likeness.Reason::kind)
        .containsExactly(Kind.SAME_URI, Kind.SAME_ALIAS, Kind.SAME_DESCRIPTION);
    assertThat(Likeness.of(one, other).weight())
        .isGreaterThan(Likeness.of(one, named("Ada Kell")).weight());
    SpeakerProfile stranger =
        new SpeakerProfile(
            "Bo Marr", SourceKind.PERSON, "the harbour master", List.of(), List.of());
    assertThat(Likeness.of(one, stranger).isLikely()).isFalse();
  }

  @Test
  void aPersonIsNoOrganisationOfTheSameName() {
    SpeakerProfile person = SpeakerProfile.named("Kell", SourceKind.PERSON);
    SpeakerProfile firm = SpeakerProfile.named("Kell", SourceKind.ORGANIZATION);

    assertThat(Likeness.of(person, firm).reasons()).isEmpty();
    assertThat(Likeness.of(person, named("Kell")).isLikely()).isTrue();
  }

  private static SpeakerProfile named(String name) {
    return SpeakerProfile.named(name, SourceKind.UNKNOWN);
  }
}
