package dev.verbatim.search.query;

import dev.verbatim.platform.value.NameKey;
import dev.verbatim.search.database.Statements;
import dev.verbatim.search.query.SearchQuery.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The statements that a search sends, for a benchmark that sends them by itself. In the package of
 * the search, which shows them to nobody else.
 */
public final class SearchStatements {

  private SearchStatements() {}

  /**
   * A statement.
   *
   * @param sql with named parameters
   * @param values what these are given
   */
  public record Statement(String sql, Map<String, Object> values) {}

  /** Those of a query's first page, in their order; asked for within a request. */
  public static List<Statement> of(Search search, SearchQuery query, int limit) {
    List<Statement> all = new ArrayList<>();
    all.add(
        new Statement(
            SearchContext.READ,
            Conditions.values("words", query.words(), "language", query.language())));
    SearchContext context = SearchContext.of(query);
    SearchSql sql = new SearchSql(query, context.analyses(), null);
    all.add(new Statement(sql.plan(), sql.planValues()));
    Map<Kind, Long> walked = search.walked(query, sql, context);
    Statement page = page(query, sql, walked, limit);
    all.add(page);
    List<FoundRow> rows =
        Statements.rows(page.sql(), page.values()).stream().map(FoundRow::of).toList();
    FoundPage first = FoundPage.of(rows, query, limit, Instant.now(), null);
    if (walked.keySet().stream().anyMatch(kind -> Search.isShort(first, kind, null, limit))) {
      all.add(page(query, sql, Map.of(), limit));
    }
    return all;
  }

  /** Whether rows hold the counts of a page, and no others. */
  public static boolean sameCounts(List<Object[]> rows, FoundPage page) {
    List<FoundRow> counts =
        rows.stream().map(FoundRow::of).filter(row -> row.view() == null).toList();
    return counts.size() == page.counts().size() && counts.containsAll(page.counts());
  }

  private static Statement page(
      SearchQuery query, SearchSql sql, Map<Kind, Long> walked, int limit) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return new Statement(
        sql.page(walked), sql.pageValues(walked, limit + 1, now, NameKey.fold(query.words())));
  }
}
