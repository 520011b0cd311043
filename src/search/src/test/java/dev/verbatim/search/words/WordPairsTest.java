package dev.verbatim.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WordPairsTest {

  @Property
  void aPhraseThatIsThereIsNeverDenied(@ForAll @Size(min = 1, max = 300) List<String> words) {
    byte[] pairs = WordPairs.of(List.of(List.of("before"), words));

    for (int from = 0; from < words.size(); from++) {
      List<String> phrase = words.subList(from, Math.min(words.size(), from + 4));
      assertThat(mayHave(pairs, phrase)).isTrue();
    }
  }

  @Test
  void mostPhrasesThatAreNotThereAreDenied() {
    Random random = new Random(7);
    List<String> words = IntStream.range(0, 650).mapToObj(i -> "w" + random.nextInt(400)).toList();
    byte[] pairs = WordPairs.of(List.of(words));

    long believed =
        IntStream.range(0, 10_000).filter(i -> mayHave(pairs, List.of("a" + i, "b" + i))).count();

    assertThat(pairs).hasSize(512);
    assertThat(believed).isLessThan(1_000);
  }

  @Test
  void theLongestTextHasAFilterThatFitsIntoARow() {
    List<String> words = IntStream.range(0, 50_000).mapToObj(i -> "w" + i).toList();

    assertThat(WordPairs.of(List.of(words))).hasSize(2048);
    assertThat(WordPairs.of(List.of(List.of(), List.of("alone")))).hasSize(8);
  }

  /** As PostgreSQL's get_bit has it. */
  private static boolean mayHave(byte[] pairs, List<String> phrase) {
    for (long number : WordPairs.bits(phrase)) {
      int bit = (int) (number & (pairs.length * 8 - 1));
      if ((pairs[bit / 8] >> bit % 8 & 1) == 0) {
        return false;
      }
    }
    return true;
  }
}
