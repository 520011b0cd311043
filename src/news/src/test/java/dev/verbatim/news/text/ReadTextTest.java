package dev.verbatim.news.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.extraction.Notice;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "&quot;We go,&quot; said Halvane. It&#39;s late.|\"We go,\" said Halvane. It's late.",
        "&ldquo;We go,&rdquo; said Halvane of R&amp;D Marine.|“We go,” said Halvane of R&D Marine.",
        "&lt;p&gt;&amp;ldquo;We go,&amp;rdquo; said Halvane.&lt;/p&gt;|“We go,” said Halvane.",
        "<b>“We go,”</b> said <a href='https://x.example'>Halvane</a>.|“We go,” said Halvane.",
        "<p>“We go.”</p><script>var a = 1 < 2;</script><img src='a.jpg' alt='pier'/>|“We go.”",
        "<![CDATA[<p>“We go.”</p>]]>|“We go.”",
        "\\\"We go,\\\" said Halvane. \\\"No,\\\" she said.|\"We go,\" said Halvane. \"No,\" she said."
      })
  void markupIsReadAsWhatAReaderSees(String raw, String text) {
    ReadText read = ReadText.of(raw);

    assertThat(read.text()).isEqualTo(text);
    assertThat(read.notices()).extracting(Notice::code).containsExactly(Notice.MARKUP_REMOVED);
  }

  @Test
  void blockElementsAreParagraphsAndBreaksAreLines() {
    assertThat(
            ReadText.of("<h1>Pier burns</h1>\n<div><p>It rained.<br>It\nsnowed.</p></div>").text())
        .matches("Pier burns\\s*\n\n\\s*It rained.\nIt snowed.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Profit rose to 5 < 7 and AT&T fell.",
        "He wrote <sic> and left & came.",
        "x<y && y>z",
        "O PREÇO SOBE AMANHû, DISSE. «É O MÁXIMO, É» — VILÃ…",
        "&nosuchentity; stays; so does R&D;",
        "A path such as C:\\news and one mark \\\" more",
        "“We go,” she said.\n\nIt rained."
      })
  void plainTextStaysAsItIs(String raw) {
    assertThat(ReadText.of(raw)).isEqualTo(new ReadText(raw, java.util.List.of()));
  }

  @Test
  void whatNobodySeesIsTakenOutOfWords() {
    assertThat(ReadText.of("In\u200bgrid Hal\u00advane\u2060 sa\u00adid\ufeff so.").text())
        .isEqualTo("Ingrid Halvane said so.");
  }

  @Test
  void joinersStayWhereAScriptNeedsThem() {
    assertThat(ReadText.of("می\u200cخواهم a\u200cb \ud83d\udc69\u200d\ud83d\ude80").text())
        .isEqualTo("می\u200cخواهم ab \ud83d\udc69\u200d\ud83d\ude80");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0093We go,\u0094 said Halvane. It\u0092s late.",
        "\u00e2\u20ac\u0153We go,\u00e2\u20ac\u009d said Halvane. It\u00e2\u20ac\u2122s late.",
        "\u00e2\u20ac\u0153We go,\u00e2\u20ac said Halvane. It\u00e2\u20ac\u2122s late."
      })
  void aBrokenEncodingIsMended(String raw) {
    ReadText read = ReadText.of(raw);

    assertThat(read.text()).isEqualTo("“We go,” said Halvane. It’s late.");
    assertThat(read.notices()).extracting(Notice::code).containsExactly(Notice.ENCODING_REPAIRED);
  }

  @Test
  void lettersThatWereDecodedTwiceAreMended() {
    assertThat(ReadText.of("Fran\u00c3\u0083\u00c2\u00a7ois and Garc\u00c3\u00ada").text())
        .isEqualTo("François and García");
  }

  @Property
  void whatWasReadStaysAsItIs(@ForAll String raw) {
    String once = ReadText.of(raw).text();

    assertThat(ReadText.of(once).text()).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<", "&", "&amp;", "<a ", "<p>", "<div>", "&lt;", "\\\"", "<!--", "<b>\n"})
  void noTextTakesLong(String part) {
    String raw = part.repeat(200_000 / part.length());

    Assertions.assertTimeout(Duration.ofSeconds(3), () -> ReadText.of(raw));
  }
}
