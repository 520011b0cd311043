package dev.verbatim.search.query;

import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.search.database.SearchUnavailable;
import dev.verbatim.search.database.Statements;
import dev.verbatim.search.query.SearchQuery.Kind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds articles and quotations by their words, or by filters alone.
 *
 * <p>A search asks PostgreSQL three times: how the words are read, how common they are, and for the
 * page, once or twice more where a walk is given up. Without words it asks twice. Safe to share
 * between threads.
 */
@Singleton
public class Search {

  private final Ways ways;
  private final Clock clock;

  @Inject
  public Search(Ways ways, Clock clock) {
    this.ways = ways;
    this.clock = clock;
  }

  /**
   * A page of what is found.
   *
   * @param limit the most items on the page
   * @param position where the page before ended; null for the first page
   * @throws InvalidRequest when nothing can be looked for
   * @throws SearchUnavailable when PostgreSQL does not answer
   */
  public FoundPage find(SearchQuery given, int limit, Map<String, String> position) {
    given.check();
    SearchCursor after = SearchCursor.of(position);
    // As precise as PostgreSQL has it.
    Instant now = after == null ? clock.instant().truncatedTo(ChronoUnit.MICROS) : after.now();
    SearchContext context = SearchContext.of(given);
    if (given.hasWords() && context.analyses().isEmpty()) {
      return FoundPage.nothing(given, context.asOf());
    }
    SearchQuery query = context.resolved(given);
    SearchSql sql = new SearchSql(query, context.analyses(), after);
    Map<Kind, Way> further = ways.of(query, context);
    Map<Kind, Way> chosen;
    FoundPage page;
    do {
      chosen = further;
      page = page(query, sql, chosen, limit, now, after, context);
      further = further(page, chosen, after, limit);
    } while (!further.equals(chosen));
    return page;
  }

  /** The ways, with others for walks that were given up before they had met enough. */
  static Map<Kind, Way> further(
      FoundPage page, Map<Kind, Way> ways, SearchCursor after, int limit) {
    Map<Kind, Way> further = new EnumMap<>(ways);
    further.replaceAll(
        (kind, way) -> {
          long wanted = after == null ? SearchSql.MOST + 1 : limit;
          long met = after == null ? page.counted(kind) : page.items().size();
          return way.rows() == null || met >= wanted ? way : way.further(met, wanted);
        });
    return further;
  }

  private static FoundPage page(
      SearchQuery query,
      SearchSql sql,
      Map<Kind, Way> ways,
      int limit,
      Instant now,
      SearchCursor after,
      SearchContext context) {
    List<FoundRow> rows =
        Statements.rows(sql.page(ways), sql.pageValues(ways, limit + 1, now)).stream()
            .map(FoundRow::of)
            .toList();
    return FoundPage.of(rows, query, limit, now, after, context.asOf());
  }
}
