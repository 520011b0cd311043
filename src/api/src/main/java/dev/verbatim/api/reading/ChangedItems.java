package dev.verbatim.api.reading;

import dev.verbatim.http.paging.Deleted;
import dev.verbatim.platform.paging.PageScan;
import dev.verbatim.store.views.Changed;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/** What clients are told of changes, in a list or in an export. */
public final class ChangedItems {

  private ChangedItems() {}

  /** What is there and within the filters, for a list. */
  public static <T> PageScan<T> present(PageScan<Changed<T>> changes, Predicate<T> filter) {
    return changes
        .only(each -> each.value() != null && filter.test(each.value()))
        .map(Changed::value);
  }

  /**
   * The same with what is to be dropped, for an export. That is what is gone, and what may have
   * been within the filters before it was changed and is not now.
   */
  public static <T> PageScan<Changed<T>> exported(
      PageScan<Changed<T>> changes, Predicate<T> filter) {
    return changes
        .map(
            each ->
                each.value() == null || filter.test(each.value())
                    ? each
                    : each.isNew() ? null : new Changed<T>(each.id(), null, false))
        .only(Objects::nonNull);
  }

  /** A line of an export. */
  public static <T> Function<Changed<T>, Object> line(Function<? super T, ?> view) {
    return each -> each.value() == null ? Deleted.of(each.id()) : view.apply(each.value());
  }
}
