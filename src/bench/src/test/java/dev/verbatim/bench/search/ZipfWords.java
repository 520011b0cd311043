package dev.verbatim.bench.search;

import java.util.Arrays;
import java.util.Random;

/**
 * Made-up words, and how often each is drawn: the word of rank r a r-th as often as the first, as
 * Zipf found it in texts.
 */
final class ZipfWords {

  /** How many words there are. */
  static final int SIZE = 50_000;

  private static final String CONSONANTS = "bdfgklmnprtvz";
  private static final String VOWELS = "aiou";
  private static final String ENDS = "klmnrt";

  /** Common words are short. */
  private static final int SHORT = 15_000;

  private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();

  /** A prime, so that words of ranks close by are not alike. */
  private static final int STRIDE = 7919;

  private final String[] words = new String[SIZE];
  private final double[] sums;

  ZipfWords() {
    for (int rank = 0; rank < SIZE; rank++) {
      words[rank] =
          rank < SHORT
              ? word(2, rank, SYLLABLES * SYLLABLES * ENDS.length())
              : word(3, rank, SYLLABLES * SYLLABLES * SYLLABLES * ENDS.length());
    }
    sums = sums(SIZE);
  }

  /** The word of a rank, from 0. */
  String word(int rank) {
    return words[rank];
  }

  /** A word, as chance has it. */
  String draw(Random random) {
    return words[draw(sums, random)];
  }

  /** By which ranks are drawn from so many. */
  static double[] sums(int size) {
    double[] sums = new double[size];
    double sum = 0;
    for (int rank = 0; rank < size; rank++) {
      sum += 1.0 / (rank + 1);
      sums[rank] = sum;
    }
    return sums;
  }

  /** A rank, as chance has it. */
  static int draw(double[] sums, Random random) {
    int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
    return found < 0 ? -found - 1 : found;
  }

  private static String word(int syllables, int rank, int all) {
    int left = (int) ((long) (rank + 1) * STRIDE % all);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      int syllable = left % SYLLABLES;
      word.append(CONSONANTS.charAt(syllable / VOWELS.length()));
      word.append(VOWELS.charAt(syllable % VOWELS.length()));
      left /= SYLLABLES;
    }
    return word.append(ENDS.charAt(left)).toString();
  }
}
