package dev.verbatim.platform.paging;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What one large read of a list has found, in no order across the whole list.
 *
 * @param items what was read, perhaps nothing although there is more
 * @param next where to read on, or null when all has been read
 */
public record PageScan<T>(List<Placed<T>> items, Map<String, String> next) {
  public PageScan {
    items = List.copyOf(items);
    next = next == null ? null : Map.copyOf(next);
  }

  /**
   * An item and its place in the list.
   *
   * @param position after it one may read on
   */
  public record Placed<T>(T item, Map<String, String> position) {
    public Placed {
      position = Map.copyOf(position);
    }
  }

  /** The same scan of other things. */
  public <R> PageScan<R> map(Function<? super T, ? extends R> change) {
    return new PageScan<>(
        items.stream()
            .map(placed -> new Placed<R>(change.apply(placed.item()), placed.position()))
            .toList(),
        next);
  }

  /** The same scan without the items that do not pass. */
  public PageScan<T> only(Predicate<? super T> test) {
    return new PageScan<>(items.stream().filter(placed -> test.test(placed.item())).toList(), next);
  }
}
