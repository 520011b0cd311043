package dev.verbatim.search.query;

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
  public static List<Statement> of(Ways ways, SearchQuery given, int limit) {
    List<Statement> all = new ArrayList<>();
    all.add(new Statement(SearchContext.READ, SearchContext.values(given)));
    SearchContext context = SearchContext.of(given);
    SearchQuery query = context.resolved(given);
    SearchSql sql = new SearchSql(query, context.analyses(), null);
    if (query.hasWords()) {
      all.add(new Statement(Ways.sql(query, context), Ways.values(query, context)));
    }
    Map<Kind, Way> chosen = ways.of(query, context);
    Map<Kind, Way> further = chosen;
    do {
      chosen = further;
      Statement page = page(sql, chosen, limit);
      all.add(page);
      List<FoundRow> rows =
          Statements.rows(page.sql(), page.values()).stream().map(FoundRow::of).toList();
      FoundPage first = FoundPage.of(rows, query, limit, Instant.now(), null, null);
      further = Search.further(first, chosen, null, limit);
    } while (!further.equals(chosen));
    return all;
  }

  /** Whether rows hold the counts of a page, and no others. */
  public static boolean sameCounts(List<Object[]> rows, FoundPage page) {
    List<FoundRow> counts =
        rows.stream().map(FoundRow::of).filter(row -> row.view() == null).toList();
    return counts.size() == page.counts().size() && counts.containsAll(page.counts());
  }

  private static Statement page(SearchSql sql, Map<Kind, Way> ways, int limit) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return new Statement(sql.page(ways), sql.pageValues(ways, limit + 1, now));
  }
}
