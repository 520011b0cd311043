package dev.verbatim.http.response;

import dev.verbatim.http.paging.PageRequest;
import dev.verbatim.http.problem.Problems;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.paging.PageScan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * One page of a walk through a list, read in as many parts as it takes. A page that gets slow ends
 * early and says where to go on. To be used by one thread.
 */
public final class PageWalk {

  /** Up to when everything is in the walk, changes of that time included. */
  public static final String AS_OF = "Verbatim-As-Of";

  /**
   * How long a change may take from its time until every reader meets it: a write and its retries,
   * clocks that differ, replicas that are late.
   */
  public static final Duration OVERLAP = Duration.ofSeconds(30);

  /** A page that has cost this many reads ends, and says where to go on. */
  private static final int MOST_READS = 50;

  /** In a cursor, when the first page was asked for. */
  private static final String BEGUN = "begun";

  private final PageRequest page;
  private final Map<String, String> from;
  private final Instant begun;
  private final BooleanSupplier isLate;

  /**
   * @param page what was asked for
   * @param isLate whether the request has little time left
   */
  PageWalk(PageRequest page, Instant now, BooleanSupplier isLate) {
    this.page = page;
    this.isLate = isLate;
    if (page.after() == null) {
      this.begun = now;
      this.from = null;
    } else {
      Map<String, String> position = new HashMap<>(page.after());
      this.begun = Instant.parse(position.remove(BEGUN));
      this.from = position;
    }
  }

  /** What a list is read from. */
  @FunctionalInterface
  public interface Source<T> {

    /**
     * Reads on.
     *
     * @param most the largest number of items
     * @param after the position to read on from; null for the beginning
     */
    PageScan<T> read(int most, Map<String, String> after);
  }

  /** What was asked for. */
  public PageRequest request() {
    return page;
  }

  /** When the first page was asked for. */
  public Instant begun() {
    return begun;
  }

  /**
   * Reads a page.
   *
   * @param add takes an item; false when it does not fit, which the first one always does
   * @return where the next page begins; null where there is none
   */
  public <T> Map<String, String> through(Source<T> source, Predicate<? super T> add) {
    int count = 0;
    Map<String, String> after = from;
    for (int reads = 0; reads < MOST_READS; reads++) {
      boolean hasMoved = reads > 0;
      if (hasMoved && isLate.getAsBoolean()) {
        return placed(after);
      }
      // One more than is wanted: a page that ends with the last item of the list has no next.
      PageScan<T> scan;
      try {
        scan = source.read(page.limit() - count + 1, after);
      } catch (RuntimeException e) {
        if (hasMoved && Problems.of(e).status() == 503) {
          return placed(after);
        }
        throw e;
      }
      for (PageScan.Placed<T> item : scan.items()) {
        if (count == page.limit() || !add.test(item.item())) {
          return placed(after);
        }
        count++;
        after = item.position();
      }
      after = scan.next();
      if (after == null) {
        return null;
      }
    }
    return placed(after);
  }

  /** Reads a page whole. */
  public <T> Page<T> page(Source<T> source) {
    List<T> items = new ArrayList<>();
    Map<String, String> next = through(source, items::add);
    return new Page<>(items, next);
  }

  /** Says in an answer up to when everything is in the walk. */
  public <V> RestResponse<V> dated(RestResponse<V> answer) {
    return ResponseBuilder.fromResponse(answer).header(AS_OF, begun.minus(OVERLAP)).build();
  }

  private Map<String, String> placed(Map<String, String> position) {
    Map<String, String> placed = new HashMap<>(position);
    placed.put(BEGUN, begun.toString());
    return placed;
  }
}
