package dev.verbatim.search.query;

import dev.verbatim.search.query.SearchQuery.Kind;
import dev.verbatim.search.query.SearchQuery.Sort;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Where a page of a search ended.
 *
 * @param now when the first page was asked for: texts do not grow older from page to page
 * @param id of the last item
 * @param listedAt of the last item, in order of time
 * @param score of the last item, in order of rank
 * @param floors how far back each kind is ranked
 */
public record SearchCursor(
    Instant now, String id, Instant listedAt, Double score, Map<Kind, Instant> floors) {

  /** Before anything that can have been listed. */
  static final Instant ALL = Instant.parse("0001-01-01T00:00:00Z");

  private static final String NOW = "now";
  private static final String ID = "id";
  private static final String LISTED_AT = "listedAt";
  private static final String SCORE = "score";

  Instant floor(Kind kind) {
    return floors.getOrDefault(kind, ALL);
  }

  /** As it is sealed. */
  public Map<String, String> position(Sort sort) {
    Map<String, String> position = new HashMap<>();
    position.put(NOW, now.toString());
    position.put(ID, id);
    if (sort == Sort.RELEVANCE) {
      position.put(SCORE, score.toString());
      floors.forEach((kind, floor) -> position.put(kind.name(), floor.toString()));
    } else {
      position.put(LISTED_AT, listedAt.toString());
    }
    return position;
  }

  /** As it was sealed; null stays null. */
  static SearchCursor of(Map<String, String> position) {
    if (position == null) {
      return null;
    }
    Map<Kind, Instant> floors = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      if (position.containsKey(kind.name())) {
        floors.put(kind, Instant.parse(position.get(kind.name())));
      }
    }
    String listedAt = position.get(LISTED_AT);
    String score = position.get(SCORE);
    return new SearchCursor(
        Instant.parse(position.get(NOW)),
        position.get(ID),
        listedAt == null ? null : Instant.parse(listedAt),
        score == null ? null : Double.valueOf(score),
        floors);
  }
}
