package dev.verbatim.search.query;

import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.search.query.SearchQuery.Kind;
import dev.verbatim.search.query.SearchQuery.Sort;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A way through the rows of a kind in order of time, by the index of one filter. The others are
 * looked at row by row.
 */
enum Walk {
  SPEAKER {
    @Override
    Conditions conditions(QuoteFilter filter, Kind kind, Map<String, Object> values) {
      Conditions all = Conditions.with(values).listed(filter.articles()).speakers(filter);
      return kind == Kind.ARTICLES ? all.add("review <> 'rejected'") : all;
    }
  },
  PUBLISHER {
    @Override
    Conditions conditions(QuoteFilter filter, Kind kind, Map<String, Object> values) {
      return there(filter, kind, values).publisher(filter.articles());
    }
  },
  SECTION {
    @Override
    Conditions conditions(QuoteFilter filter, Kind kind, Map<String, Object> values) {
      return there(filter, kind, values).section(filter.articles());
    }
  },
  REVIEW {
    @Override
    Conditions conditions(QuoteFilter filter, Kind kind, Map<String, Object> values) {
      return there(filter, kind, values).review(filter);
    }
  },
  LANGUAGE {
    @Override
    Conditions conditions(QuoteFilter filter, Kind kind, Map<String, Object> values) {
      return there(filter, kind, values).language(filter.articles());
    }
  },
  TIME {
    @Override
    Conditions conditions(QuoteFilter filter, Kind kind, Map<String, Object> values) {
      return there(filter, kind, values);
    }
  };

  /** The way that is likely to meet the fewest rows. */
  static Walk of(QuoteFilter filter, Kind kind) {
    if (!filter.speakers().isAny()) {
      return SPEAKER;
    }
    if (filter.articles().publisher() != null) {
      return PUBLISHER;
    }
    if (filter.articles().section() != null) {
      return SECTION;
    }
    if (filter.review() != null && kind == Kind.QUOTES) {
      return REVIEW;
    }
    return filter.articles().language() == null ? TIME : LANGUAGE;
  }

  /** What the index knows. */
  abstract Conditions conditions(QuoteFilter filter, Kind kind, Map<String, Object> values);

  /** The table whose index it is. */
  String table(Kind kind) {
    return this == SPEAKER ? "quote" : SearchSql.table(kind);
  }

  /**
   * The rows in their order, as a table of its kind's name.
   *
   * @param reach where a page begins, or true
   * @param bound how many rows are looked at at most, as SQL; empty for all
   */
  String sql(QuoteFilter filter, Kind kind, Sort sort, String reach, String bound) {
    String conditions = conditions(filter, kind, new LinkedHashMap<>()).sql();
    String order = SearchSql.order(sort);
    // Without a bound the planner would leave the order, and choose a way of its own.
    String rows = bound.isEmpty() ? "offset 0" : "limit " + bound;
    if (this == SPEAKER && kind == Kind.ARTICLES) {
      return """
      (
        select quoted.listed_at, quoted.id, article.gone_at, article.publisher_id,
          article.section_id, article.tag_ids, article.language, article.dictionary,
          article.words, article.folded, article.pairs
        from (
          select distinct listed_at, id
          from (
            select * from (select listed_at, article_id as id from quote where %s) as said
            where %s
            order by %s
            %s
          ) as said
          order by %s
        ) as quoted
        join article on article.id = quoted.id
      ) as article\
      """
          .formatted(conditions, reach, order, rows, order);
    }
    return """
    (
      select * from %1$s
      where %2$s and %3$s
      order by %4$s
      %5$s
    ) as %1$s\
    """
        .formatted(SearchSql.table(kind), conditions, reach, order, rows);
  }

  private static Conditions there(QuoteFilter filter, Kind kind, Map<String, Object> values) {
    Conditions all = Conditions.with(values).listed(filter.articles());
    return kind == Kind.ARTICLES ? all.add(Conditions.THERE) : all;
  }
}
