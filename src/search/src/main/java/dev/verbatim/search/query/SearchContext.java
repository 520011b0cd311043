package dev.verbatim.search.query;

import dev.verbatim.platform.problem.InvalidField;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.search.database.Statements;
import dev.verbatim.search.query.SearchQuery.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is asked of PostgreSQL before a search: how its words are read, and the state of the rows.
 *
 * @param analyses how the words are read, by dictionary; none where nothing can be found
 * @param sizes about how many rows there are of each kind
 * @param freshness how far search has followed the table; null before it has followed anything
 */
public record SearchContext(
    List<QueryAnalysis> analyses, Map<Kind, Double> sizes, Freshness freshness) {

  /**
   * {@code querytree} is what an index can answer of a query: nothing, where all words are stop
   * words; {@code T} (everything), where it only leaves out.
   */
  static final String READ =
      """
      select dictionary, cast(query as text), querytree(query),
        (select reltuples from pg_class where oid = cast('article' as regclass)),
        (select reltuples from pg_class where oid = cast('quote' as regclass)),
        changed_at, applied_at
      from dictionary_in_use
        cross join lateral websearch_to_tsquery(news_configuration(dictionary), :words) as query
        left join (
          select changed_at, applied_at from progress order by applied_at desc limit 1
        ) as last_step on true
      where cast(:language as text) is null or dictionary = news_dictionary(:language)
      order by dictionary
      """;

  private static final String EVERYTHING = "T";

  /**
   * How far search has followed the table.
   *
   * @param changesUntil when the last change was made that is in search
   * @param lag how long after that it was in search
   */
  record Freshness(Instant changesUntil, Duration lag) {}

  /**
   * @throws InvalidRequest when the query says only what to leave out
   */
  static SearchContext of(SearchQuery query) {
    List<Object[]> rows =
        Statements.rows(
            READ, Conditions.values("words", query.words(), "language", query.language()));
    List<QueryAnalysis> analyses =
        rows.stream()
            .filter(row -> !"".equals(row[2]) && !EVERYTHING.equals(row[2]))
            .map(row -> new QueryAnalysis((String) row[0], (String) row[1]))
            .toList();
    if (analyses.isEmpty() && rows.stream().anyMatch(row -> Objects.equals(row[2], EVERYTHING))) {
      throw new InvalidRequest(
          List.of(InvalidField.of("q", "must say what to look for, not only what to leave out")));
    }
    Map<Kind, Double> sizes = new EnumMap<>(Kind.class);
    Freshness freshness = null;
    for (Object[] row : rows) {
      sizes.put(Kind.ARTICLES, ((Number) row[3]).doubleValue());
      sizes.put(Kind.QUOTES, ((Number) row[4]).doubleValue());
      if (row[5] != null) {
        Instant changed = (Instant) row[5];
        Duration lag = Duration.between(changed, (Instant) row[6]);
        freshness = new Freshness(changed, lag.isNegative() ? Duration.ZERO : lag);
      }
    }
    return new SearchContext(analyses, sizes, freshness);
  }
}
