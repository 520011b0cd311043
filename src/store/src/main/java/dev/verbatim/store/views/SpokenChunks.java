package dev.verbatim.store.views;

import dev.verbatim.store.record.DecisionItem;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.KeyRange;
import dev.verbatim.store.table.Slice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The list of a speaker's quotations, from either end. Most lists are short, and are read with one
 * call. To be used by one thread.
 */
final class SpokenChunks {

  /** So many chunks are read at first; where none is wanted, four times as many. */
  private static final int AT_FIRST = 4;

  private static final int MOST = 1_000;

  private final Items<ViewItem> items;
  private final KeyRange oldestFirst;

  /** The end of the list, the newest first. */
  private final Slice<ViewItem> end;

  SpokenChunks(Items<ViewItem> items, String speakerId) {
    this.items = items;
    this.oldestFirst = KeyRange.of(DecisionItem.partition(speakerId)).beginning(ViewKeys.CHUNK);
    this.end = items.query(oldestFirst.backwards(), Consistency.LATEST, AT_FIRST, null);
  }

  /** The last chunk that is wanted. */
  Optional<QuoteChunk> newest(Predicate<QuoteChunk> wanted) {
    return first(oldestFirst.backwards(), end, wanted);
  }

  /** The first chunk that is wanted. */
  Optional<QuoteChunk> oldest(Predicate<QuoteChunk> wanted) {
    if (end.next() == null) {
      List<ViewItem> all = new ArrayList<>(end.items());
      Collections.reverse(all);
      return first(all, wanted);
    }
    return first(oldestFirst, items.query(oldestFirst, Consistency.LATEST, AT_FIRST, null), wanted);
  }

  private Optional<QuoteChunk> first(
      KeyRange range, Slice<ViewItem> begin, Predicate<QuoteChunk> wanted) {
    Slice<ViewItem> slice = begin;
    Optional<QuoteChunk> found = first(slice.items(), wanted);
    int limit = AT_FIRST;
    while (found.isEmpty() && slice.next() != null) {
      limit = Math.min(MOST, limit * 4);
      slice = items.query(range, Consistency.LATEST, limit, slice.next());
      found = first(slice.items(), wanted);
    }
    return found;
  }

  private static Optional<QuoteChunk> first(List<ViewItem> items, Predicate<QuoteChunk> wanted) {
    return items.stream()
        .filter(item -> !item.isTombstone())
        .map(ViewItem::chunk)
        .filter(wanted)
        .findFirst();
  }
}
