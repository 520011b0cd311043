package dev.verbatim.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

  @Test
  void wordsAndPhrasesAreMarkedWhereTheyAre() {
    MarkedText text =
        MarkedText.of(
            "“We are still here,” she said. We know.",
            Set.of(6),
            List.of(List.of("still", "here")));

    assertThat(text.whole())
        .isEqualTo("“We are <mark>still here</mark>,” she said. <mark>We</mark> know.");
    assertThat(text.isMarked()).isTrue();
  }

  @Test
  void aWordOfAPhraseAloneIsNotMarked() {
    assertThat(
            MarkedText.of("Here we are, still.", Set.of(), List.of(List.of("we", "are", "still")))
                .whole())
        .isEqualTo("Here <mark>we are, still</mark>.");
    assertThat(
            MarkedText.of("Still, here we are.", Set.of(), List.of(List.of("still", "here", "you")))
                .isMarked())
        .isFalse();
  }

  @Test
  void theTextIsEscaped() {
    assertThat(MarkedText.of("<b onload=\"x\">Tide & 'quay'</b>", Set.of(3), List.of()).whole())
        .isEqualTo(
            "&lt;b onload=&quot;x&quot;&gt;<mark>Tide</mark> &amp; &#39;quay&#39;&lt;/b&gt;");
  }

  @Test
  void aLongTextIsCutToItsBestParts() {
    String text =
        "Tide one. " + filler(60) + "\n\n“The tide rose over the quay,” he said. " + filler(200);

    List<String> fragments = MarkedText.of(text, Set.of(0, 63, 67), List.of()).fragments();

    assertThat(fragments).hasSize(2);
    assertThat(fragments.get(0)).startsWith("<mark>Tide</mark> one.");
    assertThat(fragments.get(1))
        .contains("“The <mark>tide</mark> rose over the <mark>quay</mark>,” he")
        .doesNotContain("\n");
  }

  @Test
  void aTextInWhichNothingWasFoundShowsItsBeginning() {
    assertThat(MarkedText.of("Ferries stop. " + filler(100), Set.of(), List.of()).fragments())
        .singleElement()
        .asString()
        .startsWith("Ferries stop. w0 w1")
        .endsWith("w22");
    assertThat(MarkedText.of("Ferries stop.", Set.of(), List.of()).fragments())
        .containsExactly("Ferries stop.");
    assertThat(MarkedText.of("", Set.of(), List.of()).fragments()).isEmpty();
  }

  @Test
  void placesThatTheTextDoesNotHaveDoNotMatter() {
    assertThat(MarkedText.of("The tide.", Set.of(-3, 1, 9000), List.of()).whole())
        .isEqualTo("The <mark>tide</mark>.");
  }

  private static String filler(int words) {
    return IntStream.range(0, words).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }
}
