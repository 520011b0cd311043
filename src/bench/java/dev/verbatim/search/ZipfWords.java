package dev.verbatim.search;

import java.util.Arrays;
import java.util.Random;

/**
 * Made-up words, as common as real ones are: the word of rank r is drawn as often as 1 / (r + 2.7),
 * ranks counting from 1 (Mandelbrot's form of Zipf's law).
 */
final class ZipfWords {

  private static final double SHIFT = 2.7;
  private static final String CONSONANTS = "bdfgklmnprtvz";
  private static final String VOWELS = "aeiou";
  private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();

  private final double[] upTo;

  ZipfWords(int size) {
    upTo = new double[size];
    double sum = 0;
    for (int rank = 0; rank < size; rank++) {
      sum += 1 / (rank + 1 + SHIFT);
      upTo[rank] = sum;
    }
  }

  /** The rank of a word, drawn by chance. The commonest has rank 0. */
  int draw(Random random) {
    int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return found >= 0 ? found : -found - 1;
  }

  /** The word of a rank. It ends in a consonant that no stemmer takes away. */
  String word(int rank) {
    StringBuilder word = new StringBuilder();
    int rest = rank;
    do {
      int syllable = rest % SYLLABLES;
      word.append(CONSONANTS.charAt(syllable / VOWELS.length()));
      word.append(VOWELS.charAt(syllable % VOWELS.length()));
      rest /= SYLLABLES;
    } while (rest > 0);
    return word.append('n').toString();
  }
}
