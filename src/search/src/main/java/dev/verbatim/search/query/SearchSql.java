package dev.verbatim.search.query;

import dev.verbatim.search.query.SearchQuery.Kind;
import dev.verbatim.search.query.SearchQuery.Sort;
import dev.verbatim.search.words.FoldedText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The statement of a page.
 *
 * <p>Of what matches, the newest {@value #MOST} articles and quotations each are looked at, or the
 * oldest where these come first: they are ranked, counted and shown. So a common word costs as much
 * as a rare one, and what is counted is exact up to there.
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
    this.words = new AnalyzedWords(analyses, query.words());
    this.after = after;
  }

  /**
   * Everything that a page shows, in rows of one shape: the components of {@link FoundRow}.
   *
   * @param ways how the matches of each kind are met
   */
  String page(Map<Kind, Way> ways) {
    MatchesSql found = new MatchesSql(query.kinds(), words);
    String matches =
        query.kinds().stream()
            .map(
                kind ->
                    "(%s)"
                        .formatted(
                            ways.get(kind).walked()
                                ? walked(kind, ways.get(kind))
                                : gathered(kind)))
            .reduce((one, other) -> one + "\nunion all\n" + other)
            .orElseThrow();
    return """
    with matches as materialized (
      select kind, id, listed_at, publisher_id, speaker_id, language, dictionary,
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
            isRanked() ? score() : "cast(null as float8)",
            matches,
            after != null && isRanked() ? "where (score, id) < (:afterScore, :afterId)" : "",
            isRanked() ? "score desc, id desc" : order(query.sort()),
            found.shown(),
            after == null ? "union all\n" + found.counts() : "");
  }

  /** The values that {@link #page} names. */
  Map<String, Object> pageValues(Map<Kind, Way> ways, int limit, Instant now) {
    Map<String, Object> all = words.values();
    all.putAll(words.placeValues());
    for (Kind kind : query.kinds()) {
      all.putAll(words.values(kind));
      Conditions.of(query.filter(), kind, all);
      if (ways.get(kind).rows() != null) {
        all.put("walked_" + table(kind), ways.get(kind).rows());
      }
    }
    all.put("limit", limit);
    if (query.kinds().contains(Kind.ARTICLES)) {
      all.put("searched", FoldedText.SEARCHED);
    }
    if (isRanked()) {
      all.put("now", now);
    }
    if (after == null) {
      if (!words.isEmpty()) {
        all.put("typed", MatchesSql.typed(query.typed()));
      }
    } else {
      all.put("afterId", after.id());
      if (isRanked()) {
        all.put("afterScore", after.score());
        query.kinds().forEach(kind -> all.put("floor_" + table(kind), after.floor(kind)));
      } else {
        all.put("afterListedAt", after.listedAt());
      }
    }
    return all;
  }

  /**
   * The newest that match, gathered by an index. They are gathered before they are ordered, since
   * the planner would walk where it should not: it does not know how rarely two words occur
   * together.
   */
  private String gathered(Kind kind) {
    Conditions all = Conditions.of(query.filter(), kind, new LinkedHashMap<>());
    return """
    with gathered as materialized (
      select %1$s
      from %2$s
      where %3$s
        and %4$s
        and %5$s
    )
    select * from gathered
    order by %6$s
    %7$s\
    """
        .formatted(
            columns(kind),
            table(kind),
            all.sql(),
            words.isEmpty() ? "true" : words.matching(kind),
            reach(kind),
            order(query.sort()),
            most());
  }

  /** The same, met on a walk. */
  private String walked(Kind kind, Way way) {
    Walk walk = Walk.of(query.filter(), kind);
    Conditions all =
        walk == Walk.SPEAKER
            ? Conditions.ofRow(query.filter(), kind, new LinkedHashMap<>())
            : Conditions.of(query.filter(), kind, new LinkedHashMap<>());
    return """
    select %1$s
    from %2$s
    where %3$s
      and %4$s
    order by %5$s
    %6$s\
    """
        .formatted(
            columns(kind),
            walk.sql(
                query.filter(),
                kind,
                query.sort(),
                reach(kind),
                way.rows() == null ? "" : ":walked_" + table(kind)),
            all.sql(),
            words.isEmpty() ? "true" : words.matchingAny(kind),
            order(query.sort()),
            most());
  }

  /**
   * How far back a page looks. What is ranked stays the same from page to page, but for what has
   * come meanwhile; what is in order of time goes on from where the page before ended.
   */
  private String reach(Kind kind) {
    if (after == null) {
      return "true";
    }
    return switch (query.sort()) {
      case NEWEST -> "(listed_at, id) < (:afterListedAt, :afterId)";
      case OLDEST -> "(listed_at, id) > (:afterListedAt, :afterId)";
      case RELEVANCE -> "listed_at >= :floor_" + table(kind);
    };
  }

  private String most() {
    return after != null && isRanked() ? "" : "limit " + (MOST + 1);
  }

  private boolean isRanked() {
    return query.sort() == Sort.RELEVANCE;
  }

  /** Rank by words, which lessens as a text grows old. */
  private String score() {
    return """
    ts_rank(words, %s, 1)
      * (0.3 + 0.7 * power(cast(0.5 as float8), greatest(0, cast(
        extract(epoch from cast(:now as timestamptz) - listed_at) as float8)) / 86400 / %d))\
    """
        .formatted(words.query("dictionary"), HALF_LIFE_DAYS);
  }

  private static String columns(Kind kind) {
    return kind == Kind.ARTICLES
        ? "'article' as kind, id, listed_at, publisher_id, null as speaker_id, language,"
            + " dictionary, words"
        : "'quote' as kind, id, listed_at, publisher_id, speaker_id, language, dictionary, words";
  }

  /** In which order matches are looked at. */
  static String order(Sort sort) {
    return sort == Sort.OLDEST ? "listed_at, id" : "listed_at desc, id desc";
  }

  static String table(Kind kind) {
    return kind == Kind.ARTICLES ? "article" : "quote";
  }
}
