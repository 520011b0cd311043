package dev.verbatim.store.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.extraction.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTextTest {

  private static final String BODY = "The ferry sails again.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date 2026-03-02 Harbor Post - ",
        "date 2026-03-02 Harbor Post \u2013 ",
        "date 2026-03-02 Harbor Post \u2014 ",
        "  \t date 2026-03-02 Harbor Post - ",
        "\ufeffdate 2026-03-02 Harbor Post - ",
        "\r\n\r\ndate 2026-03-02 Harbor Post - ",
        "date 2026-03-02 Harbor Post -\r\n",
        "date 2026-03-02 Harbor Post -\n\n",
        "date 2026-03-02   Harbor Post   -   "
      })
  void aLeadingLineGivesDateAndPublisher(String header) {
    WireText text = WireText.read(header + BODY, false);

    assertThat(text.published()).hasToString("2026-03-02");
    assertThat(text.publisher()).isEqualTo("Harbor Post");
    assertThat(text.body()).isEqualTo(BODY);
  }

  @Test
  void aPublisherMayHoldAHyphenOrLetterOfAnyScript() {
    assertThat(WireText.read("date 2026-03-02 Tallis-by Her\u00e5ld - Snow - fell.", false))
        .extracting(WireText::publisher, WireText::body)
        .containsExactly("Tallis-by Her\u00e5ld", "Snow - fell.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"date 2026-03-02 - ", "date 2026-03-02 \u2014 ", "date 2026-03-02   - "})
  void aLeadingLineMayNameNoPublisher(String header) {
    WireText text = WireText.read(header + "Rain fell - and how.", false);

    assertThat(text.published()).hasToString("2026-03-02");
    assertThat(text.publisher()).isNull();
    assertThat(text.body()).isEqualTo("Rain fell - and how.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date 2026-02-30 Harbor Post - The ferry sails again.",
        "date 2026-13-01 Harbor Post - The ferry sails again.",
        "date 0000-01-01 Harbor Post - The ferry sails again.",
        "date 26-03-02 Harbor Post - The ferry sails again.",
        "date 2026-03-02 Harbor Post: the ferry sails again.",
        "date 2026-03-02 Harbor Post-The ferry sails again.",
        "2026-03-02 Harbor Post - The ferry sails again.",
        "Harbor Post - The ferry sails again.",
        "The date 2026-03-02 Harbor Post - was missed."
      })
  void whatIsNoLeadingLineStaysInTheText(String raw) {
    WireText text = WireText.read(raw, false);

    assertThat(text.published()).isNull();
    assertThat(text.publisher()).isNull();
    assertThat(text.body()).isEqualTo(raw);
  }

  @Test
  void aLeadingLineDoesNotRunOverLinesNorOnForever() {
    for (String odd : new String[] {"Harbor\nPost", "Harbor\u2028Post", "x".repeat(201)}) {
      assertThat(WireText.read("date 2026-03-02 " + odd + " - Rain.", false).publisher()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ferry sails again",
        "Mayor \u201cfurious\u201d at delay",
        "Snow 2 - 1 Rain",
        "Ferry (again)"
      })
  void aFirstParagraphThatIsNoSentenceIsTheHeadline(String headline) {
    WireText text = WireText.read(headline + "\n\n" + BODY + "\n\nIt rained.", false);

    assertThat(text.headline()).isEqualTo(headline);
    assertThat(text.body()).isEqualTo(BODY + "\n\nIt rained.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry sails.",
        "Will it sail?",
        "It sails!",
        "She said:",
        "\u201cIt sails.\u201d",
        "It sails\u2026",
        "\u00abIt sails.\u00bb",
        "\u201aIt sails.\u2018",
        "\u201cWe sail,\u201d says Halvane",
        "Halvane: \u2018The ferry stays here\u2019",
        "Two lines\nOf a list"
      })
  void aFirstParagraphThatIsASentenceIsNone(String paragraph) {
    WireText text = WireText.read(paragraph + "\n\n" + BODY, false);

    assertThat(text.headline()).isNull();
    assertThat(text.body()).isEqualTo(paragraph + "\n\n" + BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date 2026-03-02T09:15:00Z Harbor Post - ",
        "2026-03-02 - Harbor Post - ",
        "date 2026-03-02 Harbor Post-",
        "Date: 2 March 2026\nSource: Harbor Post\n\n",
        "Publisher: Harbor Post\nDate: Monday, March 2, 2026\n"
      })
  void nearMissesOfTheLeadingLineAreRead(String header) {
    WireText text = WireText.read(header + "\u201cWe sail,\u201d said Halvane.", false);

    assertThat(text.published().date()).hasToString("2026-03-02");
    assertThat(text.publisher()).isEqualTo("Harbor Post");
    assertThat(text.body()).isEqualTo("\u201cWe sail,\u201d said Halvane.");
    assertThat(text.notices()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date 2026-02-30 Harbor Post - The ferry sails again.",
        "2026-03-02 Harbor Post: the ferry sails again.",
        "Date: the day after. The ferry sails again."
      })
  void aLeadingLineThatCannotBeReadIsNoticed(String raw) {
    assertThat(WireText.read(raw, false).notices())
        .extracting(Notice::code)
        .containsExactly(Notice.HEADER_UNREAD);
  }

  @Test
  void aBylineIsNotTheHeadline() {
    WireText text = WireText.read("Pier burns in Varr\n\nBy ANN LEE\n\n" + BODY, false);

    assertThat(text)
        .extracting(WireText::headline, WireText::byline, WireText::body)
        .containsExactly("Pier burns in Varr", "Ann Lee", BODY);
    assertThat(WireText.read("By Ingrid Halvane and Bo Ohm\n\n" + BODY, false).byline())
        .isEqualTo("Ingrid Halvane and Bo Ohm");
    assertThat(WireText.read("By the river\n\n" + BODY, false).byline()).isNull();
  }

  @Test
  void aHeadlineMayQuoteWordsOfTheText() {
    String text = "\u201cWe will rebuild,\u201d she said.";

    assertThat(WireText.read("Mayor: \u2018We will rebuild\u2019\n\n" + text, false).headline())
        .isEqualTo("Mayor: \u2018We will rebuild\u2019");
  }

  @Test
  void aLineWithTheDateGivesIt() {
    WireText text = WireText.read("Pier burns\n\nMarch 2, 2026\n\n" + BODY, false);

    assertThat(text)
        .extracting(WireText::headline, WireText::body)
        .containsExactly("Pier burns", BODY);
    assertThat(text.published()).hasToString("2026-03-02");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A tug lies off the mole, Feb. 5, 2024. (photo by Keelpix/Hanna Brost)",
        "A tug lies off the mole. [Photo: Hanna Brost]",
        "A tug lies off the mole. Image credit: Hanna Brost"
      })
  void aCaptionIsNeitherHeadlineNorText(String caption) {
    WireText text = WireText.read("Pier burns\n\n" + caption + "\n\n" + BODY, false);

    assertThat(text)
        .extracting(WireText::headline, WireText::body)
        .containsExactly("Pier burns", BODY);
    assertThat(text.notices()).hasSize(1);
  }

  @Test
  void aHeadlineThatIsRepeatedIsNotPartOfTheText() {
    assertThat(WireText.read("Pier burns\n\nPier burns\n\n" + BODY, false).body()).isEqualTo(BODY);
  }

  @Test
  void theLabelOfAWireIsLeftOutAndNoticed() {
    WireText text =
        WireText.read(
            "BC-US--Earns-Keelmark, 1st Ld-Writethru\n\nBy INGRID HALVANE\nTidewire\n\n" + BODY,
            false);

    assertThat(text)
        .extracting(WireText::headline, WireText::byline, WireText::body)
        .containsExactly(null, "Ingrid Halvane, Tidewire", BODY);
    assertThat(text.notices()).hasSize(1);
  }

  @Test
  void anArticleInJsonGivesItsFields() {
    WireText text =
        WireText.read(
            "{\"headline\":\"Pier burns\",\"byline\":\"Ann Lee\",\"versioncreated\":"
                + "\"2026-03-02T09:00:00Z\",\"body_html\":\"<p>The ferry sails again.</p>\"}",
            false);

    assertThat(text)
        .extracting(WireText::headline, WireText::byline, WireText::body)
        .containsExactly("Pier burns", "Ann Lee", BODY);
    assertThat(text.published()).hasToString("2026-03-02T09:00:00Z");
    assertThat(text.notices())
        .extracting(Notice::code)
        .containsExactlyInAnyOrder(Notice.MARKUP_REMOVED, Notice.MACHINE_FORMAT);
  }

  @Test
  void aTextIsNeverAllHeadlineAndOneThatIsKnownIsNotLookedFor() {
    assertThat(WireText.read("Ferry sails again", false).headline()).isNull();
    assertThat(WireText.read("x".repeat(201) + "\n\n" + BODY, false).headline()).isNull();
    assertThat(WireText.read("Ferry sails again\n\n" + BODY, true).headline()).isNull();
  }

  @Test
  void nothingGivesNothing() {
    assertThat(WireText.read("", false).body()).isEmpty();
    assertThat(WireText.read(" \r\n\u00a0", false).body()).isEmpty();
    assertThat(WireText.read("date 2026-03-02 Harbor Post - ", false).body()).isEmpty();
  }
}
