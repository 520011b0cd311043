package dev.verbatim.extraction.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LanguageTest {
  private final Language english = Language.english();

  private static boolean has(WordSet words, String word) {
    return words.contains(WordHash.hash(word));
  }

  @Test
  void wordsAreFoundInAnyCase() {
    assertThat(has(english.verbs.saying, "said")).isTrue();
    assertThat(has(english.verbs.saying, "SAID")).isTrue();
    assertThat(has(english.verbs.saying, "sailed")).isFalse();
  }

  @Test
  void wordsWithApostrophesAreFoundWithCurlyOnes() {
    assertThat(has(english.grammar.functionWords, "don’t")).isTrue();
  }

  @Test
  void givenNamesTellMenFromWomen() {
    assertThat(english.personNames.gender(WordHash.hash("Gareth"))).isEqualTo(1);
    assertThat(english.personNames.gender(WordHash.hash("Greta"))).isEqualTo(-1);
    assertThat(english.personNames.gender(WordHash.hash("Ferry"))).isZero();
  }

  @Test
  void nounsStandForPersonsOrganisationsAndGroups() {
    assertThat(english.nouns.isPerson("Skipper")).isTrue();
    assertThat(english.nouns.isPerson("fisherman")).isTrue();
    assertThat(english.nouns.isPerson("human")).isFalse();
    assertThat(english.nouns.isOrganisation("ministry")).isTrue();
    assertThat(english.nouns.isGroup("skippers")).isTrue();
    assertThat(english.nouns.isGroup("fishermen")).isTrue();
    assertThat(english.nouns.isSpeaker("harbour")).isFalse();
  }

  @Test
  void weekdaysMonthsAndNumbersHaveValues() {
    assertThat(english.calendar.weekday(WordHash.hash("Thurs."))).isEqualTo(4);
    assertThat(english.calendar.month(WordHash.hash("Sept."))).isEqualTo(9);
    assertThat(english.calendar.number(WordHash.hash("twelve"))).isEqualTo(12);
    assertThat(english.calendar.month(WordHash.hash("Monday"))).isZero();
  }

  @Test
  void countriesAreKnownByAdjectiveAndShortName() {
    assertThat(english.countries().ofAdjective("north korean")).isEqualTo("North Korea");
    assertThat(english.countries().ofShortName("U.S.")).isEqualTo("United States");
    assertThat(english.countries().ofShortName("France")).isNull();
  }

  @Test
  void shortenedTitlesAreWrittenInFull() {
    assertThat(english.titles.expansion("Gov.")).isEqualTo("Governor");
    assertThat(english.titles.asNoun("Rep.")).isEqualTo("congressman");
    assertThat(english.titles.expansion("Governor")).isNull();
  }

  @Test
  void aFileWithoutALanguageIsRefused() {
    assertThatThrownBy(() -> WordFile.read("xx", "grammar.txt"))
        .hasMessageContaining("xx/grammar.txt is missing");
  }

  @Test
  void aSectionThatNobodyReadsIsRefused() {
    WordFile file = WordFile.read("en", "verbs.txt");
    file.words("saying");

    assertThatThrownBy(file::end).hasMessageContaining("telling");
  }

  @Test
  void aMissingSectionIsRefused() {
    assertThatThrownBy(() -> WordFile.read("en", "verbs.txt").words("singing"))
        .hasMessageContaining("has no section singing");
  }

  @Test
  void commentsAndBlankLinesAreNoEntries() {
    WordFile file = new WordFile("file", "# a comment\n\n[one]\n# another\nword\n\ntwo words");

    assertThat(file.entries("one")).containsExactly("word", "two words");
  }

  @Test
  void aSectionEndsWhereTheNextBegins() {
    WordFile file = new WordFile("file", "[one]\nword\n\n# next\n[two]\nother\n");

    assertThat(file.entries("one")).containsExactly("word");
    assertThat(has(file.words("two"), "other")).isTrue();
  }

  @Test
  void anEntryNeedsASectionAndASectionIsGivenOnce() {
    assertThatThrownBy(() -> new WordFile("file", "word\n")).hasMessageContaining("outside");
    assertThatThrownBy(() -> new WordFile("file", "[a]\nb\n[a]\n")).hasMessageContaining("twice");
  }
}
