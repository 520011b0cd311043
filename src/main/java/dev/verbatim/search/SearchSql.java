package dev.verbatim.search;

import dev.verbatim.search.Question.Kind;
import dev.verbatim.search.Question.Sort;
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

  /** Half of a text's rank is lost in so many days, down to a third. */
  private static final int HALF_LIFE_DAYS = 180;

  private static final int FACETS = 10;
  private static final int MONTHS = 24;

  /** Marks what was found; neither occurs in a text, since it is taken out. */
  static final String MARK = "\ue000";

  static final String MARK_END = "\ue001";

  private static final String HEADLINE_OPTIONS =
      "StartSel=" + MARK + ", StopSel=" + MARK_END + ", HighlightAll=true";

  private static final String FRAGMENT_OPTIONS =
      "StartSel="
          + MARK
          + ", StopSel="
          + MARK_END
          + ", MaxFragments=2, MaxWords=25, MinWords=10, FragmentDelimiter=\ue002";

  /** Parts the fragments of a text. */
  static final String FRAGMENT_END = "\ue002";

  /** Most articles say in their lead what they are about, and a lead is read fast. */
  private static final int LEAD = 1500;

  private final Question question;
  private final List<Reading> readings;
  private final Map<String, Object> values = new LinkedHashMap<>();

  SearchSql(Question question, List<Reading> readings) {
    this.question = question;
    this.readings = readings;
    for (int i = 0; i < readings.size(); i++) {
      values.put("dictionary" + i, readings.get(i).dictionary());
      values.put("query" + i, readings.get(i).query());
    }
  }

  /** The values that the statements name. */
  Map<String, Object> values() {
    return values;
  }

  /** How many rows of a kind the planner expects to match; its plan, in JSON. */
  String plan(Kind kind) {
    return "explain (format json) select from %s where %s".formatted(table(kind), conditions(kind));
  }

  /**
   * What of a kind matches, the newest first, gathered by the index over words.
   *
   * <p>It is gathered before it is ordered, since the planner would walk where it should not: it
   * does not know how rarely two words stand together.
   *
   * @param onward whether all down to {@code :floor} is wanted, and not the newest
   */
  private String gathered(Kind kind, boolean onward) {
    return """
        select * from (
          with gathered as materialized (
            select %s
            from %s
            where %s%s
          )
          select * from gathered
          %s
        ) as %s"""
        .formatted(
            columns(kind),
            table(kind),
            conditions(kind),
            onward ? " and listed_at >= :floor" : "",
            onward ? "" : "order by listed_at desc, id desc limit " + (MOST + 1),
            table(kind));
  }

  /** The same, met by walking from the newest back, {@code :walked} rows at the most. */
  private String walked(Kind kind) {
    return """
        select %1$s from (
          select * from %2$s where shown order by listed_at desc, id desc limit :walked
        ) as %2$s
        where %3$s
        order by listed_at desc, id desc
        limit %4$d"""
        .formatted(columns(kind), table(kind), conditions(kind), MOST + 1);
  }

  /** How a kind's matches are come by. */
  enum Way {
    GATHER,
    WALK,
    /** All down to where the first page's matches ended. */
    ONWARD
  }

  /**
   * Everything that a page shows, in rows of one shape: {@code part}, {@code id}, {@code label},
   * {@code number}, {@code score}, {@code listed_at}, {@code view}, {@code headline}, {@code
   * fragments}.
   *
   * @param ways how each kind's matches are come by
   * @param after whether the page begins after {@code :afterScore} or {@code :afterListedAt}, and
   *     {@code :afterId}
   */
  String page(Map<Kind, Way> ways, boolean after) {
    List<String> found = new ArrayList<>();
    ways.forEach(
        (kind, way) ->
            found.add(
                "(%s)"
                    .formatted(
                        way == Way.WALK ? walked(kind) : gathered(kind, way == Way.ONWARD))));
    boolean newest = question.sort() == Sort.NEWEST;
    String order = newest ? "listed_at desc, id desc" : "score desc, id desc";
    String behind =
        !after
            ? ""
            : newest
                ? "where (listed_at, id) < (:afterListedAt, :afterId)"
                : "where (score, id) < (:afterScore, :afterId)";
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
        select 'count' as part, kind as id, null as label, count(*) as number,
          null::float8 as score, min(listed_at) as listed_at, null as view,
          null as headline, null as fragments
        from matches group by kind
        union all
        (select 'publisher', publisher_id, max(publisher_name), count(*),
          null, null, null, null, null
        from matches where publisher_id is not null
        group by publisher_id order by count(*) desc, publisher_id limit %5$d)
        union all
        (select 'month', to_char(listed_at at time zone 'UTC', 'YYYY-MM'), null, count(*),
          null, null, null, null, null
        from matches group by 2 order by 2 desc limit %6$d)
        union all
        (select 'speaker', quoted.speaker_id, max(speaker.name), count(*),
          null, null, null, null, null
        from (%7$s) as quoted left join speaker on speaker.id = quoted.speaker_id
        group by quoted.speaker_id order by count(*) desc, quoted.speaker_id limit %5$d)
        union all
        %8$s
        """
        .formatted(
            newest ? "null::float8" : score(),
            String.join("\nunion all\n", found),
            behind,
            order,
            FACETS,
            MONTHS,
            speakers(ways),
            shown(ways));
  }

  /** Who speaks: in an article each speaker once. */
  private static String speakers(Map<Kind, Way> ways) {
    List<String> parts = new ArrayList<>();
    if (ways.containsKey(Kind.QUOTES)) {
      parts.add("select speaker_id from matches where speaker_id is not null");
    }
    if (ways.containsKey(Kind.ARTICLES)) {
      parts.add(
          """
          select speaker_id from (
            select distinct quote.article_id, quote.speaker_id
            from matches join quote on quote.article_id = matches.id
            where matches.kind = 'article' and quote.shown and quote.review <> 'rejected'
              and quote.speaker_id is not null
          ) as in_articles""");
    }
    return String.join(" union all ", parts);
  }

  /** The page itself; only what is shown is marked. */
  private String shown(Map<Kind, Way> ways) {
    List<String> parts = new ArrayList<>();
    if (ways.containsKey(Kind.ARTICLES)) {
      parts.add(
          """
          select 'article', page.id, null, null, page.score, page.listed_at, article.view,
            %1$s,
            case when position('%4$s' in %2$s) > 0 then %2$s else %3$s end
          from page join article on article.id = page.id and page.kind = 'article'"""
              .formatted(
                  marked("coalesce(article.headline, '')", HEADLINE_OPTIONS),
                  marked("left(article.body, %d)".formatted(LEAD), FRAGMENT_OPTIONS),
                  marked("left(article.body, 100000)", FRAGMENT_OPTIONS),
                  MARK));
    }
    if (ways.containsKey(Kind.QUOTES)) {
      parts.add(
          """
          select 'quote', page.id, null, null, page.score, page.listed_at, quote.view,
            null, %s
          from page join quote on quote.id = page.id and quote.shown and page.kind = 'quote'"""
              .formatted(marked("quote.quoted", HEADLINE_OPTIONS)));
    }
    return String.join("\nunion all\n", parts);
  }

  private String marked(String text, String options) {
    return "ts_headline(news_configuration(page.dictionary), translate(%s, '%s%s%s', ''), %s, '%s')"
        .formatted(text, MARK, MARK_END, FRAGMENT_END, queryOf("page.dictionary"), options);
  }

  /** Rank by words, which lessens as a text grows old; {@code :now} is that of the first page. */
  private String score() {
    return "(ts_rank(words, %s, 1)::float8 * (0.3 + 0.7 * power(0.5, greatest(0, extract(epoch from :now - listed_at)) / 86400 / %d)))"
        .formatted(queryOf("dictionary"), HALF_LIFE_DAYS);
  }

  private String queryOf(String dictionary) {
    StringBuilder cases = new StringBuilder("case ").append(dictionary);
    for (int i = 0; i < readings.size(); i++) {
      cases.append(" when :dictionary%1$d then cast(:query%1$d as tsquery)".formatted(i));
    }
    return cases.append(" end").toString();
  }

  private String conditions(Kind kind) {
    List<String> any = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      any.add(
          "(dictionary = :dictionary%1$d and words @@ cast(:query%1$d as tsquery))".formatted(i));
    }
    return Conditions.of(question, kind, values).add("(" + String.join(" or ", any) + ")").sql();
  }

  private static String columns(Kind kind) {
    return kind == Kind.ARTICLES
        ? "'article' as kind, id, listed_at, publisher_id, publisher_name, null as speaker_id,"
            + " dictionary, words"
        : "'quote' as kind, id, listed_at, publisher_id, null as publisher_name, speaker_id,"
            + " dictionary, words";
  }

  private static String table(Kind kind) {
    return kind == Kind.ARTICLES ? "article" : "quote";
  }
}
