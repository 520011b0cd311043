package dev.verbatim.search.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of a query in SQL, as every dictionary in use reads them. */
final class AnalyzedWords {

  private final List<QueryAnalysis> analyses;

  AnalyzedWords(List<QueryAnalysis> analyses) {
    this.analyses = analyses;
  }

  /** The values that the SQL names, in a map to which others may be added. */
  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < analyses.size(); i++) {
      values.put("dictionary" + i, analyses.get(i).dictionary());
      values.put("query" + i, analyses.get(i).query());
    }
    return values;
  }

  /** The condition that a text, read with its own dictionary, has the words. */
  String matching() {
    List<String> any = new ArrayList<>();
    for (int i = 0; i < analyses.size(); i++) {
      any.add(
          "(dictionary = :dictionary%1$d and words @@ cast(:query%1$d as tsquery))".formatted(i));
    }
    return "(" + String.join(" or ", any) + ")";
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
}
