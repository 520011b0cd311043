package dev.verbatim.extraction.language;

import java.util.List;

/**
 * What tells a language from others: its common words, letters in a row that are frequent in it,
 * and the letters that it is written with. Read from the file {@code common.txt} of its folder.
 * Immutable.
 */
final class LanguageProfile {
  /** The languages in Latin script that can be told, and that have such a file. */
  static final List<String> CODES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "ro",
          "hu", "tr", "ca", "id", "hr", "vi", "et");

  /** Common words, the commonest first. */
  final List<String> common;

  /** Letters in a row that are frequent. */
  final List<String> sequences;

  /** Letters beyond a to z. */
  final String letters;

  /** Words that begin with an apostrophe. */
  final WordSet elisions;

  private LanguageProfile(WordFile file) {
    common = file.entries("common");
    sequences = file.entries("sequences");
    letters = String.join("", file.entries("letters"));
    elisions = file.words("elisions");
    file.end();
  }

  WordSet commonWords() {
    return WordSet.of(common.toArray(String[]::new));
  }

  static LanguageProfile read(String code) {
    return new LanguageProfile(WordFile.read(code, "common.txt"));
  }
}
