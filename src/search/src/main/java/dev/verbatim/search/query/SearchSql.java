package dev.verbatim.search.query;

import dev.verbatim.search.query.SearchQuery.Kind;
import dev.verbatim.search.query.SearchQuery.Sort;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements of a search.
 *
 * <p>Of what matches, the newest {@value #MOST} articles and quotations each are looked at: they
 * are ranked, counted and shown. So a common word costs as much as a rare one, and what is counted
 * is exact up to there.
 *
 * <p>There are two ways to the newest. A rare word's matches are gathered by the index over words,
 * all of them. A common word's are met soon by walking from the newest backwards.
 */
final class SearchSql {

  /** How many of a kind are ranked and counted. */
  static final int MOST = 1000;

  /** A text's rank lessens by half of what it can lose in so many days. */
  private static final int HALF_LIFE_DAYS = 180;

  private final SearchQuery query;
  private final AnalyzedWords words;
  private final SearchCursor after;

  /**
   * @param after where the page before ended; null for the first page
   */
  SearchSql(SearchQuery query, List<QueryAnalysis> analyses, SearchCursor after) {
    this.query = query;
    this.words = new AnalyzedWords(analyses);
    this.after = after;
  }

  /** How many rows of each kind the planner expects to match: its plan, in JSON. */
  String plan() {
    return "explain (format json) "
        + query.kinds().stream()
            .map(kind -> "select 1 from %s where %s".formatted(table(kind), matching(kind)))
            .reduce((one, other) -> one + "\nunion all\n" + other)
            .orElseThrow();
  }

  /** The values that {@link #plan()} names. */
  Map<String, Object> planValues() {
    Map<String, Object> all = words.values();
    query.kinds().forEach(kind -> Conditions.of(query, kind, all));
    return all;
  }

  /**
   * Everything that a page shows, in rows of one shape: {@code part}, {@code id}, {@code label},
   * {@code number}, {@code score}, {@code listed_at}, {@code view}, {@code headline}, {@code text}.
   *
   * @param walked the most rows of a kind that are looked at on the way back from the newest; kinds
   *     that are not in it are gathered
   */
  String page(Map<Kind, Long> walked) {
    boolean newest = query.sort() == Sort.NEWEST;
    MatchesSql found = new MatchesSql(query.kinds(), words);
    String matches =
        query.kinds().stream()
            .map(kind -> "(%s)".formatted(walked.containsKey(kind) ? walked(kind) : gathered(kind)))
            .reduce((one, other) -> one + "\nunion all\n" + other)
            .orElseThrow();
    return """
        with matches as materialized (
          select kind, id, listed_at, publisher_id, publisher_name, speaker_id, dictionary,
            %1$s as score
          from (
            %2$s
          ) as found
        ),
        page as (
          select * from matches
          %3$s
          order by %4$s
          limit :limit
        )
        %5$s
        %6$s
        """
        .formatted(
            newest ? "cast(null as float8)" : score(),
            matches,
            after == null || newest ? "" : "where (score, id) < (:afterScore, :afterId)",
            newest ? "listed_at desc, id desc" : "score desc, id desc",
            found.shown(),
            after == null ? "union all\n" + found.counts() : "");
  }

  /** The values that {@link #page} names. */
  Map<String, Object> pageValues(Map<Kind, Long> walked, int limit, Instant now, String typed) {
    Map<String, Object> all = planValues();
    all.put("limit", limit);
    walked.forEach((kind, rows) -> all.put("walked_" + table(kind), rows));
    if (query.sort() == Sort.RELEVANCE) {
      all.put("now", now);
    }
    if (after == null) {
      all.put("typed", typed);
    } else {
      all.put("afterId", after.id());
      if (query.sort() == Sort.NEWEST) {
        all.put("afterListedAt", after.listedAt());
      } else {
        all.put("afterScore", after.score());
        query.kinds().forEach(kind -> all.put("floor_" + table(kind), after.floor(kind)));
      }
    }
    return all;
  }

  /**
   * The newest that match, gathered by the index over words. They are gathered before they are
   * ordered, since the planner would walk where it should not: it does not know how rarely two
   * words occur together.
   */
  private String gathered(Kind kind) {
    return """
        with gathered as materialized (
          select %1$s
          from %2$s
          where %3$s
            and %4$s
        )
        select * from gathered
        order by listed_at desc, id desc
        %5$s"""
        .formatted(columns(kind), table(kind), matching(kind), reach(kind), most());
  }

  /** The same, met by walking from the newest back. */
  private String walked(Kind kind) {
    return """
        select %1$s
        from (
          select * from %2$s
          where %3$s%6$s
          order by listed_at desc, id desc
          limit :walked_%2$s
        ) as %2$s
        where %4$s
        order by listed_at desc, id desc
        %5$s"""
        .formatted(
            columns(kind),
            table(kind),
            reach(kind),
            matching(kind),
            most(),
            kind == Kind.ARTICLES ? " and " + Conditions.THERE : "");
  }

  /**
   * How far back a page looks. What is ranked stays the same from page to page, but for what has
   * come meanwhile; what is in order of time goes on from where the page before ended.
   */
  private String reach(Kind kind) {
    if (after == null) {
      return "true";
    }
    return query.sort() == Sort.NEWEST
        ? "(listed_at, id) < (:afterListedAt, :afterId)"
        : "listed_at >= :floor_" + table(kind);
  }

  private String most() {
    return after != null && query.sort() == Sort.RELEVANCE ? "" : "limit " + (MOST + 1);
  }

  /** Rank by words, which lessens as a text grows old. */
  private String score() {
    return """
        ts_rank(words, %s, 1)
          * (0.3 + 0.7 * power(cast(0.5 as float8), greatest(0, cast(
            extract(epoch from cast(:now as timestamptz) - listed_at) as float8)) / 86400 / %d))"""
        .formatted(words.query("dictionary"), HALF_LIFE_DAYS);
  }

  private String matching(Kind kind) {
    return Conditions.of(query, kind, new LinkedHashMap<>()).add(words.matching()).sql();
  }

  private static String columns(Kind kind) {
    return kind == Kind.ARTICLES
        ? "'article' as kind, id, listed_at, publisher_id, publisher_name,"
            + " null as speaker_id, dictionary, words"
        : "'quote' as kind, id, listed_at, publisher_id, null as publisher_name,"
            + " speaker_id, dictionary, words";
  }

  static String table(Kind kind) {
    return kind == Kind.ARTICLES ? "article" : "quote";
  }
}
