package dev.verbatim.store.views;

import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerFilter;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.value.NameKey;
import dev.verbatim.store.record.DecisionItem;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.Key;
import dev.verbatim.store.table.KeyRange;
import dev.verbatim.store.table.Slice;
import dev.verbatim.store.table.ViewsTable.Index;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds speakers by the beginnings of words of their names, or by a URI elsewhere, the most quoted
 * first. It reads the lists of {@link NameLists} one after the other.
 */
@Singleton
public class NameSearch {

  /** So many items are read where a filter may drop some: about a unit and a half. */
  private static final int FILTERED = 40;

  /** So many items are about half a unit. */
  private static final int SOME = 12;

  private static final String PART = "part";
  private static final String AFTER = "after";

  private static final Comparator<Speaker> MOST_QUOTED =
      Comparator.comparingInt(Speaker::quoteCount).reversed();

  private final Items<NameItem> names;
  private final Items<SpeakerItem> speakers;

  @Inject
  public NameSearch(DynamoDb dynamoDb) {
    this.names = dynamoDb.views(NameItem.SCHEMA);
    this.speakers = dynamoDb.views(SpeakerItem.SCHEMA);
  }

  /** Whether this is how speakers that pass a filter are found. */
  public static boolean finds(SpeakerFilter filter) {
    return filter.sameAs() != null || !filter.words().isEmpty();
  }

  /**
   * Speakers that pass a filter. A page for which much would have to be read ends early, and says
   * where to go on.
   *
   * @param filter with words or a URI
   * @param limit how many at most
   * @param after where the page before ended; null for the first
   */
  public Page<Speaker> read(SpeakerFilter filter, int limit, Map<String, String> after) {
    String word = longest(filter.words());
    List<KeyRange> parts = parts(filter, word);
    int least = drops(filter) ? FILTERED : 0;
    int part = after == null ? 0 : Integer.parseInt(after.get(PART));
    String place = after == null ? null : after.get(AFTER);
    List<Speaker> found = new ArrayList<>();
    int read = 0;
    while (part < parts.size()) {
      // One more than is missing, which is the one that the page before ended with, or the next.
      int size = Math.max(limit - found.size() + 2, least - read);
      Slice<NameItem> slice =
          names.query(from(parts.get(part), place), Consistency.EVENTUAL, size, null);
      Map<Key, SpeakerItem> large = large(slice.items());
      for (NameItem item : slice.items()) {
        Speaker speaker = speaker(item, large);
        boolean isNew = place == null || !item.place().equals(place);
        if (isNew && speaker != null && filter.matches(speaker) && isOnce(item, word, speaker)) {
          if (found.size() == limit) {
            return page(found, part, place);
          }
          found.add(speaker);
        }
        place = item.place();
      }
      read += slice.items().size();
      if (slice.next() == null) {
        part++;
        place = null;
      } else if (read >= Math.max(least, limit + 2)) {
        return page(found, part, place);
      }
    }
    return new Page<>(sorted(found), null);
  }

  /**
   * Some of those who have a word in a name: the most quoted; of the others, those whose ids begin
   * with a letter, and whose only word it is.
   */
  public List<Speaker> named(String word, String initial) {
    List<Speaker> found = new ArrayList<>(all(KeyRange.of(Index.NAME, NameLists.byRank(word))));
    for (int rank : NameLists.LOW_RANKS) {
      KeyRange list = KeyRange.of(Index.NAME, NameLists.byWord(rank, word));
      found.addAll(all(list.beginning(NameLists.place(word, initial))));
      if (!word.startsWith(initial)) {
        found.addAll(all(list.beginning(NameLists.place(word, word))));
      }
    }
    return found;
  }

  /** Some of those who are the same as what a URI means. */
  public List<Speaker> sameAs(String uri) {
    return all(KeyRange.of(Index.NAME, NameLists.bySameAs(uri)));
  }

  private List<Speaker> all(KeyRange range) {
    List<NameItem> items = names.query(range, Consistency.EVENTUAL, SOME, null).items();
    Map<Key, SpeakerItem> large = large(items);
    return items.stream()
        .map(item -> speaker(item, large))
        .filter(speaker -> speaker != null)
        .toList();
  }

  private static List<KeyRange> parts(SpeakerFilter filter, String word) {
    if (filter.sameAs() != null) {
      return List.of(KeyRange.of(Index.NAME, NameLists.bySameAs(filter.sameAs())));
    }
    List<KeyRange> parts = new ArrayList<>();
    parts.add(KeyRange.of(Index.NAME, NameLists.byRank(word)));
    NameLists.LOW_RANKS.forEach(
        rank ->
            parts.add(
                KeyRange.of(Index.NAME, NameLists.byWord(rank, word))
                    .between(word, NameKey.bound(word))));
    return parts;
  }

  /** Whether a filter drops any of the speakers in the lists that are read for it. */
  private static boolean drops(SpeakerFilter filter) {
    return filter.words().size() + (filter.sameAs() == null ? 0 : 1) > 1
        || filter.kind() != null
        || filter.prefix() != null
        || filter.words().stream().anyMatch(word -> !NameLists.isWholeBeginning(word));
  }

  private static KeyRange from(KeyRange range, String place) {
    return place == null ? range : range.between(place, range.highest());
  }

  private static Page<Speaker> page(List<Speaker> found, int part, String place) {
    Map<String, String> next = new HashMap<>();
    next.put(PART, String.valueOf(part));
    if (place != null) {
      next.put(AFTER, place);
    }
    return new Page<>(sorted(found), next);
  }

  /** Lists go by the order of magnitude; what is on one page can do better. */
  private static List<Speaker> sorted(List<Speaker> found) {
    return found.stream().sorted(MOST_QUOTED).toList();
  }

  /** The longest of several beginnings of words is the one that the fewest have. */
  private static String longest(List<String> words) {
    return words.stream().max(Comparator.comparingInt(String::length)).orElse(null);
  }

  /** Of several words that begin so a list by word has the speaker more than once. */
  private static boolean isOnce(NameItem item, String word, Speaker speaker) {
    if (word == null || !item.list().startsWith(NameLists.BY_WORD)) {
      return true;
    }
    return NameLists.words(speaker.profile()).stream()
        .filter(own -> own.startsWith(word))
        .min(Comparator.naturalOrder())
        .map(first -> first.equals(item.found()))
        // It is no longer as it was when it was listed.
        .orElse(true);
  }

  private static Speaker speaker(NameItem item, Map<Key, SpeakerItem> large) {
    if (item.speaker() != null) {
      return item.speaker();
    }
    SpeakerItem looked = large.get(DecisionItem.key(item.id()));
    return looked != null && looked.isShown() ? looked.speaker() : null;
  }

  private Map<Key, SpeakerItem> large(List<NameItem> items) {
    List<Key> keys =
        items.stream()
            .filter(item -> item.speaker() == null)
            .map(item -> DecisionItem.key(item.id()))
            .toList();
    return keys.isEmpty() ? Map.of() : speakers.getAll(keys, Consistency.EVENTUAL);
  }
}
