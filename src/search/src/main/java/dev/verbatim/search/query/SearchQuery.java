package dev.verbatim.search.query;

import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.platform.value.Slugs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What somebody looks for; null means any.
 *
 * @param words the words, in the syntax of web searches
 * @param kinds in what
 * @param sort in which order
 * @param speaker the speaker's id
 * @param noSpeaker whether only quotations are wanted whose speaker is not known by a name, and
 *     articles that have one
 * @param publisher the publisher's id
 * @param section the section, as {@link Slugs} gives it
 * @param tag the tag, as {@link Slugs} gives it
 * @param language a BCP 47 tag
 * @param type how quotations are reported
 * @param review what editors said of quotations; where it is null, rejected ones are left out
 * @param minConfidence the least confidence of quotations
 * @param from the first day or instant of publication
 * @param to the last one, a day being meant to its end
 */
public record SearchQuery(
    String words,
    Set<Kind> kinds,
    Sort sort,
    String speaker,
    boolean noSpeaker,
    String publisher,
    String section,
    String tag,
    String language,
    String type,
    String review,
    Double minConfidence,
    DateOrInstant from,
    DateOrInstant to) {

  private static final List<String> OF_QUOTES = List.of("type", "review", "minConfidence");

  /** In what words are looked for. */
  public enum Kind {
    ARTICLES,
    QUOTES
  }

  /** In which order what was found is shown. */
  public enum Sort {
    RELEVANCE,
    NEWEST
  }

  /**
   * Checks what no parameter shows alone.
   *
   * @throws InvalidRequest when nothing is looked for, or a filter narrows what is not looked at
   */
  public void check() {
    List<InvalidField> invalid = new ArrayList<>();
    if (words == null) {
      invalid.add(InvalidField.of("q", "must say what to look for"));
    }
    if (kinds.contains(Kind.ARTICLES)) {
      Object[] given = {type, review, minConfidence};
      for (int i = 0; i < given.length; i++) {
        if (given[i] != null) {
          invalid.add(InvalidField.of(OF_QUOTES.get(i), "narrows quotations; add in=quotes"));
        }
      }
    }
    if (!invalid.isEmpty()) {
      throw new InvalidRequest(invalid);
    }
  }
}
