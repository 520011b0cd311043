package dev.verbatim.store.views;

import dev.verbatim.news.quote.QuotedArticle;
import dev.verbatim.news.quote.Review;
import dev.verbatim.store.table.Key;
import dev.verbatim.store.table.KeyRange;
import dev.verbatim.store.table.NewestFirstKey;
import dev.verbatim.store.table.Shards;
import java.util.List;
import java.util.Locale;

/**
 * Keys of the lists by confidence: one list for each thing that editors say of quotations, spread
 * over shards by article.
 *
 * <p>Sort keys count doubt, in hundredths, and then what is newest. So a list that runs backwards
 * shows the least sure first, and of those that are equally sure the newest.
 */
final class ConfidenceKeys {

  private static final String LIST = "CONFIDENCE#";
  private static final int SURE = 100;

  /**
   * Doubt, when it was published, its article: as many parts of an entry's key as an item's has.
   */
  private static final int PARTS = 3;

  private ConfidenceKeys() {}

  /** Confidence in hundredths: quotations with the same are equally sure. */
  static int hundredths(double confidence) {
    return (int) Math.round(confidence * SURE);
  }

  /** The item of an article's quotations that are equally sure, and of which editors say this. */
  static Key item(QuotedArticle article, Review review, int hundredths) {
    return new Key(
        Shards.of(LIST + review.name(), article.id()),
        doubt(hundredths) + "#" + NewestFirstKey.of(article.listedAt(), article.id()));
  }

  /**
   * All parts of a list, the least sure first.
   *
   * @param least the least confidence, or null
   * @param greatest the greatest confidence, or null
   */
  static List<KeyRange> leastSure(Review review, Double least, Double greatest) {
    String from = doubt(greatest == null ? SURE : hundredths(greatest));
    String to = doubt(least == null ? 0 : hundredths(least)) + Character.MAX_VALUE;
    return Shards.all(LIST + review.name()).stream()
        .map(shard -> KeyRange.of(shard).between(from, to).backwards())
        .toList();
  }

  /** Where a quotation is in its list: two may begin at the same place. */
  static String entry(QuotePlace place) {
    QuotedArticle article = place.facts().article();
    return doubt(hundredths(place.facts().confidence()))
        + "#"
        + NewestFirstKey.of(article.listedAt(), article.id(), place.start())
        + "#"
        + place.id();
  }

  /** The sort key of the item that holds an entry. */
  static String itemOf(String entry) {
    String[] parts = entry.split("#", PARTS + 1);
    return String.join("#", parts[0], parts[1], parts[2]);
  }

  static double confidence(String sortKey) {
    return (SURE - Integer.parseInt(sortKey.split("#", 2)[0])) / (double) SURE;
  }

  static String articleId(String sortKey) {
    return sortKey.split("#", PARTS)[2];
  }

  static Review review(String partition) {
    return Review.valueOf(partition.split("#", 3)[1]);
  }

  private static String doubt(int hundredths) {
    return String.format(Locale.ROOT, "%03d", SURE - hundredths);
  }
}
