package dev.verbatim.store.views;

import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.platform.value.Ids;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.KeyRange;
import dev.verbatim.store.table.Shards;
import dev.verbatim.store.table.ViewsTable.Index;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Windows on all quotations, whose chunks are in the order of random-looking tokens: one from each
 * shard, which begins at a random token and goes on at the beginning when it comes to the end.
 */
@Singleton
public class ChanceWindows {

  /** How many chunks are read from each shard. */
  public static final int WINDOW = 25;

  private static final int TOKEN_LENGTH = 8;

  private final Items<ViewItem> items;
  private final RandomGenerator random;

  @Inject
  public ChanceWindows(DynamoDb dynamoDb, RandomGenerator random) {
    this.items = dynamoDb.views(ViewItem.SCHEMA);
    this.random = random;
  }

  /**
   * The ids of the quotations in windows that pass the filter, as far as it can be told without
   * reading them: not by speakers, sections, tags, languages and editors.
   */
  public List<String> ids(QuoteFilter filter) {
    List<String> ids = new ArrayList<>();
    for (String shard : Shards.all(ViewKeys.QUOTES)) {
      for (ViewItem item : window(KeyRange.of(Index.CHANCE, shard))) {
        Draws.read(ViewKeys.articleId(item.key()), item.listing().draws()).stream()
            .filter(draw -> passes(draw, filter))
            .forEach(draw -> ids.add(draw.id()));
      }
    }
    return ids;
  }

  private List<ViewItem> window(KeyRange shard) {
    String token = Ids.of(TOKEN_LENGTH, String.valueOf(random.nextLong()));
    List<ViewItem> window =
        new ArrayList<>(
            items.query(shard.between(token, null), Consistency.EVENTUAL, WINDOW, null).items());
    if (window.size() < WINDOW) {
      items
          .query(shard.between(null, token), Consistency.EVENTUAL, WINDOW - window.size(), null)
          .items()
          .stream()
          .filter(item -> !item.listing().chance().equals(token))
          .forEach(window::add);
    }
    return window;
  }

  private static boolean passes(Draws.Draw draw, QuoteFilter filter) {
    String publisher = filter.articles().publisher();
    return (!filter.speakers().isUnknown() || !draw.hasSpeaker())
        && (publisher == null || publisher.equals(draw.publisherId()))
        && (filter.type() == null || filter.type() == draw.type())
        && filter.isReviewed(draw.review())
        && filter.confidence().includes(draw.confidence())
        && filter.articles().includes(draw.listedAt());
  }
}
