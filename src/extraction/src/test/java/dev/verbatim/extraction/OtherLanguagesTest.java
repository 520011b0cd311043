package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherLanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Der Bürgermeister Karl Ohm sagte: „Wir bauen die Brücke neu.“|Wir bauen die Brücke neu.",
        "de|Die Stadt hat kein Geld. »Wir bauen die Brücke neu«, sagte er.|Wir bauen die Brücke neu",
        "de|„Wir gehen jetzt nach Hause\", sagte Karl Ohm, der nicht mehr warten will.|Wir gehen jetzt nach Hause",
        "fr|« Nous avons perdu le navire », a déclaré le capitaine lundi matin.|Nous avons perdu le navire",
        "fr|Pour la maire, c'est «\u00a0une honte pour la ville\u00a0» et rien de plus.|une honte pour la ville",
        "es|Según el informe, el muelle “presenta daños irreparables” desde hace años.|presenta daños irreparables",
        "it|Il presidente Marco Dell’Orto ha detto: \"Andremo avanti\".|Andremo avanti",
        "nl|‘De brug blijft dicht’, zei de burgemeester. Dat is niet anders.|De brug blijft dicht",
        "ja|市長の大野健一氏は「橋は閉鎖する」と述べた。|橋は閉鎖する"
      })
  void theWordsAreExactAndNobodySpeaks(String language, String body, String words) {
    Extraction extraction = Extractions.read(body);

    assertThat(extraction.language()).isEqualTo(language);
    assertThat(extraction.notices())
        .extracting(Notice::code)
        .containsExactly(Notice.LANGUAGE_UNSUPPORTED);
    assertThat(extraction.sources()).isEmpty();
    assertThat(extraction.quotations()).extracting(Quotation::text).containsExactly(words);
    assertThat(extraction.quotations())
        .allSatisfy(
            quotation -> {
              assertThat(quotation.attribution()).isNull();
              assertThat(quotation.confidence()).isLessThan(0.5);
              Span segment = quotation.segments().get(0);
              assertThat(body.substring(segment.start(), segment.end())).isEqualTo(segment.exact());
              assertThat(quotation.context().exact()).contains(segment.exact());
            });
  }

  @Test
  void theLanguageThatIsGivenWins() {
    String body = "“We go,” Karl Ohm said.";

    assertThat(read(body, "en-GB").quotations().get(0).attribution()).isNotNull();
    assertThat(read(body, "nl").quotations().get(0).attribution()).isNull();
    assertThat(read(body, "nl").language()).isEqualTo("nl");
  }

  @Test
  void aSentenceThatIsInterruptedIsOneQuotation() {
    assertThat(
            Extractions.words(
                "„Jetzt will ich schlafen“, fügte sie nach der Wahl hinzu, „und zwar sehr lange.“"))
        .containsExactly("Jetzt will ich schlafen und zwar sehr lange.");
  }

  @Test
  void aQuotationGoesOnWhereEachParagraphRepeatsAMark() {
    assertThat(
            Extractions.words(
                "Le gardien quitte son poste et dit : «\u00a0La nuit a été longue.\n\n"
                    + "»\u00a0Je ne reviendrai pas.\u00a0» Il part avec les autres."))
        .containsExactly("La nuit a été longue. Je ne reviendrai pas.");
  }

  @Test
  void titlesAreLeftOut() {
    assertThat(
            Extractions.words(
                "Das zeigt eine Studie, die in der Zeitschrift „Annalen der Biologie“ erschienen"
                    + " ist."))
        .isEmpty();
  }

  @Test
  void dataForProgramsHasNoQuotations() {
    Extraction extraction = Extractions.read("{\"a\": 1, \"b\": \"“We go,” said Karl Ohm.\"}");

    assertThat(extraction.quotations()).isEmpty();
    assertThat(extraction.notices()).extracting(Notice::code).isEqualTo(List.of("machine-format"));
  }

  private static Extraction read(String body, String language) {
    return Extractions.read(body, new ExtractionOptions(null, false, false, language));
  }
}
