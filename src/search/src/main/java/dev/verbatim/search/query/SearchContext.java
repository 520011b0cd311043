package dev.verbatim.search.query;

import dev.verbatim.search.database.Statements;
import dev.verbatim.search.query.QueryAnalysis.Reading;
import dev.verbatim.search.query.SearchQuery.Kind;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is asked of PostgreSQL before a search: how its words are read, whom ids of speakers mean,
 * and the state of the rows.
 *
 * @param analyses how the words are read, by dictionary; none where nothing can be found
 * @param speakers the speakers that ids lead to, where they were merged
 * @param sizes about how many rows there are of each kind
 * @param asOf when the last change was made that is in search; null before there was one
 */
public record SearchContext(
    List<QueryAnalysis> analyses,
    Map<String, String> speakers,
    Map<Kind, Double> sizes,
    Instant asOf) {

  /** How often a speaker may have been merged into another, one after the other. */
  private static final int MOST_MERGES = 10;

  /**
   * A word's stem is what texts have for it; a stop word is one that PostgreSQL's own dictionary
   * leaves out.
   */
  static final String READ =
      """
      with recursive merged (given, id, step) as (
        select id, id, 0 from unnest(cast(:speakers as text[])) as id
        union all
        select merged.given, speaker.into_id, step + 1
        from merged join speaker on speaker.id = merged.id
        where speaker.into_id is not null and step < %d
      )
      select 'word', dictionary, word,
        (tsvector_to_array(to_tsvector(news_configuration(dictionary), word)))[1],
        case when cardinality(ts_lexize(cast(
            case dictionary when 'simple' then 'simple' else dictionary || '_stem' end
            as regdictionary), word)) = 0 then 1 else 0 end,
        cast(null as timestamptz)
      from dictionary_in_use cross join unnest(cast(:words as text[])) as word
      where cast(:language as text) is null or dictionary = news_dictionary(:language)
      union all
      (select distinct on (given) 'speaker', given, id, null, 0, null
      from merged order by given, step desc)
      union all
      select 'size', relname, null, null, reltuples, null
      from pg_class
      where oid in (cast('article' as regclass), cast('quote' as regclass))
      union all
      (select 'followed', null, null, null, 0, changed_at
      from progress order by changed_at desc limit 1)
      """
          .formatted(MOST_MERGES);

  /** What is asked for a query. */
  static SearchContext of(SearchQuery query) {
    Map<String, Map<String, Reading>> readings = new TreeMap<>();
    Map<String, String> speakers = new HashMap<>();
    Map<Kind, Double> sizes = new EnumMap<>(Kind.class);
    Instant asOf = null;
    for (Object[] row : Statements.rows(READ, values(query))) {
      String name = (String) row[1];
      switch ((String) row[0]) {
        case "word" -> {
          Map<String, Reading> words = readings.computeIfAbsent(name, any -> new HashMap<>());
          if (row[3] != null) {
            words.put(
                (String) row[2], new Reading((String) row[3], ((Number) row[4]).intValue() == 1));
          }
        }
        case "speaker" -> speakers.put(name, (String) row[2]);
        case "size" -> sizes.put(kind(name), ((Number) row[4]).doubleValue());
        default -> asOf = (Instant) row[5];
      }
    }
    return new SearchContext(analyses(query, readings), speakers, sizes, asOf);
  }

  /** The values that {@link #READ} names. */
  static Map<String, Object> values(SearchQuery query) {
    return Conditions.values(
        "words",
        query.hasWords()
            ? query
                .words()
                .terms()
                .flatMap(term -> term.words().stream())
                .distinct()
                .toArray(String[]::new)
            : new String[0],
        "language",
        query.filter().articles().language(),
        "speakers",
        query.filter().speakers().ids().toArray(String[]::new));
  }

  /** The query, for the speakers that its ids lead to. */
  SearchQuery resolved(SearchQuery query) {
    Set<String> ids = query.filter().speakers().ids();
    return ids.isEmpty()
        ? query
        : query.forSpeakers(ids.stream().map(id -> speakers.getOrDefault(id, id)).toList());
  }

  private static List<QueryAnalysis> analyses(
      SearchQuery query, Map<String, Map<String, Reading>> readings) {
    return query.hasWords()
        ? readings.entrySet().stream()
            .map(entry -> QueryAnalysis.of(entry.getKey(), query.words(), entry.getValue()))
            .filter(analysis -> !analysis.query().isEmpty())
            .toList()
        : List.of();
  }

  private static Kind kind(String table) {
    return Stream.of(Kind.values())
        .filter(kind -> SearchSql.table(kind).equals(table))
        .findFirst()
        .orElseThrow();
  }
}
