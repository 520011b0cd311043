package dev.verbatim.search.query;

import dev.verbatim.search.words.WebQuery;
import dev.verbatim.search.words.WebQuery.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a query, as one dictionary reads them.
 *
 * <p>Texts are kept in the stems of their own language, so words are read with every dictionary in
 * use, and each analysis is compared only with the texts of its dictionary.
 *
 * @param dictionary the dictionary
 * @param alternatives for each alternative of the query its words in PostgreSQL's syntax for {@code
 *     tsquery}; null for one that is left out. The words of a phrase are among them wherever they
 *     are; where they are side by side is looked at apart
 * @param marked the stems to be marked in what is found
 */
record QueryAnalysis(String dictionary, List<String> alternatives, List<String> marked) {

  /**
   * How a dictionary reads a word.
   *
   * @param stem as texts have it
   * @param stop whether it is so common that it tells nothing
   */
  record Reading(String stem, boolean stop) {}

  /**
   * What a dictionary makes of a query. Stop words are left out where there are other words, and
   * alternatives of stop words alone where there are other alternatives.
   *
   * @param readings the words that the dictionary knows
   */
  static QueryAnalysis of(String dictionary, WebQuery query, Map<String, Reading> readings) {
    boolean anyTells = query.alternatives().stream().anyMatch(terms -> tells(terms, readings));
    List<String> alternatives = new ArrayList<>();
    for (List<Term> terms : query.alternatives()) {
      boolean tells = tells(terms, readings);
      alternatives.add(anyTells && !tells ? null : conjunction(terms, readings, !tells));
    }
    List<String> marked =
        query
            .terms()
            .filter(term -> !term.exact() && !term.excluded())
            .map(term -> readings.get(term.words().get(0)))
            .filter(Objects::nonNull)
            .filter(reading -> !anyTells || !reading.stop())
            .map(Reading::stem)
            .distinct()
            .toList();
    return new QueryAnalysis(dictionary, alternatives, marked);
  }

  /** All alternatives in one, in PostgreSQL's syntax; empty when there is none. */
  String query() {
    return alternatives.stream()
        .filter(Objects::nonNull)
        .map(alternative -> "(" + alternative + ")")
        .collect(Collectors.joining(" | "));
  }

  /** Whether terms hold something to look for that is not a stop word. */
  private static boolean tells(List<Term> terms, Map<String, Reading> readings) {
    return terms.stream()
        .filter(term -> !term.excluded())
        .anyMatch(
            term ->
                term.exact()
                    || term.words().stream()
                        .map(readings::get)
                        .anyMatch(reading -> reading != null && !reading.stop()));
  }

  private static String conjunction(
      List<Term> terms, Map<String, Reading> readings, boolean withStops) {
    List<String> literals =
        terms.stream().flatMap(term -> literals(term, readings, withStops)).distinct().toList();
    return literals.stream().allMatch(literal -> literal.startsWith("!"))
        ? null
        : String.join(" & ", literals);
  }

  private static Stream<String> literals(
      Term term, Map<String, Reading> readings, boolean withStops) {
    if (term.exact() && term.excluded()) {
      return Stream.empty();
    }
    return term.words().stream()
        .map(readings::get)
        .filter(Objects::nonNull)
        .filter(reading -> term.exact() || !reading.stop() || (withStops && !term.excluded()))
        .map(reading -> (term.excluded() ? "!" : "") + quoted(reading.stem()));
  }

  private static String quoted(String stem) {
    return "'" + stem.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
