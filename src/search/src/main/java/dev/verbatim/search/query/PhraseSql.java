package dev.verbatim.search.query;

import dev.verbatim.search.query.SearchQuery.Kind;
import dev.verbatim.search.words.FoldedText;
import dev.verbatim.search.words.WebQuery.Term;
import dev.verbatim.search.words.WordPairs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The phrases of a query in SQL: whether their words are side by side is looked at in the words of
 * the text as they are. Those of an article are long, and lie apart from its row; so they are
 * looked at only where the row's pairs of words do not say that the phrase is not there.
 */
final class PhraseSql {

  private final List<Term> phrases;

  PhraseSql(List<List<Term>> alternatives) {
    this.phrases =
        alternatives.stream().flatMap(List::stream).filter(Term::exact).distinct().toList();
  }

  boolean isEmpty() {
    return phrases.isEmpty();
  }

  /** The values that conditions name. */
  Map<String, Object> values(Kind kind) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < phrases.size(); i++) {
      List<String> words = phrases.get(i).words();
      values.put("phrase" + i, FoldedText.joined(words));
      long[] bits = kind == Kind.ARTICLES ? WordPairs.bits(words) : new long[0];
      for (int bit = 0; bit < bits.length; bit++) {
        values.put("pair%d_%d".formatted(i, bit), bits[bit]);
      }
    }
    return values;
  }

  /** That a phrase of these terms is there, or is not. */
  List<String> conditions(List<Term> terms, Kind kind) {
    return terms.stream().filter(Term::exact).map(term -> condition(term, kind)).toList();
  }

  /**
   * That the pairs of an article do not say that a phrase of these terms is missing; may be empty.
   */
  String pairs(List<Term> terms, Kind kind) {
    return terms.stream()
        .filter(term -> term.exact() && !term.excluded())
        .map(term -> pairs(term, kind))
        .filter(pairs -> !pairs.isEmpty())
        .collect(Collectors.joining(" and "));
  }

  private String condition(Term term, Kind kind) {
    String there = "position(:phrase%d in folded) > 0".formatted(phrases.indexOf(term));
    String pairs = pairs(term, kind);
    // What costs least comes first: the planner would not know.
    String found =
        pairs.isEmpty() ? there : "case when %s then %s else false end".formatted(pairs, there);
    return term.excluded() ? "not (" + found + ")" : found;
  }

  private String pairs(Term term, Kind kind) {
    if (kind == Kind.QUOTES) {
      return "";
    }
    int number = phrases.indexOf(term);
    List<String> bits = new ArrayList<>();
    for (int bit = 0; bit < WordPairs.bits(term.words()).length; bit++) {
      bits.add(
          "get_bit(pairs, cast(:pair%d_%d as bigint) & (octet_length(pairs) * 8 - 1)) = 1"
              .formatted(number, bit));
    }
    return String.join(" and ", bits);
  }
}
