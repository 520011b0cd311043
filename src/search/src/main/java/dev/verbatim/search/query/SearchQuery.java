package dev.verbatim.search.query;

import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.QuoteFilter.WantedSpeakers;
import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.search.words.WebQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param typed the words as they were typed; null where only filters are given
 * @param words the words; null where only filters are given
 * @param kinds in what
 * @param sort in which order
 * @param filter what narrows it
 */
public record SearchQuery(
    String typed, WebQuery words, Set<Kind> kinds, Sort sort, QuoteFilter filter) {

  /** How many characters may be typed. */
  public static final int LONGEST = 1000;

  /** How many words, phrases and exclusions may be typed. */
  static final int MOST_TERMS = 60;

  /** In what words are looked for. */
  public enum Kind {
    ARTICLES,
    QUOTES
  }

  /** In which order what was found is shown. */
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  /**
   * What somebody looks for.
   *
   * @param typed null where only filters are given
   * @param sort null for the best match first, or the newest where there are no words
   */
  public static SearchQuery of(String typed, Set<Kind> kinds, Sort sort, QuoteFilter filter) {
    Sort usual = typed == null ? Sort.NEWEST : Sort.RELEVANCE;
    return new SearchQuery(
        typed,
        typed == null ? null : WebQuery.parse(typed),
        kinds,
        sort == null ? usual : sort,
        filter);
  }

  /** Whether it is looked for by words, and not by filters alone. */
  boolean hasWords() {
    return words != null;
  }

  /** The same query, for these speakers. */
  SearchQuery forSpeakers(List<String> ids) {
    return new SearchQuery(typed, words, kinds, sort, filter.withSpeakers(WantedSpeakers.of(ids)));
  }

  /**
   * Checks what no parameter shows alone.
   *
   * @throws InvalidRequest when nothing is looked for, more than can be, or a filter narrows what
   *     is not looked at
   */
  public void check() {
    List<InvalidField> invalid = new ArrayList<>();
    if (hasWords()) {
      checkWords(invalid);
    } else if (filter.equals(QuoteFilter.ANY)) {
      invalid.add(
          InvalidField.of(
              "q", "must say what to look for, unless a filter such as speaker is given"));
    } else if (sort == Sort.RELEVANCE) {
      invalid.add(InvalidField.of("sort", "needs words in q; without them use newest or oldest"));
    }
    if (kinds.contains(Kind.ARTICLES)) {
      Map<String, Object> ofQuotes = new LinkedHashMap<>();
      ofQuotes.put("type", filter.type());
      ofQuotes.put("review", filter.review());
      ofQuotes.put("minConfidence", filter.confidence().least());
      ofQuotes.put("maxConfidence", filter.confidence().greatest());
      ofQuotes.put("reviewedBy", filter.reviewedBy());
      ofQuotes.forEach(
          (name, value) -> {
            if (value != null) {
              invalid.add(InvalidField.of(name, "narrows quotations; add in=quotes"));
            }
          });
    }
    if (!invalid.isEmpty()) {
      throw new InvalidRequest(invalid);
    }
  }

  private void checkWords(List<InvalidField> invalid) {
    long terms = words.terms().count();
    if (terms > MOST_TERMS) {
      invalid.add(
          InvalidField.of(
              "q", "has %d words and phrases; leave at most %d".formatted(terms, MOST_TERMS)));
    }
    if (words.onlyExcludes()) {
      invalid.add(
          InvalidField.of(
              "q", "must say what to look for, not only what to leave out, on each side of or"));
    }
  }
}
