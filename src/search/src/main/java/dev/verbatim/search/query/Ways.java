package dev.verbatim.search.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.search.database.Statements;
import dev.verbatim.search.query.SearchQuery.Kind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Chooses how matches are met, by how many rows the planner expects.
 *
 * <p>The matches of a rare word are few, and gathered by the index over words. Those of a common
 * word are met soon by walking back from the newest of what the filters let through. Safe to share
 * between threads.
 */
@Singleton
public class Ways {

  /**
   * A row of a walk is met by itself, and its words are unpacked. That takes so many times as long
   * as to gather a row.
   */
  private static final double WALKED_ROW = 10;

  /** How many times as far as should suffice a walk goes before it is given up. */
  private static final double SLACK = 4;

  private final ObjectMapper json;

  @Inject
  public Ways(ObjectMapper json) {
    this.json = json;
  }

  /** How the matches of each kind are met. */
  Map<Kind, Way> of(SearchQuery query, SearchContext context) {
    Map<Kind, Way> ways = new EnumMap<>(Kind.class);
    if (!query.hasWords()) {
      Way way = query.filter().articles().tag() == null ? Way.WALKED : Way.GATHERED;
      query.kinds().forEach(kind -> ways.put(kind, way));
      return ways;
    }
    JsonNode plans = plans(query, context);
    int next = 0;
    for (Kind kind : query.kinds()) {
      double withWords = plans.get(next++).get("Plan Rows").asDouble();
      double passing = plans.get(next++).get("Plan Rows").asDouble();
      double onTheWay = plans.get(next++).get("Plan Rows").asDouble();
      // A table that was never looked at has no size yet.
      double all =
          Math.max(context.sizes().get(kind), Math.max(withWords, Math.max(passing, onTheWay)));
      // Whom a row quotes is not among what passes the filters.
      double part = Walk.of(query.filter(), kind) == Walk.SPEAKER ? Math.min(1, onTheWay / all) : 1;
      double matching = Math.max(1, withWords * passing * part / all);
      ways.put(kind, way(withWords, matching, onTheWay));
    }
    return ways;
  }

  private static Way way(double withWords, double matching, double onTheWay) {
    double walked = Math.min(onTheWay, SearchSql.MOST * onTheWay / matching);
    if (walked * WALKED_ROW > withWords) {
      return Way.GATHERED;
    }
    return SLACK * walked < onTheWay ? Way.walked(SLACK * walked) : Way.WALKED;
  }

  /** For each kind how many rows have the words, pass the filters, and are on the way of a walk. */
  private JsonNode plans(SearchQuery query, SearchContext context) {
    String explained =
        Statements.values(sql(query, context), String.class, values(query, context)).get(0);
    try {
      return json.readTree(explained).get(0).get("Plan").get("Plans");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL writes JSON", e);
    }
  }

  static String sql(SearchQuery query, SearchContext context) {
    AnalyzedWords words = new AnalyzedWords(context.analyses(), query.words());
    QuoteFilter filter = query.filter();
    return "explain (format json) "
        + query.kinds().stream()
            .map(
                kind ->
                    """
                    select 1 from %1$s where %2$s%3$s
                    union all
                    select 1 from %1$s where %4$s
                    union all
                    select 1 from %5$s where %6$s\
                    """
                        .formatted(
                            SearchSql.table(kind),
                            words.indexed(),
                            kind == Kind.ARTICLES ? " and " + Conditions.THERE : "",
                            Conditions.ofRow(filter, kind, new LinkedHashMap<>()).sql(),
                            Walk.of(filter, kind).table(kind),
                            Walk.of(filter, kind)
                                .conditions(filter, kind, new LinkedHashMap<>())
                                .sql()))
            .reduce((one, other) -> one + "\nunion all\n" + other)
            .orElseThrow();
  }

  static Map<String, Object> values(SearchQuery query, SearchContext context) {
    Map<String, Object> all = new AnalyzedWords(context.analyses(), query.words()).values();
    for (Kind kind : query.kinds()) {
      Conditions.ofRow(query.filter(), kind, all);
      Walk.of(query.filter(), kind).conditions(query.filter(), kind, all);
    }
    return all;
  }
}
