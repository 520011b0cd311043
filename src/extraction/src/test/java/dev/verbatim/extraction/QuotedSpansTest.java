package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedSpansTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“We open in March,” Dana Whitlock said.",
        "\"We open in March,\" Dana Whitlock said.",
        "''We open in March,'' Dana Whitlock said.",
        "``We open in March,'' Dana Whitlock said.",
        "‘We open in March,’ Dana Whitlock said.",
        "'We open in March,' Dana Whitlock said.",
        "«We open in March,» Dana Whitlock said.",
        "»We open in March,« Dana Whitlock said.",
        "„We open in March,“ Dana Whitlock said.",
        "“We open in March,\" Dana Whitlock said.",
        "(“We open in March,” Dana Whitlock said.)"
      })
  void everyKindOfMarkHoldsTheSameWords(String body) {
    assertThat(Extractions.words(body)).containsExactly("We open in March,");
    assertThat(Extractions.mentions(body)).containsExactly("Dana Whitlock");
  }

  @Test
  void apostrophesAreNoMarks() {
    assertThat(
            Extractions.words(
                "The '90s revival suits the dogs' home, where rock 'n' roll raises money for the"
                    + " players' fund. It's the town's favourite."))
        .isEmpty();
  }

  @Test
  void apostrophesDoNotEndAQuotationInSingleMarks() {
    assertThat(
            Extractions.words(
                "‘The builders’ quote isn’t what we’d hoped for,’ Verity Stanforth said."))
        .containsExactly("The builders’ quote isn’t what we’d hoped for,");
  }

  @Test
  void inchesAreNoMarks() {
    assertThat(
            Extractions.words(
                "The 6\" pipe burst at noon. \"It was loud,\" plumber Gus Hale said."))
        .containsExactly("It was loud,");
  }

  @Test
  void aMarkThatIsNeverClosedEndsBeforeItsAttribution() {
    String body = "“I never saw the letter, Nadia Fox said. The inquiry continues on Monday.";

    assertThat(Extractions.words(body)).containsExactly("I never saw the letter,");
    assertThat(Extractions.mentions(body)).containsExactly("Nadia Fox");
  }

  @Test
  void aQuotationOverParagraphsThatRepeatTheOpeningMarkIsOne() {
    List<Quotation> found =
        Extractions.quotations(
            """
            Rosalind Achterby told the inquiry what she had seen. “I counted the beds.

            “I counted the patients.

            “Then I stopped counting,” she said.
            """);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).segments())
        .extracting(Span::exact)
        .containsExactly(
            "“I counted the beds.", "“I counted the patients.", "“Then I stopped counting,”");
    assertThat(found.get(0).text())
        .isEqualTo("I counted the beds. I counted the patients. Then I stopped counting,");
  }

  @Test
  void quotationsInsideAQuotationAreItsOwn() {
    List<Quotation> found =
        Extractions.quotations(
            "“He told us, ‘Say “never” and mean it,’ and then he left,” Rosa Diaz said.");

    assertThat(found).hasSize(1);
    assertThat(found.get(0).nested())
        .extracting(Span::exact)
        .containsExactly("‘Say “never” and mean it,’", "“never”");
  }

  @Test
  void offsetsCountCodePoints() {
    String body = "🎻🎻 “We play on,” Dana Whitlock said.";

    Span words = Extractions.quotations(body).get(0).segments().get(0);
    assertThat(words).isEqualTo(new Span(3, 16, "“We play on,”"));
  }
}
