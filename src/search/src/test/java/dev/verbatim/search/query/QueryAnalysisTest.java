package dev.verbatim.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.search.query.QueryAnalysis.Reading;
import dev.verbatim.search.words.WebQuery;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryAnalysisTest {

  private static final Map<String, Reading> READINGS =
      Map.of(
          "the", new Reading("the", true),
          "it", new Reading("it", true),
          "was", new Reading("wa", true),
          "my", new Reading("my", true),
          "tides", new Reading("tide", false),
          "storm", new Reading("storm", false));

  @Test
  void stopWordsAreLeftOutWhereThereAreOthers() {
    assertThat(query("the tides")).isEqualTo("('tide')");
    assertThat(query("tides -the -storm")).isEqualTo("('tide' & !'storm')");
    assertThat(query("the or tides")).isEqualTo("('tide')");
  }

  @Test
  void stopWordsAloneAreLookedFor() {
    assertThat(query("it was")).isEqualTo("('it' & 'wa')");
    assertThat(query("the or it")).isEqualTo("('the') | ('it')");
  }

  @Test
  void aPhraseKeepsItsStopWords() {
    assertThat(query("\"it was my\" the storm")).isEqualTo("('it' & 'wa' & 'my' & 'storm')");
  }

  @Test
  void whatAPhraseLeavesOutIsNotAskedOfTheIndex() {
    assertThat(query("tides -\"it was\"")).isEqualTo("('tide')");
  }

  @Test
  void whatTheDictionaryDoesNotKnowFindsNothing() {
    assertThat(query("zzyzx -storm")).isEmpty();
    assertThat(query("zzyzx or tides")).isEqualTo("('tide')");
  }

  @Test
  void wordsAreMarkedAndPhrasesAndExclusionsAreNot() {
    assertThat(analysis("the tides \"it was\" -storm").marked()).containsExactly("tide");
  }

  private static String query(String typed) {
    return analysis(typed).query();
  }

  private static QueryAnalysis analysis(String typed) {
    return QueryAnalysis.of("english", WebQuery.parse(typed), READINGS);
  }
}
