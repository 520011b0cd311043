package dev.verbatim.store.views;

import static dev.verbatim.store.views.ViewKeys.ARTICLES;
import static dev.verbatim.store.views.ViewKeys.QUOTES;

import dev.verbatim.extraction.Source;
import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuotedArticle;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.QuotedSource;
import dev.verbatim.platform.value.CodePoints;
import dev.verbatim.platform.value.Ids;
import dev.verbatim.store.record.ArticleRecord;
import dev.verbatim.store.table.Key;
import dev.verbatim.store.table.NewestFirstKey;
import dev.verbatim.store.table.Shards;
import dev.verbatim.store.table.ViewsTable.Index;
import dev.verbatim.store.views.ViewItem.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The view of an article: all items that show it, as a function of its record and of whom its
 * speakers are today.
 */
final class ArticleItems {

  /** Length of a token of by-chance in characters: 40 bits. */
  private static final int TOKEN_LENGTH = 8;

  /** How large a chunk of quotations by id may become, roughly, in bytes before compression. */
  private static final int CHUNK = 1_500;

  private final Article article;
  private final QuotedArticle quoted;
  private final CodePoints body;
  private final List<Quote> quotes;
  private final ArticleRecord record;
  private final Map<Key, ViewItem> items = new LinkedHashMap<>();

  private ArticleItems(ArticleRecord record, List<Quote> shown) {
    this.record = record;
    this.article = record.article();
    this.quoted = ExtractedArticle.quoted(article);
    this.body = new CodePoints(article.body());
    this.quotes = shown;
  }

  /**
   * The items, by key.
   *
   * @param shown the quotations of the record, with the speakers of today
   */
  static Map<Key, ViewItem> of(ArticleRecord record, List<Quote> shown) {
    ArticleItems view = new ArticleItems(record, shown);
    view.addSummary();
    view.addInReadingOrder();
    view.addById();
    view.addOfSpeakers();
    view.addByConfidence();
    return view.items;
  }

  /** How many quotations each speaker has in an article, by the id that it has today. */
  static Map<String, QuoteCounts> counts(List<Quote> shown) {
    Map<String, QuoteCounts> counts = new TreeMap<>();
    for (Quote quote : shown) {
      if (quote.speakerId() != null) {
        counts.merge(quote.speakerId(), QuoteCounts.one(quote.isRejected()), QuoteCounts::plus);
      }
    }
    return counts;
  }

  private void add(ViewItem item) {
    items.put(item.key(), item);
  }

  private void addSummary() {
    String newest = NewestFirstKey.of(article.listedAt(), article.id());
    Map<Index, String> lists = new EnumMap<>(Index.class);
    lists.put(Index.LATEST, Shards.of(ARTICLES, article.id()));
    if (article.publisher() != null) {
      lists.put(Index.PUBLISHER, ViewKeys.publisherList(ARTICLES, article.publisher().id()));
    }
    if (article.section() != null) {
      lists.put(Index.SECTION, ViewKeys.sectionList(article.section()));
    }
    if (article.language() != null) {
      lists.put(Index.LANGUAGE, Shards.of(ViewKeys.languageList(article.language()), article.id()));
    }
    add(
        ViewItem.summary(
            ViewKeys.summary(article.id()), new Listing(lists, newest, null, null), article));
    for (String tag : article.tags()) {
      add(ViewItem.summary(ViewKeys.ofTag(tag, newest), Listing.NONE, article));
    }
  }

  private void addInReadingOrder() {
    byWindow(quotes)
        .forEach(
            (window, group) ->
                add(
                    ViewItem.quotes(
                        ViewKeys.chunk(article.id(), window),
                        listing(window, group),
                        QuoteChunk.write(quoted, group, body, List.of()))));
  }

  private Listing listing(int window, List<Quote> group) {
    String chunk = article.id() + "#" + window;
    Map<Index, String> lists = new EnumMap<>(Index.class);
    lists.put(Index.LATEST, Shards.of(QUOTES, chunk));
    if (article.publisher() != null) {
      lists.put(Index.PUBLISHER, ViewKeys.publisherList(QUOTES, article.publisher().id()));
    }
    String draws = Draws.write(quoted, group);
    if (draws != null) {
      lists.put(Index.CHANCE, Shards.of(QUOTES, chunk));
    }
    return new Listing(
        lists, newest(window), draws == null ? null : Ids.of(TOKEN_LENGTH, chunk), draws);
  }

  /**
   * In chunks by id, so that one read finds any quotation: the last chunk that begins before it.
   */
  private void addById() {
    List<Quote> sorted = quotes.stream().sorted(Comparator.comparing(Quote::id)).toList();
    List<Quote> chunk = new ArrayList<>();
    int size = 0;
    for (Quote quote : sorted) {
      int own = 150 + quote.words().passage().exact().length();
      if (!chunk.isEmpty() && size + own > CHUNK) {
        addById(chunk);
        chunk = new ArrayList<>();
        size = 0;
      }
      chunk.add(quote);
      size += own;
    }
    if (!chunk.isEmpty()) {
      addById(chunk);
    }
  }

  private void addById(List<Quote> chunk) {
    add(
        ViewItem.quotes(
            ViewKeys.byId(article.id(), Quote.partInArticle(chunk.get(0).id())),
            Listing.NONE,
            QuoteChunk.write(quoted, chunk, body, List.of())));
  }

  private void addOfSpeakers() {
    Map<String, List<Quote>> bySpeaker =
        quotes.stream()
            .filter(quote -> quote.speakerId() != null)
            .collect(Collectors.groupingBy(Quote::speakerId, TreeMap::new, Collectors.toList()));
    bySpeaker.forEach(
        (speaker, spoken) -> {
          List<QuotedSource> sources = sources(speaker);
          byWindow(spoken)
              .forEach(
                  (window, group) ->
                      add(
                          ViewItem.quotes(
                              ViewKeys.ofSpeaker(speaker, newest(window)),
                              Listing.NONE,
                              QuoteChunk.write(quoted, group, body, sources))));
        });
  }

  private void addByConfidence() {
    quotes.stream()
        .collect(
            Collectors.groupingBy(
                quote ->
                    ConfidenceKeys.item(
                        quoted,
                        quote.review(),
                        ConfidenceKeys.hundredths(quote.attribution().confidence()))))
        .forEach(
            (key, alike) ->
                add(ViewItem.quotes(key, Listing.NONE, QuotePlace.write(quoted, alike))));
  }

  /** What the article says of a speaker, under each name that means it. */
  private List<QuotedSource> sources(String speaker) {
    Map<String, Source> known =
        record.sources().stream()
            .collect(
                Collectors.toMap(
                    QuotedSource::speakerId, QuotedSource::source, (first, second) -> first));
    Map<String, QuotedSource> sources = new TreeMap<>();
    for (int i = 0; i < quotes.size(); i++) {
      Quote quote = record.quotes().get(i);
      String id = quote.speakerId();
      if (id != null && speaker.equals(quotes.get(i).speakerId())) {
        // Of one whom an editor has named, nothing more is known.
        sources.computeIfAbsent(
            id,
            unseen ->
                new QuotedSource(
                    id,
                    Objects.requireNonNullElseGet(
                        known.get(id),
                        () ->
                            new Source(
                                quote.speaker().name(), quote.speaker().kind(), null, List.of()))));
      }
    }
    return List.copyOf(sources.values());
  }

  private String newest(int window) {
    return ViewKeys.newest(article.listedAt(), article.id(), window);
  }

  private static Map<Integer, List<Quote>> byWindow(List<Quote> quotes) {
    Function<Quote, Integer> window = quote -> ViewKeys.window(quote.start());
    return quotes.stream()
        .collect(Collectors.groupingBy(window, TreeMap::new, Collectors.toList()));
  }
}
