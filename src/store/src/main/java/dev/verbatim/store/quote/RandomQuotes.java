package dev.verbatim.store.quote;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.views.ChanceWindows;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Picks random quotations with a few reads, however many there are.
 *
 * <p>Chunks of quotations are kept in the order of random-looking tokens. A pick reads a window
 * that begins at a random token, from each shard, and takes one quotation of what passes, all with
 * the same chance. While a shard holds less than a window all of it is read, and all quotations are
 * exactly alike; beyond that, how likely one is depends on the gaps between the tokens and on how
 * many quotations the chunks beside it hold.
 *
 * <p>A speaker's quotations, and whatever no window holds, are picked from the list that the filter
 * makes: all alike while there are less than a window; beyond that, from a window that begins at an
 * instant between the first and the last, so that what was published in quiet times is likelier.
 */
@Singleton
public class RandomQuotes {

  /** How many are read from a list. */
  static final int WINDOW = 50;

  /** What was picked may be gone, or not yet be there. */
  private static final int MOST_PICKS = 4;

  private final ChanceWindows windows;
  private final Quotes quotes;
  private final RandomGenerator random;

  @Inject
  public RandomQuotes(ChanceWindows windows, Quotes quotes, RandomGenerator random) {
    this.windows = windows;
    this.quotes = quotes;
    this.random = random;
  }

  /** One of the quotations that pass the filter, each about as likely as any other. */
  public Optional<Quote> any(QuoteFilter filter) {
    Optional<Quote> picked =
        filter.speakers().ids().isEmpty() ? fromWindows(filter) : Optional.empty();
    return picked.or(() -> fromList(filter));
  }

  private Optional<Quote> fromWindows(QuoteFilter filter) {
    List<String> ids = new ArrayList<>(windows.ids(filter));
    for (int picks = 0; picks < MOST_PICKS && !ids.isEmpty(); picks++) {
      Optional<Quote> picked =
          quotes
              .get(ids.remove(random.nextInt(ids.size())), Consistency.EVENTUAL)
              .filter(filter::matches);
      if (picked.isPresent()) {
        return picked;
      }
    }
    return Optional.empty();
  }

  private Optional<Quote> fromList(QuoteFilter filter) {
    Page<Quote> newest = quotes.list(filter, WINDOW, null);
    List<Quote> found = newest.items();
    if (newest.next() != null && !found.isEmpty()) {
      found = window(filter, newest.items());
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(found.get(random.nextInt(found.size())));
  }

  /** A window of a list, which goes on with the newest when it comes to the end. */
  private List<Quote> window(QuoteFilter filter, List<Quote> newest) {
    Instant last = newest.get(0).article().listedAt();
    Instant first = quotes.oldest(filter).map(quote -> quote.article().listedAt()).orElse(last);
    long seconds = last.getEpochSecond() - first.getEpochSecond();
    Instant start = first.plusSeconds(random.nextLong(seconds + 1));
    QuoteFilter until =
        filter.withArticles(
            filter.articles().within(filter.articles().from(), DateOrInstant.of(start)));
    List<Quote> older = quotes.list(until, WINDOW, null).items();
    return Stream.concat(older.stream(), newest.stream()).distinct().limit(WINDOW).toList();
  }
}
