package dev.verbatim.search.query;

import dev.verbatim.search.query.SearchQuery.Kind;
import dev.verbatim.search.query.SearchQuery.Sort;
import java.time.Instant;
import java.util.ArrayList;
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

  private static final int FACETS = 10;
  private static final int MONTHS = 24;
  private static final int SUGGESTIONS = 5;

  private final SearchQuery question;
  private final List<QueryAnalysis> readings;
  private final SearchCursor after;
  private final Map<String, Object> values = new LinkedHashMap<>();

  /**
   * @param after where the page before ended; null for the first page
   */
  SearchSql(SearchQuery question, List<QueryAnalysis> readings, SearchCursor after) {
    this.question = question;
    this.readings = readings;
    this.after = after;
    for (int i = 0; i < readings.size(); i++) {
      values.put("dictionary" + i, readings.get(i).dictionary());
      values.put("query" + i, readings.get(i).query());
    }
  }

  /** How many rows of each kind the planner expects to match: its plan, in JSON. */
  String plan() {
    return "explain (format json) "
        + question.kinds().stream()
            .map(kind -> "select 1 from %s where %s".formatted(table(kind), matching(kind)))
            .reduce((one, other) -> one + "\nunion all\n" + other)
            .orElseThrow();
  }

  /** The values that {@link #plan()} names. */
  Map<String, Object> planValues() {
    Map<String, Object> all = new LinkedHashMap<>(values);
    question.kinds().forEach(kind -> Conditions.of(question, kind, all));
    return all;
  }

  /**
   * Everything that a page shows, in rows of one shape: {@code part}, {@code id}, {@code label},
   * {@code number}, {@code score}, {@code listed_at}, {@code view}, {@code headline}, {@code text}.
   *
   * @param walked how many rows of a kind are looked at on the way back from the newest, at the
   *     most; kinds that are not in it are gathered
   */
  String page(Map<Kind, Long> walked) {
    boolean newest = question.sort() == Sort.NEWEST;
    String found =
        question.kinds().stream()
            .map(kind -> "(%s)".formatted(walked.containsKey(kind) ? walked(kind) : gathered(kind)))
            .reduce((one, other) -> one + "\nunion all\n" + other)
            .orElseThrow();
    return """
        with matches as materialized (
          select kind, item, id, listed_at, publisher_id, publisher_name, speaker_id, dictionary,
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
            found,
            after == null || newest ? "" : "where (score, id) < (:afterScore, :afterId)",
            newest ? "listed_at desc, id desc" : "score desc, id desc",
            shown(),
            after == null ? "union all\n" + counts() : "");
  }

  /** The values that {@link #page} names. */
  Map<String, Object> pageValues(Map<Kind, Long> walked, int limit, Instant now, String typed) {
    Map<String, Object> all = planValues();
    all.put("limit", limit);
    walked.forEach((kind, rows) -> all.put("walked_" + table(kind), rows));
    if (question.sort() == Sort.RELEVANCE) {
      all.put("now", now);
    }
    if (after == null) {
      all.put("typed", typed);
    } else {
      all.put("afterId", after.id());
      if (question.sort() == Sort.NEWEST) {
        all.put("afterListedAt", after.listedAt());
      } else {
        all.put("afterScore", after.score());
        question.kinds().forEach(kind -> all.put("floor_" + table(kind), after.floor(kind)));
      }
    }
    return all;
  }

  /**
   * The newest that match, gathered by the index over words. They are gathered before they are
   * ordered, since the planner would walk where it should not: it does not know how rarely two
   * words stand together.
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
          where shown and %3$s
          order by listed_at desc, id desc
          limit :walked_%2$s
        ) as %2$s
        where %4$s
        order by listed_at desc, id desc
        %5$s"""
        .formatted(columns(kind), table(kind), reach(kind), matching(kind), most());
  }

  /**
   * How far back a page looks. What is ranked stays the same from page to page, but for what has
   * come meanwhile; what is in order of time goes on from where the page before ended.
   */
  private String reach(Kind kind) {
    if (after == null) {
      return "true";
    }
    return question.sort() == Sort.NEWEST
        ? "(listed_at, id) < (:afterListedAt, :afterId)"
        : "listed_at >= :floor_" + table(kind);
  }

  private String most() {
    return after != null && question.sort() == Sort.RELEVANCE ? "" : "limit " + (MOST + 1);
  }

  /** The page itself; only what is shown is marked. */
  private String shown() {
    List<String> parts = new ArrayList<>();
    if (question.kinds().contains(Kind.ARTICLES)) {
      parts.add(
          """
          select 'article' as part, page.id, cast(null as text) as label,
            cast(null as bigint) as number, page.score, page.listed_at, article.view,
            %s as headline, %s as text
          from page join article on article.id = page.item and page.kind = 'article'"""
              .formatted(
                  HighlightMarkup.whole(
                      "coalesce(article.headline, '')", queryOf("page.dictionary")),
                  HighlightMarkup.fragments("article.body", queryOf("page.dictionary"))));
    }
    if (question.kinds().contains(Kind.QUOTES)) {
      parts.add(
          """
          select 'quote' as part, page.id, cast(null as text) as label,
            cast(null as bigint) as number, page.score, page.listed_at, quote.view,
            cast(null as text) as headline, %s as text
          from page join quote on quote.item = page.item and page.kind = 'quote'"""
              .formatted(HighlightMarkup.whole("quote.quoted", queryOf("page.dictionary"))));
    }
    return String.join("\nunion all\n", parts);
  }

  /** What is counted over all that matches, and speakers whose names are like what was typed. */
  private String counts() {
    return """
        select kind || 's', null, null, count(*), null, min(listed_at), null, null, null
        from matches group by kind
        union all
        (select 'publisher', publisher_id, max(publisher_name), count(*),
          null, null, null, null, null
        from matches where publisher_id is not null
        group by publisher_id order by count(*) desc, publisher_id limit %1$d)
        union all
        (select 'month', to_char(listed_at at time zone 'UTC', 'YYYY-MM'), null, count(*),
          null, null, null, null, null
        from matches group by 2 order by 2 desc limit %2$d)
        union all
        select 'speaker', speaker_id, (select name from speaker where id = speaker_id), quotes,
          null, null, null, null, null
        from (
          select speaker_id, count(*) as quotes
          from (%3$s) as quoted
          group by speaker_id order by quotes desc, speaker_id limit %1$d
        ) as most_quoted
        union all
        (select 'suggestion', id, name, quote_count,
          word_similarity(:typed, names), null, null, null, null
        from speaker where shown and :typed <%% names
        order by 5 desc, quote_count desc, id limit %4$d)"""
        .formatted(FACETS, MONTHS, speakers(), SUGGESTIONS);
  }

  /** Who speaks: in an article each speaker once. */
  private String speakers() {
    List<String> parts = new ArrayList<>();
    if (question.kinds().contains(Kind.QUOTES)) {
      parts.add("select speaker_id from matches where speaker_id is not null");
    }
    if (question.kinds().contains(Kind.ARTICLES)) {
      parts.add(
          """
          select speaker_id from (
            select distinct quote.article_id, quote.speaker_id
            from matches join quote on quote.article_id = matches.id
            where matches.kind = 'article' and quote.shown and quote.review <> 'rejected'
              and quote.speaker_id is not null
          ) as in_articles""");
    }
    return String.join("\nunion all\n", parts);
  }

  /** Rank by words, which lessens as a text grows old. */
  private String score() {
    return """
        ts_rank(words, %s, 1)
          * (0.3 + 0.7 * power(cast(0.5 as float8), greatest(0, cast(
            extract(epoch from cast(:now as timestamptz) - listed_at) as float8)) / 86400 / %d))"""
        .formatted(queryOf("dictionary"), HALF_LIFE_DAYS);
  }

  private String queryOf(String dictionary) {
    StringBuilder cases = new StringBuilder("case ").append(dictionary);
    for (int i = 0; i < readings.size(); i++) {
      cases.append(" when :dictionary%1$d then cast(:query%1$d as tsquery)".formatted(i));
    }
    return cases.append(" end").toString();
  }

  private String matching(Kind kind) {
    List<String> any = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      any.add(
          "(dictionary = :dictionary%1$d and words @@ cast(:query%1$d as tsquery))".formatted(i));
    }
    return Conditions.of(question, kind, new LinkedHashMap<>())
        .add("(" + String.join(" or ", any) + ")")
        .sql();
  }

  private static String columns(Kind kind) {
    return kind == Kind.ARTICLES
        ? "'article' as kind, id as item, id, listed_at, publisher_id, publisher_name,"
            + " null as speaker_id, dictionary, words"
        : "'quote' as kind, item, id, listed_at, publisher_id, null as publisher_name,"
            + " speaker_id, dictionary, words";
  }

  static String table(Kind kind) {
    return kind == Kind.ARTICLES ? "article" : "quote";
  }
}
