package dev.verbatim.news.article;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTextTest {

  @Property
  void whatIsNormalisedStaysAsItIs(@ForAll("texts") String text) {
    String once = BodyText.normalise(text);

    assertThat(BodyText.normalise(once)).isEqualTo(once);
  }

  @Test
  void aMarkOnALineOfItsOwnEndsWhatItIsJoinedWith() {
    assertThat(BodyText.normalise("”aa\n”\naaaaa\n\na")).isEqualTo("”aa ” aaaaa\n\na");
  }

  @Property
  void onlySpaceAndControlCharactersChange(@ForAll("texts") String text) {
    assertThat(letters(BodyText.normalise(text))).isEqualTo(letters(text));
  }

  @Property
  void anyTextAtAllIsNormalised(@ForAll String text) {
    String body = BodyText.normalise(text);

    assertThat(BodyText.normalise(body)).isEqualTo(body);
    assertThat(body).doesNotContainPattern("[\\p{Cc}&&[^\n]]|\\p{Cs}|\n\n\n|^\\s|\\s$");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\u0085", "\u2028"})
  void allEndsOfLinesAreAlike(String end) {
    String text = "It rained." + end + end + "“Snow,”" + end + "she said." + end;

    assertThat(BodyText.normalise(text)).isEqualTo("It rained.\n\n“Snow,” she said.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n",
        "\n \t\n",
        "\n\u00a0\n",
        "\n\n\n\n",
        "\r\n\r\n",
        "\u2029",
        "\n\n\u00a0\n\n"
      })
  void paragraphsArePartedByOneBlankLine(String between) {
    assertThat(BodyText.normalise("It rained." + between + "It snowed."))
        .isEqualTo("It rained.\n\nIt snowed.");
  }

  @Test
  void whereNoLineIsBlankEveryLineIsAParagraph() {
    assertThat(BodyText.normalise("It rained.\nIt snowed.\nIt thawed."))
        .isEqualTo("It rained.\n\nIt snowed.\n\nIt thawed.");
  }

  @Test
  void whatCannotBeKeptIsMended() {
    assertThat(BodyText.normalise("\ufeffSnow\u0000fell\tin\u0007Tallisby.\ud800"))
        .isEqualTo("Snow fell in Tallisby.\ufffd");
    assertThat(BodyText.normalise("A \ud83d\udc1f market.")).isEqualTo("A \ud83d\udc1f market.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ferry sails.|3",
        "“Rain,” she said — again.|4",
        "It’s 3.5 per cent|4",
        "— … ”|0",
        "雨 が 降る|3",
        "\ud835\udd38 is a letter|4"
      })
  void wordsHoldALetterOrADigit(String text, int words) {
    assertThat(BodyText.words(text)).isEqualTo(words);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "B",
            "9",
            "“",
            "”",
            "é",
            "\ud83d\udc1f",
            ".",
            " ",
            " ",
            "\n",
            "\n",
            "\n\n",
            "\r",
            "\r\n",
            "\t",
            "\u000b",
            "\u00a0",
            "\u2003",
            "\u2028",
            "\u2029",
            "\u0085",
            "\u0000",
            "\u200b",
            "\u3000")
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }

  private static String letters(String text) {
    return text.replaceAll("[\\s\\p{Z}\\p{Cc}\u200b]", "");
  }
}
