package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExtractionPropertiesTest {

  /** Pieces of news, thrown together. */
  @Provide
  Arbitrary<String> articles() {
    return Arbitraries.of(
            "“",
            "”",
            "\"",
            "‘",
            "’",
            "'",
            "''",
            "«",
            "»",
            "„",
            "(",
            ")",
            ",",
            ".",
            "?",
            "—",
            "\n\n",
            "\n",
            " ",
            " ",
            " ",
            " ",
            "said",
            " he said",
            " she added",
            "Hanne Brevick",
            "Brevick",
            "the ministry",
            "according to",
            "told",
            "We will stop",
            "it",
            "on Sunday",
            "🎻",
            "é",
            "6\"",
            "'90s",
            "players'",
            "Mr. ",
            "who",
            ":",
            "A",
            "b")
        .list()
        .ofMaxSize(60)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 1500)
  void everySliceEqualsItsText(@ForAll("articles") String body) {
    int[] codePoints = body.codePoints().toArray();
    for (Quotation q : Extractions.quotations(body)) {
      q.segments().forEach(s -> slices(codePoints, s));
      q.nested().forEach(s -> slices(codePoints, s));
      slices(codePoints, q.context());
      if (q.cue() != null) {
        slices(codePoints, q.cue());
      }
      if (q.attribution() != null) {
        slices(codePoints, q.attribution().mention());
      }
      assertThat(q.confidence()).isBetween(0.0, 1.0);
    }
  }

  private static void slices(int[] body, Span span) {
    assertThat(span.end()).isLessThanOrEqualTo(body.length);
    assertThat(new String(body, span.start(), span.end() - span.start())).isEqualTo(span.exact());
  }

  @Property(tries = 1500)
  void segmentsAreOrderedAndDisjoint(@ForAll("articles") String body) {
    int end = 0;
    for (Quotation q : Extractions.quotations(body)) {
      for (Span segment : q.segments()) {
        assertThat(segment.start()).isGreaterThanOrEqualTo(end);
        end = segment.end();
      }
    }
  }

  @Property(tries = 700)
  void spaceAtTheEndChangesNothing(@ForAll("articles") String body) {
    assertThat(Extractions.read(body + " \n \t\n")).isEqualTo(Extractions.read(body));
  }

  @Property(tries = 700)
  void lineEndsChangeNothing(@ForAll("articles") String body) {
    assertThat(Extractions.words(body.replace("\n", "\r\n")))
        .isEqualTo(
            Extractions.words(body).stream().map(words -> words.replace("\n", "\r\n")).toList());
    assertThat(Extractions.names(body.replace("\n", "\r\n"))).isEqualTo(Extractions.names(body));
  }

  @Property(tries = 700)
  void aParagraphWithoutMarksAtTheEndChangesNoWords(@ForAll("articles") String body) {
    assertThat(segments(body + "\n\nThe council meets again in the autumn."))
        .isEqualTo(segments(body));
  }

  /** Read as English, whatever the pieces look like. */
  private static List<List<Span>> segments(String body) {
    return Extractions.read(body, new ExtractionOptions(null, false, false, "en"))
        .quotations()
        .stream()
        .map(Quotation::segments)
        .toList();
  }

  @Property(tries = 700)
  void anyTextIsRead(@ForAll String body) {
    assertThat(Extractions.read(body)).isEqualTo(Extractions.read(body));
  }
}
