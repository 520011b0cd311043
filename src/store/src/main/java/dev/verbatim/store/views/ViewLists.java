package dev.verbatim.store.views;

import static dev.verbatim.store.views.ViewKeys.ARTICLES;
import static dev.verbatim.store.views.ViewKeys.QUOTES;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.filter.ArticleFilter;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.platform.value.DateOrInstant;
import dev.verbatim.store.record.DecisionItem;
import dev.verbatim.store.table.DynamoDb;
import dev.verbatim.store.table.Items;
import dev.verbatim.store.table.KeyRange;
import dev.verbatim.store.table.ListQuery;
import dev.verbatim.store.table.ListQuery.Entry;
import dev.verbatim.store.table.NewestFirstKey;
import dev.verbatim.store.table.Period;
import dev.verbatim.store.table.Shards;
import dev.verbatim.store.table.ViewsTable.Index;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The lists of articles and of quotations. Each is read from where the fewest are read in vain: the
 * filter that is likely to let the least through decides, and the others are applied to what was
 * read.
 */
@Singleton
public class ViewLists {

  /** Summaries are some 700 bytes each: so many are half a unit more than one. */
  private static final int SUMMARIES = 21;

  /** Of summaries in one of several parts. */
  private static final int SUMMARIES_OF_PART = 9;

  /** Chunks are at most about a kilobyte each, so this many are one and a half units. */
  private static final int CHUNKS = 11;

  /** Of chunks in one of several parts. */
  private static final int CHUNKS_OF_PART = 5;

  /** Quotations in a chunk of a longer article. */
  private static final int QUOTES_OF_CHUNK = 4;

  /** Of places of quotations in one of several parts, some 300 bytes each: half a unit. */
  private static final int PLACES_OF_PART = 12;

  private final Items<ViewItem> items;

  @Inject
  public ViewLists(DynamoDb dynamoDb) {
    this.items = dynamoDb.views(ViewItem.SCHEMA);
  }

  /** Articles, the newest first. */
  public ListQuery<?, Article> articles(ArticleFilter filter) {
    Stream<KeyRange> parts;
    if (filter.tag() != null) {
      parts = Stream.of(KeyRange.of(ViewKeys.tagList(filter.tag())));
    } else if (filter.section() != null) {
      parts = Stream.of(KeyRange.of(Index.SECTION, ViewKeys.sectionList(filter.section())));
    } else if (filter.publisher() != null) {
      parts =
          Stream.of(
              KeyRange.of(Index.PUBLISHER, ViewKeys.publisherList(ARTICLES, filter.publisher())));
    } else if (filter.language() != null) {
      parts = shards(Index.LANGUAGE, ViewKeys.languageList(filter.language()));
    } else {
      parts = shards(Index.LATEST, ARTICLES);
    }
    List<KeyRange> ranges = within(parts, filter.from(), filter.to());
    return new ListQuery<>(
        items,
        ranges,
        ranges.size() == 1 ? SUMMARIES : SUMMARIES_OF_PART,
        1,
        ViewLists::article,
        filter::matches,
        UnaryOperator.identity());
  }

  /** Quotations, the newest article's first, each article's in reading order. */
  public ListQuery<?, Quote> quotes(QuoteFilter filter) {
    if (!filter.speakers().ids().isEmpty()) {
      return ofSpeakers(filter);
    }
    String publisher = filter.articles().publisher();
    List<KeyRange> ranges =
        within(
            publisher == null
                ? shards(Index.LATEST, QUOTES)
                : Stream.of(
                    KeyRange.of(Index.PUBLISHER, ViewKeys.publisherList(QUOTES, publisher))),
            filter.articles().from(),
            filter.articles().to());
    return new ListQuery<>(
        items,
        ranges,
        ranges.size() == 1 ? CHUNKS : CHUNKS_OF_PART,
        QUOTES_OF_CHUNK,
        ViewLists::quotes,
        filter::matches,
        ViewLists::chunkOf);
  }

  private ListQuery<?, Quote> ofSpeakers(QuoteFilter filter) {
    Period period = new Period(filter.articles().from(), filter.articles().to());
    String lowest = period.lowest();
    String highest = period.highest();
    List<KeyRange> ranges =
        filter.speakers().ids().stream()
            .sorted()
            .map(
                speaker ->
                    KeyRange.of(DecisionItem.partition(speaker))
                        .between(
                            ViewKeys.CHUNK + (lowest == null ? "" : lowest),
                            ViewKeys.CHUNK + (highest == null ? Character.MAX_VALUE : highest))
                        .backwards())
            .toList();
    return new ListQuery<>(
        items,
        ranges,
        ranges.size() == 1 ? CHUNKS : CHUNKS_OF_PART,
        QUOTES_OF_CHUNK,
        ViewLists::quotes,
        filter::matches,
        key -> ViewKeys.CHUNK + chunkOf(key));
  }

  /**
   * Where quotations are, the least sure first, and of those that are equally sure the newest.
   *
   * @param filter has to name a review: there is a list for each
   */
  public ListQuery<?, QuotePlace> leastSure(QuoteFilter filter) {
    return new ListQuery<>(
        items,
        ConfidenceKeys.leastSure(
            filter.review(), filter.confidence().least(), filter.confidence().greatest()),
        PLACES_OF_PART,
        1,
        ViewLists::places,
        place -> filter.matches(place.facts()),
        ConfidenceKeys::itemOf);
  }

  private static List<Entry<QuotePlace>> places(ViewItem item) {
    return item.places().stream()
        .map(place -> new Entry<>(ConfidenceKeys.entry(place), place))
        .sorted(Comparator.comparing((Entry<QuotePlace> entry) -> entry.key()).reversed())
        .toList();
  }

  private static Stream<KeyRange> shards(Index index, String list) {
    return Shards.all(list).stream().map(shard -> KeyRange.of(index, shard));
  }

  private static List<KeyRange> within(
      Stream<KeyRange> parts, DateOrInstant from, DateOrInstant to) {
    Period period = new Period(from, to);
    return parts
        .map(range -> range.between(period.lowest(), period.highest()).backwards())
        .toList();
  }

  private static List<Entry<Article>> article(ViewItem item) {
    Article article = item.summary();
    return article == null
        ? List.of()
        : List.of(new Entry<>(NewestFirstKey.of(article.listedAt(), article.id()), article));
  }

  private static List<Entry<Quote>> quotes(ViewItem item) {
    return item.isTombstone()
        ? List.of()
        : item.chunk().quotes().stream()
            .map(quote -> new Entry<>(key(quote), quote))
            .sorted(Comparator.comparing((Entry<Quote> entry) -> entry.key()).reversed())
            .toList();
  }

  /** Where a quotation is in a list: two may begin at the same place. */
  private static String key(Quote quote) {
    return NewestFirstKey.of(quote.article().listedAt(), quote.article().id(), quote.start())
        + "#"
        + Quote.partInArticle(quote.id());
  }

  /** Where the chunk is that holds the quotation with this key. */
  private static String chunkOf(String key) {
    return NewestFirstKey.at(key, ViewKeys.window(NewestFirstKey.position(key)));
  }
}
