package dev.verbatim.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IndirectPropertiesTest {
  private static final ExtractionOptions ASKED =
      new ExtractionOptions(Extractions.PUBLISHED, true, true);

  /** Pieces of reported speech, thrown together. */
  @Provide
  Arbitrary<String> articles() {
    return Arbitraries.of(
            "Hanne Brevick ",
            "she ",
            "the ministry ",
            "officials ",
            "said ",
            "said that ",
            "says ",
            "Says ",
            ", she said, ",
            ", according to the report",
            "According to Brevick, ",
            "told ",
            "denied ",
            "promised to ",
            "asked whether ",
            "adding that ",
            "the ferry would sail again",
            "the dam ",
            "and the pier was unsafe",
            "on Sunday ",
            "🎻 ",
            "é",
            "“",
            "” ",
            "\"",
            "(",
            ") ",
            ", ",
            "; ",
            "— ",
            ": ",
            ". ",
            ". ",
            "? ",
            "\n\n")
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 1500)
  void everySliceEqualsItsText(@ForAll("articles") String body) {
    int[] codePoints = body.codePoints().toArray();
    for (Quotation q : Extractions.read(body, ASKED).quotations()) {
      List<Span> spans = new ArrayList<>(q.segments());
      spans.add(q.context());
      if (q.cue() != null) {
        spans.add(q.cue());
      }
      for (Span span : spans) {
        assertThat(span.end()).isLessThanOrEqualTo(codePoints.length);
        assertThat(new String(codePoints, span.start(), span.end() - span.start()))
            .isEqualTo(span.exact());
      }
      assertThat(q.confidence()).isBetween(0.0, 1.0);
    }
  }

  @Property(tries = 1500)
  void noTwoQuotationsShareACharacter(@ForAll("articles") String body) {
    List<Span> spans = new ArrayList<>();
    for (Quotation q : Extractions.read(body, ASKED).quotations()) {
      spans.addAll(q.segments());
    }
    spans.sort(Comparator.comparingInt(Span::start));
    for (int i = 1; i < spans.size(); i++) {
      assertThat(spans.get(i - 1).end()).isLessThanOrEqualTo(spans.get(i).start());
    }
  }

  @Property(tries = 1000)
  void quotationsStandInReadingOrder(@ForAll("articles") String body) {
    assertThat(Extractions.read(body, ASKED).quotations())
        .extracting(q -> q.segments().get(0).start())
        .isSorted();
  }

  @Property(tries = 1000)
  void theOtherQuotationsAreTheSameWithoutIndirectSpeech(@ForAll("articles") String body) {
    ExtractionOptions marksOnly = new ExtractionOptions(Extractions.PUBLISHED, false, true);

    assertThat(
            Extractions.read(body, ASKED).quotations().stream()
                .filter(q -> q.type() != QuotationType.INDIRECT))
        .isEqualTo(Extractions.read(body, marksOnly).quotations());
  }
}
