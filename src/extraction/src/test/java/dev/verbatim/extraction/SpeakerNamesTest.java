package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a speaker's name begins and ends. */
class SpeakerNamesTest {
  private static final String WORDS = "“We will rebuild the pier,” ";

  private static String name(String body) {
    return Extractions.names(body).get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Department of Justice",
        "Department for Transport",
        "House of Commons",
        "International Committee of the Red Cross",
        "Federation of Small Businesses",
        "Union of Dock and Harbour Workers",
        "Royal Society for the Protection of Seals",
        "Grain Board of the West",
        "National Search and Relief Agency",
        "Energy Users' Council of Australia",
      })
  void anOrganisationKeepsItsWholeName(String name) {
    assertThat(name(WORDS + "the " + name + " said.")).endsWith(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Human Rights Watch", "Médecins sans Frontières", "Doctors Across Frontiers"})
  void aNameAtTheStartOfASentenceIsWhole(String name) {
    assertThat(name(name + " said: “We regret it.”")).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Smt.",
        "Shri",
        "Datuk Seri",
        "Engr.",
        "Atty.",
        "Det Ch Insp",
        "Sgt. 1st Class",
        "Rt Hon",
        "Most Rev.",
        "Baroness",
        "ACP",
        "Cllr",
        "Alhaji",
        "Chief Executive",
        "Keelmark CEO",
        "Works Minister",
        "Union Minister of State for Railways",
        "Leader of the Opposition",
        "Minister of State for Foreign Affairs",
        "Secretary of Defense",
        "House Speaker",
        "Bank of Keel governor",
      })
  void titlesOfManyCountriesAreNoPartOfTheName(String title) {
    assertThat(name(WORDS + title + " Maren Oduya-Pell said on Monday."))
        .isEqualTo("Maren Oduya-Pell");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Azman bin Yusof",
        "Khalid bin Sattam Al-Mazrouqi",
        "Rhys ap Owain",
        "Matteo degli Uberti",
        "de la Cruz",
        "He Lianming",
        "May June",
      })
  void smallWordsAndUnusualOnesBelongToTheName(String name) {
    assertThat(name(WORDS + name + " said.")).isEqualTo(name);
  }

  @Test
  void lettersAfterTheNameAndNicknamesAreLeftOut() {
    assertThat(name(WORDS + "Health Secretary Wes Tarrant MP said.")).isEqualTo("Wes Tarrant");
    assertThat(name("Dmitri “Sparks” Olander was hurt. “Nobody touched it,” he said."))
        .isEqualTo("Dmitri Olander");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Mayor of Varr, Karl Ohm, said: “We will build.” | Karl Ohm",
        "The head of Keelmark, Ann Lee, said: “We will build.” | Ann Lee",
        "“It was a joy,” said one of the fans, Tia Moana. | Tia Moana",
        "“It was a joy,” said the club’s head of youth, Tia Moana. | Tia Moana",
        "“It was a joy,” said the lead author, Prof Tia Moana of the Pier School. | Tia Moana",
        "“We serve,” said the Secretary-General of the Pacific Islands Forum, Henry Tauala."
            + " | Henry Tauala",
        "“We serve,” said the University of Varr's vice-chancellor, Tia Moana. | Tia Moana",
        "“We serve,” said a group calling itself Friends of the Weir. | Friends of the Weir",
      })
  void anOfficeBesideANameIsThatPerson(String body, String name) {
    assertThat(name(body)).isEqualTo(name);
  }

  @Test
  void anOfficeWithoutANameKeepsWhatItIsOf() {
    assertThat(name("The Archbishop of Canterbury said: “We will pray.”"))
        .isEqualTo("Archbishop of Canterbury");
  }

  @Test
  void twoInstitutionsOfTheSameNameStayApart() {
    assertThat(
            Extractions.names(
                "The Russian Foreign Ministry said talks were “useful”. Tavria's Foreign Ministry"
                    + " said they were “a waste of a morning”."))
        .doesNotHaveDuplicates();
  }

  @Test
  void namesInCapitalsAreReadWithoutTheVerb() {
    assertThat(
            name(
                "VARR PORT, MARCH 3 (KNI) - “WE WILL NOT YIELD TO BLACKMAIL,” PRESIDENT OTTO"
                    + " LINDGREN SAID ON TUESDAY."))
        .isEqualTo("OTTO LINDGREN");
  }
}
