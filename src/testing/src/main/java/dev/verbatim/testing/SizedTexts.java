package dev.verbatim.testing;

import java.util.List;
import java.util.Random;

/**
 * Texts of 1, 10 and 100 KB as a newspaper has them, for tests of what requests cost. Each is
 * another one; in each run they are the same.
 */
public final class SizedTexts {

  /** How long the texts of each size are, in characters. */
  public static final List<Integer> LENGTHS = List.of(1_000, 10_000, 100_000);

  /** Whom the texts of each size quote. */
  public static final List<String> SPEAKERS =
      List.of("Ingrid Halvane", "Tomas Reuvel", "Greta Soldan");

  private final Random random = new Random(7);

  /**
   * One more text.
   *
   * @param size the place of its length in {@link #LENGTHS}
   */
  public String next(int size) {
    StringBuilder text = new StringBuilder();
    while (text.length() < LENGTHS.get(size)) {
      text.append('\u201c').append(sentence(18)).append(",\u201d said ").append(SPEAKERS.get(size));
      text.append(". ").append(sentence(14)).append(".\n\n");
      for (int i = 0; i < 4; i++) {
        text.append(sentence(22)).append(". ");
      }
      text.append("\n\n");
    }
    return text.substring(0, LENGTHS.get(size));
  }

  private String sentence(int words) {
    StringBuilder sentence = new StringBuilder("The");
    for (int i = 0; i < words; i++) {
      sentence.append(' ');
      for (int syllable = random.nextInt(3); syllable >= 0; syllable--) {
        sentence.append("bdfghklmnprstvw".charAt(random.nextInt(15)));
        sentence.append("aeiou".charAt(random.nextInt(5)));
      }
    }
    return sentence.toString();
  }
}
