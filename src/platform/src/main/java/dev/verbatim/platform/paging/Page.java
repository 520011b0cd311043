package dev.verbatim.platform.paging;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Part of a list, and where to go on.
 *
 * @param items what the part holds
 * @param next the position after it, or null when the list ends here
 */
public record Page<T>(List<T> items, Map<String, String> next) {
  public Page {
    items = List.copyOf(items);
    next = next == null ? null : Map.copyOf(next);
  }

  /** The same page of other things. */
  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return new Page<>(items.stream().<R>map(change).toList(), next);
  }
}
