package dev.verbatim.store.table;

import dev.verbatim.store.table.ListQuery.Entry;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Reads one part of a {@link ListQuery}. To be used by one thread. */
final class PartReader<T, E> {

  private static final int LARGEST_PAGE = 200;

  private final ListQuery<T, E> list;
  private final KeyRange range;
  private final Comparator<String> order;

  /** The key after which entries are wanted, or null. */
  private final String after;

  private final Deque<Entry<E>> entries = new ArrayDeque<>();

  /** The key of the last entry that has been read, wanted or not; null before the first. */
  private String read;

  private Slice.Position next;
  private boolean exhausted;
  private int pages;

  PartReader(ListQuery<T, E> list, KeyRange range, String after) {
    this.list = list;
    this.order = list.order();
    this.after = after;
    this.read = after;
    if (after == null) {
      this.range = range;
    } else {
      // The item of the entry last shown may hold more of them.
      String from = list.itemKey().apply(after);
      this.range =
          range.descending()
              ? range.between(range.lowest(), from)
              : range.between(from, range.highest());
    }
  }

  boolean hasEntry() {
    return !entries.isEmpty();
  }

  boolean hasEnded() {
    return exhausted && entries.isEmpty();
  }

  Entry<E> take() {
    return entries.remove();
  }

  /** The key of the next entry, or one before it while it has not been read; null at first. */
  String position() {
    return entries.isEmpty() ? read : entries.peek().key();
  }

  /** Reads on. Where a filter drops most of what is read, each page is larger than the last. */
  void fetch() {
    fetch(Math.min(LARGEST_PAGE, list.share() << Math.min(pages++ / 2, 8)));
  }

  /** Reads on, with one query of so many items at most. */
  void fetch(int most) {
    Slice<T> slice = list.items().query(range, Consistency.EVENTUAL, most, next);
    for (T item : slice.items()) {
      List<Entry<E>> all = list.entries().apply(item);
      for (Entry<E> entry : all) {
        if (after == null || order.compare(entry.key(), after) > 0) {
          read = entry.key();
          if (list.filter().test(entry.value())) {
            entries.add(entry);
          }
        }
      }
    }
    next = slice.next();
    exhausted = next == null;
  }
}
