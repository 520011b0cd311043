package dev.verbatim.store.views;

import dev.verbatim.news.article.Article;
import dev.verbatim.platform.value.Ids;
import dev.verbatim.store.record.ArticleAttributes;
import dev.verbatim.store.record.Deflated;
import dev.verbatim.store.table.ItemSchema;
import dev.verbatim.store.table.ItemSchema.Values;
import dev.verbatim.store.table.Key;
import dev.verbatim.store.table.ViewsTable;
import dev.verbatim.store.table.ViewsTable.Index;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;

/**
 * One item of the view of an article: its summary, a chunk of its quotations, or where those are
 * that are equally sure.
 *
 * @param key the item
 * @param generation the projection of the article that brought it; a later one writes over it, an
 *     earlier one does not
 * @param listing in which lists it is
 * @param summary the article, where it is that
 * @param content quotations, or where they are; see {@link QuoteChunk} and {@link QuotePlace}
 * @param expiresAt when it may be deleted, in seconds since 1970; null but in a tombstone, which is
 *     in no list and keeps a late projection from bringing back what is gone
 */
record ViewItem(
    Key key, long generation, Listing listing, Article summary, SdkBytes content, Long expiresAt) {

  static final String GENERATION = "generation";

  /** Longer than anything that is late can be. */
  private static final Duration TOMBSTONE_KEPT = Duration.ofDays(30);

  private static final String CONTENT = "content";
  private static final int DIGEST = 10;

  static final ItemSchema<ViewItem> SCHEMA = schema();

  /**
   * In which lists an item is, and where.
   *
   * @param partitions the partition of each index that has it
   * @param newest where it is in the lists that show the newest first; null where it is in none
   * @param chance where it is among random ones; null where it is not
   * @param draws what random quotations are filtered by; null where it is not among them
   */
  record Listing(Map<Index, String> partitions, String newest, String chance, String draws) {

    static final Listing NONE = new Listing(Map.of(), null, null, null);

    Listing {
      // In an order that is the same in every process, for the digest.
      partitions = Collections.unmodifiableMap(new TreeMap<>(partitions));
    }

    private String in(Index index) {
      return partitions.get(index);
    }
  }

  static ViewItem summary(Key key, Listing listing, Article article) {
    return new ViewItem(key, 0, listing, article.summary(), null, null);
  }

  static ViewItem quotes(Key key, Listing listing, String content) {
    byte[] data = Deflated.of(content);
    return new ViewItem(key, 0, listing, null, SdkBytes.fromByteArrayUnsafe(data), null);
  }

  static ViewItem tombstone(Key key, Instant now) {
    return new ViewItem(
        key, 0, Listing.NONE, null, null, now.plus(TOMBSTONE_KEPT).getEpochSecond());
  }

  ViewItem at(long newGeneration) {
    return new ViewItem(key, newGeneration, listing, summary, content, expiresAt);
  }

  boolean isTombstone() {
    return summary == null && content == null;
  }

  /** The quotations that the item holds; none in a tombstone or a summary. */
  QuoteChunk chunk() {
    return content == null
        ? new QuoteChunk(List.of(), List.of())
        : QuoteChunk.read(ViewKeys.articleId(key), text());
  }

  /** Where quotations are, in an item of a list by confidence; none in any other. */
  List<QuotePlace> places() {
    return content == null ? List.of() : QuotePlace.read(key, text());
  }

  private String text() {
    return Deflated.text(content.asByteArrayUnsafe());
  }

  /** Stands for all that the item shows: two items with the same one need not be written over. */
  String digest() {
    return Ids.of(
        DIGEST,
        listing.partitions().toString(),
        String.valueOf(listing.newest()),
        String.valueOf(listing.draws()),
        String.valueOf(summary),
        content == null ? "" : text());
  }

  private static ItemSchema<ViewItem> schema() {
    var attributes =
        ArticleAttributes.add(
                ItemSchema.of(ViewItem.class, ViewItem::key, ViewItem::read), ViewItem::summary)
            .bigNumber(GENERATION, ViewItem::generation)
            .bytes(CONTENT, ViewItem::content)
            .bigNumber(ItemSchema.EXPIRES_AT, ViewItem::expiresAt)
            .text(ViewsTable.DRAWS, item -> item.listing.draws());
    for (Index index : lists()) {
      attributes.listedBy(index, item -> item.listing.in(index));
    }
    return attributes
        .sortedBy(
            ViewsTable.NEWEST,
            item -> item.listing.newest(),
            List.of(Index.LATEST, Index.PUBLISHER, Index.SECTION, Index.LANGUAGE))
        .sortedBy(ViewsTable.CHANCE, item -> item.listing.chance(), List.of(Index.CHANCE))
        .build();
  }

  private static List<Index> lists() {
    return Arrays.stream(Index.values()).filter(index -> index != Index.NAME).toList();
  }

  private static ViewItem read(Values values) {
    Map<Index, String> partitions = new EnumMap<>(Index.class);
    for (Index index : lists()) {
      String partition = values.get(index.partition());
      if (partition != null) {
        partitions.put(index, partition);
      }
    }
    return new ViewItem(
        values.key(),
        values.bigNumber(GENERATION),
        new Listing(
            partitions,
            values.get(ViewsTable.NEWEST),
            values.get(ViewsTable.CHANCE),
            values.get(ViewsTable.DRAWS)),
        ArticleAttributes.read(values),
        values.get(CONTENT),
        values.get(ItemSchema.EXPIRES_AT));
  }
}
