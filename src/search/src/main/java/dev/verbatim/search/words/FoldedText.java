package dev.verbatim.search.words;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Two texts that are searched together, such as a headline and a body.
 *
 * @param texts the words of each, folded
 */
public record FoldedText(List<List<String>> texts) {

  /** How much of a text is searched, in UTF-16 units. */
  public static final int SEARCHED = 100_000;

  /**
   * @param first null counts as empty
   * @param second null counts as empty
   */
  public static FoldedText of(String first, String second) {
    return new FoldedText(List.of(folded(first), folded(second)));
  }

  /**
   * Their words: a blank before and after each, and a line break between the two texts, so that no
   * phrase runs from one to the other.
   */
  public String words() {
    return texts.stream().map(FoldedText::joined).collect(Collectors.joining("\n"));
  }

  /** Which words are side by side, see {@link WordPairs}. */
  public byte[] pairs() {
    return WordPairs.of(texts);
  }

  /** As much of a text as is searched. */
  public static String searched(String text) {
    return text.length() <= SEARCHED ? text : text.substring(0, SEARCHED);
  }

  /** Words as they are in {@link #words()}. */
  public static String joined(List<String> words) {
    return words.isEmpty() ? "" : " " + String.join(" ", words) + " ";
  }

  private static List<String> folded(String text) {
    return text == null
        ? List.of()
        : TextWords.of(searched(text)).stream().map(TextWords.Word::folded).toList();
  }
}
