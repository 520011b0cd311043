package dev.verbatim.news.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.extraction.ExtractionOptions;
import dev.verbatim.extraction.QuotationExtractor;
import dev.verbatim.extraction.Span;
import dev.verbatim.platform.value.CodePoints;
import dev.verbatim.store.editing.Verdicts;
import dev.verbatim.store.record.Passage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KeptReviewsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
  private static final Instant LATER = Instant.parse("2026-03-02T10:30:00Z");
  private static final QuotedArticle ARTICLE =
      new QuotedArticle(
          "0ferry0", null, "harbor-post", "Harbor Post", null, NOW, null, "en", null, List.of());

  private static final String NO = "\u201cNo comment,\u201d %s said.";

  @Test
  void ofTheSameWordsTheOneInTheSameSurroundingsIsMeant() {
    String before = paragraphs("Rain fell.", NO.formatted("Ada Kell"), NO.formatted("Bram Odukoy"));
    List<Quote> current = new ArrayList<>(extract(before));
    current.set(1, Verdicts.of(current.get(1), Review.REJECTED));
    String after =
        paragraphs(
            "Rain fell.",
            NO.formatted("Ingrid Halvane"),
            NO.formatted("Ada Kell"),
            NO.formatted("Bram Odukoy"));

    List<Quote> kept = keep(after, current);

    assertThat(kept)
        .extracting(quote -> quote.speaker().name(), Quote::review)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Ingrid Halvane", Review.MACHINE),
            org.assertj.core.groups.Tuple.tuple("Ada Kell", Review.MACHINE),
            org.assertj.core.groups.Tuple.tuple("Bram Odukoy", Review.REJECTED));
    assertThat(kept).extracting(Quote::id).doesNotHaveDuplicates();
  }

  @Test
  void otherMarksAreTheSameWords() {
    List<Quote> current = reviewed("\"The tide will not wait,\" Ada Kell said.");

    List<Quote> kept = keep("Snow.\n\n\u201cThe tide will not wait,\u201d Ada Kell said.", current);

    assertThat(kept).hasSize(1);
    assertThat(kept.get(0).id()).isEqualTo(current.get(0).id());
    assertThat(kept.get(0).review()).isEqualTo(Review.CONFIRMED);
    assertThat(kept.get(0).segments().get(0).exact()).startsWith("\u201c");
  }

  @Test
  void aNoteStaysWithWhatTheMachineFinds() {
    Quote found = extract("\u201cThe tide will not wait,\u201d Ada Kell said.").get(0);
    ReviewState noted = new ReviewState(Review.MACHINE, "editor", NOW, "ask again", null);

    List<Quote> kept =
        keep(
            "\u201cThe tide will not wait,\u201d Bram Odukoy said.",
            List.of(found.withReview(noted)));

    assertThat(kept).hasSize(1);
    assertThat(kept.get(0).reviewState()).isEqualTo(noted);
    assertThat(kept.get(0).speaker().name()).isEqualTo("Bram Odukoy");
  }

  @Test
  void theWordsForASpeakerStayWhenAnEditorNamesAnother() {
    Quote found = extract("\u201cThe tide will not wait,\u201d Ada Kell said.").get(0);
    List<Quote> current = List.of(Verdicts.spokenBy(found, "tove-kell", "Tove Kell"));

    Quote again =
        keep("Snow.\n\n\u201cThe tide will not wait,\u201d Ada Kell said.", current).get(0);
    Quote reworded = keep("\u201cThe tide will not wait,\u201d said Kell.", current).get(0);

    assertThat(List.of(again, reworded)).extracting(Quote::speakerId).containsOnly("tove-kell");
    assertThat(again.attribution().mention().exact()).isEqualTo("Ada Kell");
    assertThat(reworded.attribution().mention().exact()).isEqualTo("Kell");
  }

  @Test
  void wordsThatAreGoneAreGone() {
    List<Quote> current = reviewed("\u201cThe tide will not wait,\u201d Ada Kell said.");

    assertThat(keep("\u201cThe tide waits,\u201d Ada Kell said.", current))
        .extracting(Quote::review)
        .containsExactly(Review.MACHINE);
    assertThat(keep("It rained.", current)).isEmpty();
  }

  @Test
  void wordsThatAreNoLongerQuotedNoLongerStand() {
    List<Quote> current = reviewed("\u201cNo,\u201d Ada Kell said.");

    assertThat(keep("No, it did not rain.", current)).isEmpty();
  }

  @Test
  void aTextThatHasNotChangedChangesNothing() {
    List<Quote> current =
        reviewed("\u201cIf it fails,\u201d Ada Kell said, \u201cwe stop.\u201d Snow fell.");

    assertThat(
            keep(
                "\u201cIf it fails,\u201d Ada Kell said, \u201cwe stop.\u201d Snow fell.", current))
        .isEqualTo(current);
  }

  /** Whatever becomes of a text, what is kept is in it, each once. */
  @Property(tries = 300)
  void whatIsKeptIsInTheText(@ForAll("texts") String before, @ForAll("texts") String after) {
    List<Quote> current = new ArrayList<>();
    for (Quote quote : extract(before)) {
      current.add(Verdicts.of(quote, Review.values()[1 + current.size() % 3]));
    }

    List<Quote> kept = keep(after, current);

    CodePoints body = new CodePoints(after);
    assertThat(kept).extracting(Quote::id).doesNotHaveDuplicates();
    for (Quote quote : kept) {
      for (Span segment : quote.segments()) {
        assertThat(body.slice(segment.start(), segment.end())).isEqualTo(segment.exact());
      }
      assertThat(Passage.read(Passage.write(List.of(quote), body), ARTICLE)).containsExactly(quote);
    }
    assertThat(kept.stream().map(Quote::id).collect(Collectors.toSet()))
        .containsAll(extract(after).stream().map(Quote::id).toList());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "\u201cNo,\u201d Ada Kell said.",
            "\u201cNo,\u201d Bram Odukoy said.",
            "\"We sail \ud83d\udc1f at dawn,\" Ada Kell said.",
            "\u201cIf it fails,\u201d she said, \u201cwe stop.\u201d",
            "Rain fell on the 雨 of the quay.",
            "\u201cIt rained.\n\n\u201cIt snowed,\u201d Ada Kell said.",
            "No, we sail \ud83d\udc1f at dawn, if it fails we stop.")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(parts -> String.join("\n\n", parts));
  }

  private static List<Quote> keep(String body, List<Quote> before) {
    return KeptReviews.keep(ARTICLE, body, before, extract(body, LATER), LATER);
  }

  private static List<Quote> reviewed(String body) {
    return extract(body).stream().map(quote -> Verdicts.of(quote, Review.CONFIRMED)).toList();
  }

  private static List<Quote> extract(String body) {
    return extract(body, NOW);
  }

  private static List<Quote> extract(String body, Instant now) {
    return FoundQuotes.of(
        ARTICLE,
        body,
        new QuotationExtractor()
            .extract(body, new ExtractionOptions(null, false, false))
            .quotations(),
        now);
  }

  private static String paragraphs(String... paragraphs) {
    return String.join("\n\n", paragraphs);
  }
}
