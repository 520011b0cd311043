package dev.verbatim.extraction.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageRecognizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The ferry to the islands was late again, and it is not the first time that it had to wait for the tide.",
        "en|Ferry late again. Mayor Karl Ohm blamed the tide, which he called a nuisance for everyone.",
        "de|Die Fähre zu den Inseln war wieder zu spät, und das ist nicht das erste Mal, dass sie auf die Flut wartet.",
        "fr|Le bac pour les îles est en retard, et ce n’est pas la première fois que les passagers de la ville attendent.",
        "es|El barco de las islas llegó tarde y no es la primera vez que los pasajeros de la ciudad esperan en el muelle.",
        "it|Il traghetto per le isole è in ritardo e non è la prima volta che la gente della città aspetta con il sindaco.",
        "pt|O barco para as ilhas não chegou e os passageiros da cidade dizem que foi uma espera de mais do que uma hora.",
        "nl|De veerboot naar de eilanden is weer te laat en het is niet de eerste keer dat de mensen op het water wachten.",
        "sv|Färjan till öarna var sen igen, och det är inte första gången som den fick vänta på tidvattnet.",
        "pl|Prom na wyspy znowu się spóźnił i nie jest to pierwszy raz, kiedy musiał czekać na przypływ.",
        "fi|Lauttaliikenne saarille oli taas myöhässä, eikä se ole ensimmäinen kerta, sanoo kaupunki.",
        "ru|Паром на острова снова опоздал, и это не первый раз.",
        "uk|Пором на острови знову запізнився, і це не перший раз.",
        "ja|島へのフェリーがまた遅れた。",
        "zh|前往岛屿的渡轮又晚点了。",
        "ar|تأخرت العبارة إلى الجزر مرة أخرى.",
        "el|Το πλοίο για τα νησιά καθυστέρησε ξανά."
      })
  void aTextIsToldByItsWordsOrItsScript(String language, String text) {
    assertThat(LanguageRecognizer.recognize(text).code()).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Rain.", "1 2 3 4 5 6 7 8 9", "Karl Ohm, Lena Ruud, Tia Moana"})
  void whatCannotBeToldMayBeEnglish(String text) {
    assertThat(LanguageRecognizer.recognize(text))
        .isEqualTo(new LanguageRecognizer.Guess(null, true));
  }

  @Test
  void aTextThatIsClearlySomethingElseIsNotEnglishEvenIfItCannotBeTold() {
    assertThat(LanguageRecognizer.recognize("Глава 1").maybeEnglish()).isFalse();
  }

  @Test
  void foreignWordsInAnEnglishTextDoNotChangeIt() {
    assertThat(
            LanguageRecognizer.recognize(
                    "“Nasaan ang pera? Where is the money?” the senator asked in Filipino, and"
                        + " “¿Dónde está el dinero de la ciudad?” in Spanish, before she left the"
                        + " hall with the others.")
                .code())
        .isEqualTo("en");
  }
}
