package dev.verbatim.news.speaker;

import dev.verbatim.platform.value.NameWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells which of several speakers of one name an article means, by how it describes them. */
public final class Namesakes {

  /** So many words in common are more than chance, however long a description is. */
  private static final int ENOUGH = 2;

  /** Words of descriptions that tell nobody from anybody. */
  private static final Set<String> COMMON =
      Set.of(
          "a", "an", "and", "as", "at", "by", "der", "des", "die", "for", "former", "from", "her",
          "his", "in", "is", "its", "local", "mr", "mrs", "ms", "new", "of", "on", "one", "our",
          "s", "senior", "the", "their", "this", "to", "was", "who", "with", "und", "von");

  private Namesakes() {}

  /**
   * The speaker whom an article means by a name that several have. It is another than the first
   * only where the description leaves no doubt: it has two words in common with that of the other,
   * or all that one of the two has, and fewer with that of everybody else.
   *
   * @param description what the article says that the speaker is, or null
   * @param first what was decided about the speaker whose id is the name's own
   * @param others what was decided about all others
   * @return the id of one of them
   */
  public static String choose(
      String description, SpeakerDecision first, List<SpeakerDecision> others) {
    Set<String> words = words(description);
    int most = common(words, words(first));
    String chosen = first.id();
    for (SpeakerDecision other : others) {
      Set<String> theirs = words(other);
      int common = common(words, theirs);
      boolean isEnough =
          common >= ENOUGH || (common > 0 && common == Math.min(words.size(), theirs.size()));
      if (common > most) {
        chosen = isEnough ? other.id() : first.id();
        most = common;
      } else if (common == most && common > 0) {
        // Two are described in the same way.
        chosen = first.id();
      }
    }
    return chosen;
  }

  private static Set<String> words(SpeakerDecision decision) {
    return words(decision.profile() == null ? null : decision.profile().description());
  }

  private static Set<String> words(String description) {
    Set<String> words = new HashSet<>();
    if (description != null) {
      words.addAll(NameWords.of(description));
      words.removeAll(COMMON);
    }
    return words;
  }

  private static int common(Set<String> some, Set<String> others) {
    return (int) some.stream().filter(others::contains).count();
  }
}
