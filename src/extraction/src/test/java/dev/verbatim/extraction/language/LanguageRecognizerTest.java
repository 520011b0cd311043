package dev.verbatim.news.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The ferry to the islands was late again, and it is not the first time that it had to wait for the tide.",
        "de|Die Fähre zu den Inseln war wieder zu spät, und das ist nicht das erste Mal, dass sie auf die Flut wartet.",
        "fr|Le bac pour les îles est en retard, et ce n’est pas la première fois que les passagers de la ville attendent.",
        "es|El barco de las islas llegó tarde y no es la primera vez que los pasajeros de la ciudad esperan en el muelle.",
        "it|Il traghetto per le isole è in ritardo e non è la prima volta che la gente della città aspetta con il sindaco.",
        "pt|O barco para as ilhas não chegou e os passageiros da cidade dizem que foi uma espera de mais do que uma hora.",
        "nl|De veerboot naar de eilanden is weer te laat en het is niet de eerste keer dat de mensen op het water wachten."
      })
  void aTextIsToldByItsCommonestWords(String language, String text) {
    assertThat(LanguageGuess.of(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Rain.",
        "Паром на острова снова опоздал, и это не первый раз.",
        "島へのフェリーがまた遅れた。",
        "1 2 3 4 5 6 7 8 9",
        "Lauttaliikenne saarille oli taas myöhässä, eikä se ole ensimmäinen kerta."
      })
  void whatCannotBeToldIsLeftUntold(String text) {
    assertThat(LanguageGuess.of(text)).isNull();
  }
}
