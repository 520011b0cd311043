package dev.verbatim.search.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.platform.problem.InvalidRequest;
import dev.verbatim.platform.value.NameKey;
import dev.verbatim.search.database.SearchUnavailable;
import dev.verbatim.search.database.Statements;
import dev.verbatim.search.query.SearchQuery.Kind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Finds articles and quotations by their words.
 *
 * <p>A search asks PostgreSQL three times: how the words are read, how common they are, and for the
 * page. Safe to share between threads.
 */
@Singleton
public class Search {

  /**
   * Rows looked at on a walk are met one by one, and on a gathering in the index's order; a walk is
   * worth it where it meets a match in every few rows.
   */
  private static final double WALK_GAIN = 10;

  /** How many times as far as should suffice a walk goes before it is given up. */
  private static final double WALK_SLACK = 4;

  private final ObjectMapper json;
  private final Clock clock;

  @Inject
  public Search(ObjectMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /**
   * A page of what is found.
   *
   * @param limit the most items on the page
   * @param position where the page before ended; null for the first page
   * @throws InvalidRequest when the query says only what to leave out
   * @throws SearchUnavailable when PostgreSQL does not answer
   */
  public FoundPage find(SearchQuery query, int limit, Map<String, String> position) {
    SearchCursor after = SearchCursor.of(position);
    // As precise as PostgreSQL has it.
    Instant now = after == null ? clock.instant().truncatedTo(ChronoUnit.MICROS) : after.now();
    SearchContext context = SearchContext.of(query);
    if (context.analyses().isEmpty()) {
      return FoundPage.nothing(context.freshness());
    }
    SearchSql sql = new SearchSql(query, context.analyses(), after);
    Map<Kind, Long> walked = walked(query, sql, context);
    FoundPage page = page(query, sql, walked, limit, now, after).with(context.freshness());
    boolean giveUp = walked.keySet().stream().anyMatch(kind -> isShort(page, kind, after, limit));
    return giveUp ? page(query, sql, Map.of(), limit, now, after).with(context.freshness()) : page;
  }

  /** Whether a walk ended before it had met enough: there may be more behind it. */
  static boolean isShort(FoundPage page, Kind kind, SearchCursor after, int limit) {
    return after == null ? page.counted(kind) <= SearchSql.MOST : page.items().size() < limit;
  }

  private FoundPage page(
      SearchQuery query,
      SearchSql sql,
      Map<Kind, Long> walked,
      int limit,
      Instant now,
      SearchCursor after) {
    String typed = NameKey.fold(query.words());
    List<FoundRow> rows =
        Statements.rows(sql.page(walked), sql.pageValues(walked, limit + 1, now, typed)).stream()
            .map(FoundRow::of)
            .toList();
    return FoundPage.of(rows, query, limit, now, after);
  }

  /** The kinds in which the words are so common that a walk meets them soon. */
  Map<Kind, Long> walked(SearchQuery query, SearchSql sql, SearchContext context) {
    Map<Kind, Long> walked = new EnumMap<>(Kind.class);
    expected(query, sql)
        .forEach(
            (kind, rows) -> {
              // A table that was never looked at has no size yet.
              double all = Math.max(rows, context.sizes().get(kind));
              if (rows * rows > WALK_GAIN * SearchSql.MOST * all) {
                walked.put(kind, (long) (WALK_SLACK * SearchSql.MOST * all / rows));
              }
            });
    return walked;
  }

  /** How many rows the planner expects to match. */
  private Map<Kind, Double> expected(SearchQuery query, SearchSql sql) {
    String explained = Statements.values(sql.plan(), String.class, sql.planValues()).get(0);
    Map<Kind, Double> expected = new EnumMap<>(Kind.class);
    try {
      JsonNode plan = json.readTree(explained).get(0).get("Plan");
      Iterator<JsonNode> plans =
          query.kinds().size() == 1 ? List.of(plan).iterator() : plan.get("Plans").elements();
      for (Kind kind : query.kinds()) {
        expected.put(kind, plans.next().get("Plan Rows").asDouble());
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL writes JSON", e);
    }
    return expected;
  }
}
