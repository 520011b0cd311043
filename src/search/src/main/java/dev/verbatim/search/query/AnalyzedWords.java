package dev.verbatim.search.query;

import dev.verbatim.search.query.SearchQuery.Kind;
import dev.verbatim.search.words.WebQuery;
import dev.verbatim.search.words.WebQuery.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of a query in SQL, as every dictionary in use reads them. */
final class AnalyzedWords {

  private final List<QueryAnalysis> analyses;
  private final List<List<Term>> alternatives;
  private final PhraseSql phrases;

  /**
   * @param analyses none where there is nothing to look for
   * @param query what was typed; null where nothing was
   */
  AnalyzedWords(List<QueryAnalysis> analyses, WebQuery query) {
    this.analyses = analyses;
    this.alternatives = query == null ? List.of() : query.alternatives();
    this.phrases = new PhraseSql(alternatives);
  }

  /** Whether there is nothing to look for. */
  boolean isEmpty() {
    return analyses.isEmpty();
  }

  boolean hasPhrases() {
    return !phrases.isEmpty();
  }

  /** The values that {@link #indexed} names, in a map to which others may be added. */
  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < analyses.size(); i++) {
      values.put("dictionary" + i, analyses.get(i).dictionary());
      values.put("query" + i, analyses.get(i).query());
    }
    return values;
  }

  /** The values that {@link #matching} names besides. */
  Map<String, Object> values(Kind kind) {
    Map<String, Object> values = phrases.values(kind);
    for (int j = 0; isChoice() && j < alternatives.size(); j++) {
      for (int i : analysesOf(j)) {
        values.put("query%d_%d".formatted(i, j), analyses.get(i).alternatives().get(j));
      }
    }
    return values;
  }

  /** The values that {@link #places} names besides. */
  Map<String, Object> placeValues() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < analyses.size(); i++) {
      if (!analyses.get(i).marked().isEmpty()) {
        values.put("marked" + i, analyses.get(i).marked().toArray(String[]::new));
      }
    }
    return values;
  }

  /** The condition that a text, read with its own dictionary, has the words; for an index. */
  String indexed() {
    List<String> any = new ArrayList<>();
    for (int i = 0; i < analyses.size(); i++) {
      any.add(
          "(dictionary = :dictionary%1$d and words @@ cast(:query%1$d as tsquery))".formatted(i));
    }
    return "(" + String.join(" or ", any) + ")";
  }

  /** The condition that a text has the words, and those of phrases side by side. */
  String matching(Kind kind) {
    List<String> all = new ArrayList<>(List.of(indexed()));
    if (isChoice()) {
      all.add(choice(kind));
    } else if (hasPhrases()) {
      all.addAll(phrases.conditions(alternatives.get(0), kind));
    }
    return String.join("\n  and ", all);
  }

  /** The same, for rows that no index over words has chosen. */
  String matchingAny(Kind kind) {
    String pairs = isChoice() || !hasPhrases() ? "" : phrases.pairs(alternatives.get(0), kind);
    return pairs.isEmpty()
        ? matching(kind)
        : "case when %s then %s else false end".formatted(pairs, matching(kind));
  }

  /**
   * The words as a {@code tsquery} for texts of one dictionary.
   *
   * @param dictionary the column that names it
   */
  String query(String dictionary) {
    StringBuilder cases = new StringBuilder("case ").append(dictionary);
    for (int i = 0; i < analyses.size(); i++) {
      cases.append(" when :dictionary%1$d then cast(:query%1$d as tsquery)".formatted(i));
    }
    return cases.append(" end").toString();
  }

  /**
   * Where the words are among those of a text: their numbers from 1, with commas; null where there
   * are none. Phrases are not among them.
   *
   * @param words the column of the text's words
   * @param dictionary the column that names their dictionary
   */
  String places(String words, String dictionary) {
    StringBuilder marked = new StringBuilder();
    for (int i = 0; i < analyses.size(); i++) {
      if (!analyses.get(i).marked().isEmpty()) {
        marked.append(" when :dictionary%1$d then cast(:marked%1$d as text[])".formatted(i));
      }
    }
    return marked.isEmpty()
        ? "cast(null as text)"
        : """
        (select string_agg(cast(place as text), ',')
        from unnest(%s) as word cross join unnest(word.positions) as place
        where word.lexeme = any(case %s%s end))\
        """
            .formatted(words, dictionary, marked);
  }

  /** Whether phrases have to be told apart by the alternative that they are in. */
  private boolean isChoice() {
    return hasPhrases() && alternatives.size() > 1;
  }

  private String choice(Kind kind) {
    List<String> any = new ArrayList<>();
    for (int j = 0; j < alternatives.size(); j++) {
      List<Integer> of = analysesOf(j);
      if (!of.isEmpty()) {
        StringBuilder words = new StringBuilder("words @@ case dictionary");
        for (int i : of) {
          words.append(
              " when :dictionary%1$d then cast(:query%1$d_%2$d as tsquery)".formatted(i, j));
        }
        List<String> all = new ArrayList<>(List.of(words.append(" end").toString()));
        all.addAll(phrases.conditions(alternatives.get(j), kind));
        any.add("(" + String.join(" and ", all) + ")");
      }
    }
    return "(" + String.join(" or ", any) + ")";
  }

  /** The numbers of the analyses that have an alternative. */
  private List<Integer> analysesOf(int alternative) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < analyses.size(); i++) {
      if (analyses.get(i).alternatives().get(alternative) != null) {
        numbers.add(i);
      }
    }
    return numbers;
  }
}
