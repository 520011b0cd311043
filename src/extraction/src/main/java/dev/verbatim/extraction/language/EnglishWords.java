package dev.verbatim.extraction.language;

/**
 * Tells most English texts by their common words alone, so that an engine that reads only English
 * never loads the words of other languages.
 */
final class EnglishWords {
  /** Words that a text has at least. */
  private static final int LEAST_WORDS = 12;

  /** How many in a hundred words are common ones; in no other language it is half of this. */
  private static final int LEAST_PERCENT = 38;

  private static final WordSet COMMON = LanguageProfile.read("en").commonWords();

  private EnglishWords() {}

  /** Whether many words of a text, read up to a place, are common in English. */
  static boolean areMany(String text, int end) {
    int count = 0;
    int common = 0;
    int i = 0;
    while (i < end) {
      int from = i;
      while (i < end && Character.isLetter(text.charAt(i))) {
        i++;
      }
      if (i > from) {
        count++;
        common += COMMON.contains(WordHash.hash(text, from, i)) ? 1 : 0;
      } else {
        i++;
      }
    }
    return count >= LEAST_WORDS && common * 100 >= count * LEAST_PERCENT;
  }
}
