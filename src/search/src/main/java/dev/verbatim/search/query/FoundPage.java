package dev.verbatim.search.query;

import dev.verbatim.search.query.SearchQuery.Kind;
import dev.verbatim.search.query.SearchQuery.Sort;
import dev.verbatim.search.words.WebQuery;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A page of what a search has found.
 *
 * @param items what is on it, in order
 * @param counts what was counted over all that matches; empty but on the first page
 * @param next where it goes on; null on the last page
 * @param words what was looked for; null where it was found by filters alone
 * @param asOf when the last change was made that is in search; null before there was one
 */
public record FoundPage(
    List<FoundRow> items, List<FoundRow> counts, SearchCursor next, WebQuery words, Instant asOf) {

  private static final Comparator<FoundRow> BY_ID =
      Comparator.comparing(FoundRow::id, Comparator.reverseOrder());

  private static final Map<Sort, Comparator<FoundRow>> ORDERS =
      Map.of(
          Sort.RELEVANCE,
          Comparator.comparing(FoundRow::score, Comparator.reverseOrder()).thenComparing(BY_ID),
          Sort.NEWEST,
          Comparator.comparing(FoundRow::listedAt, Comparator.reverseOrder()).thenComparing(BY_ID),
          Sort.OLDEST,
          Comparator.comparing(FoundRow::listedAt).thenComparing(FoundRow::id));

  static FoundPage nothing(SearchQuery query, Instant asOf) {
    return new FoundPage(List.of(), List.of(), null, query.words(), asOf);
  }

  /**
   * @param rows of the statement, which gives one item more than the page holds, if there is one
   */
  static FoundPage of(
      List<FoundRow> rows,
      SearchQuery query,
      int limit,
      Instant now,
      SearchCursor after,
      Instant asOf) {
    List<FoundRow> items =
        rows.stream().filter(row -> row.view() != null).sorted(ORDERS.get(query.sort())).toList();
    List<FoundRow> counts = rows.stream().filter(row -> row.view() == null).toList();
    List<FoundRow> shown = items.subList(0, Math.min(limit, items.size()));
    FoundPage page = new FoundPage(shown, counts, null, query.words(), asOf);
    return items.size() <= limit ? page : page.goingOn(now, after);
  }

  private FoundPage goingOn(Instant now, SearchCursor after) {
    FoundRow last = items.get(items.size() - 1);
    Map<Kind, Instant> floors = new EnumMap<>(Kind.class);
    if (after != null) {
      floors.putAll(after.floors());
    } else {
      for (Kind kind : Kind.values()) {
        counts(kind).stream()
            .filter(row -> row.number() > SearchSql.MOST)
            .forEach(row -> floors.put(kind, row.listedAt()));
      }
    }
    return new FoundPage(
        items,
        counts,
        new SearchCursor(now, last.id(), last.listedAt(), last.score(), floors),
        words,
        asOf);
  }

  /** The rows of a part, as {@link SearchSql} names it. */
  List<FoundRow> part(String name) {
    return counts.stream().filter(row -> row.part().equals(name)).toList();
  }

  /** How many of a kind match, up to {@link SearchSql#MOST} + 1. */
  long counted(Kind kind) {
    return counts(kind).stream().mapToLong(FoundRow::number).sum();
  }

  private List<FoundRow> counts(Kind kind) {
    return part(kind.name().toLowerCase(Locale.ROOT));
  }
}
