package dev.verbatim.extraction.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells in which language a text is written: by its script, and among languages in Latin script by
 * its common words, by letters in a row, and by letters that a language does not use.
 *
 * <p>A text that is too short, mixed, or in a language that is not known is left untold. Only the
 * beginning of a long text is read. Thread-safe.
 */
public final class LanguageRecognizer {
  private static final int LOOKED_AT = 6000;
  private static final int LONGEST_WORD = 24;
  private static final int LONGEST_SEQUENCE = 4;

  /** How many common words of a language must be there, at least. */
  private static final int LEAST_HITS = 3;

  /** By how much the likeliest language must be ahead, as a logarithm of odds. */
  private static final float LEAST_LEAD = 4;

  /** How much each word of the text must say for the language, on average. */
  private static final float LEAST_PER_WORD = 1;

  private static final float SEQUENCE = 0.8f;
  private static final float FOREIGN_LETTER = -2.5f;

  /** How often common words are, by their place in the list; as logarithms of odds. */
  private static final int[] RANKS = {12, 40, 100};

  private static final float[] BY_RANK = {5.5f, 4.7f, 4, 3.5f};

  private static final Guess ENGLISH = new Guess("en", true);
  private static final int ENGLISH_INDEX = LanguageProfile.CODES.indexOf("en");

  private final LanguageScores words = new LanguageScores(LanguageProfile.CODES.size());
  private final LanguageScores sequences = new LanguageScores(LanguageProfile.CODES.size());
  private final Map<Character, float[]> foreign = new HashMap<>();

  private LanguageRecognizer() {
    int size = LanguageProfile.CODES.size();
    for (int language = 0; language < size; language++) {
      LanguageProfile profile = LanguageProfile.read(LanguageProfile.CODES.get(language));
      int rank = 0;
      for (String word : profile.common) {
        words.put(WordHash.hash(word), language, byRank(rank++));
      }
      for (String sequence : profile.sequences) {
        sequences.put(WordHash.hash(sequence), language, SEQUENCE);
      }
      for (char letter : profile.letters.toCharArray()) {
        foreign.computeIfAbsent(letter, l -> filled(size))[language] = 0;
      }
    }
  }

  private static float[] filled(int size) {
    float[] scores = new float[size];
    Arrays.fill(scores, FOREIGN_LETTER);
    return scores;
  }

  private static float byRank(int rank) {
    int band = 0;
    while (band < RANKS.length && rank >= RANKS[band]) {
      band++;
    }
    return BY_RANK[band];
  }

  private static final class Holder {
    static final LanguageRecognizer ALL = new LanguageRecognizer();
  }

  /**
   * What a text was taken for.
   *
   * @param code the language as in BCP 47, such as {@code en}; null when it cannot be told
   * @param maybeEnglish whether it is English, or nothing speaks clearly against that
   */
  public record Guess(String code, boolean maybeEnglish) {}

  /** Tells the language of a text. */
  public static Guess recognize(String text) {
    int end = Math.min(text.length(), LOOKED_AT);
    Scripts scripts = new Scripts(text, end);
    if (!scripts.isLatin()) {
      return new Guess(scripts.language(), false);
    }
    return EnglishWords.areMany(text, end) ? ENGLISH : Holder.ALL.latin(text, end);
  }

  private Guess latin(String text, int end) {
    float[] sums = new float[LanguageProfile.CODES.size()];
    int[] hits = new int[sums.length];
    int count = 0;
    int i = 0;
    while (i < end) {
      if (!Character.isLetter(text.charAt(i))) {
        i++;
        continue;
      }
      int from = i;
      while (i < end && isLetter(text, i)) {
        i++;
      }
      count++;
      read(text, from, i, sums, hits);
    }
    return best(sums, hits, count);
  }

  /** Letters, and apostrophes between them; an apostrophe ends the word that it shortens. */
  private static boolean isLetter(String text, int i) {
    char c = text.charAt(i);
    return Character.isLetter(c)
        || ((c == '\'' || c == '\u2019')
            && i + 1 < text.length()
            && Character.isLetter(text.charAt(i + 1)));
  }

  private void read(String text, int from, int to, float[] sums, int[] hits) {
    float[] said = new float[sums.length];
    if (!words.addTo(said, WordHash.hash(text, from, to))) {
      int apostrophe = apostrophe(text, from, to);
      boolean known = false;
      if (apostrophe > from) {
        known = words.addTo(said, WordHash.hash(text, from, apostrophe + 1));
        known |= words.addTo(said, WordHash.hash(text, apostrophe + 1, to));
      }
      if (!known && Character.isLowerCase(text.charAt(from)) && to - from <= LONGEST_WORD) {
        addSequences(said, text, from, to);
        add(sums, said);
        return;
      }
    }
    for (int language = 0; language < said.length; language++) {
      hits[language] += said[language] > 0 ? 1 : 0;
    }
    add(sums, said);
  }

  private void addSequences(float[] said, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c > 127 && foreign.containsKey(c)) {
        add(said, foreign.get(c));
      }
      for (int end = i + 1; end <= Math.min(to, i + LONGEST_SEQUENCE); end++) {
        sequences.addTo(said, WordHash.hash(text, i, end));
      }
    }
  }

  private static int apostrophe(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isLetter(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static void add(float[] sums, float[] said) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += said[i];
    }
  }

  private static Guess best(float[] sums, int[] hits, int count) {
    int best = 0;
    for (int i = 1; i < sums.length; i++) {
      best = sums[i] > sums[best] ? i : best;
    }
    float second = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < sums.length; i++) {
      second = i != best ? Math.max(second, sums[i]) : second;
    }
    boolean told = hits[best] >= LEAST_HITS && sums[best] >= LEAST_PER_WORD * count;
    boolean clear = told && sums[best] - second >= LEAST_LEAD;
    boolean maybeEnglish = !told || sums[best] - sums[ENGLISH_INDEX] < LEAST_LEAD;
    return new Guess(clear ? LanguageProfile.CODES.get(best) : null, maybeEnglish);
  }
}
