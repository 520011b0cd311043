package dev.verbatim.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.article.PublisherCount;
import dev.verbatim.news.filter.ArticleFilter;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.Review;
import dev.verbatim.news.speaker.QuoteCounts;
import dev.verbatim.news.speaker.QuotedDays;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerFilter;
import dev.verbatim.news.speaker.SpeakerIds;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.store.record.ArticleRecord;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.views.QuotesById;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** What views have to show after everything that was done: found again each time it is asked. */
public final class StoreModel {

  private static final ArticleFilter ANY = ArticleFilter.ANY;

  private static final Comparator<Quote> IN_ORDER =
      Comparator.comparing((Quote quote) -> quote.article().listedAt())
          .thenComparing(quote -> quote.article().id())
          .reversed()
          .thenComparing(Quote::start);

  private static final Comparator<Quote> LEAST_SURE =
      Comparator.comparingDouble((Quote quote) -> quote.attribution().confidence())
          .thenComparing(IN_ORDER);

  /** Those that are there. */
  final Set<String> articles = new LinkedHashSet<>();

  /** Every id that may have meant someone. */
  final Set<String> ids = new TreeSet<>();

  /** Whom an id means instead. */
  final Map<String, String> into = new HashMap<>();

  /** Of those ids the ones that are names which an editor gave. */
  final Map<String, String> given = new HashMap<>();

  /** Whom an editor has changed: they stay without a quotation. */
  final Set<String> edited = new TreeSet<>();

  /** The speaker whom an id means. */
  String idOf(String id) {
    String current = id;
    while (into.containsKey(current)) {
      current = into.get(current);
    }
    return current;
  }

  void merge(String from, String to) {
    if (!idOf(from).equals(to)) {
      into.put(from, to);
    }
  }

  /**
   * A speaker goes by one other name now, and by its own before: other names that were given to it
   * are taken.
   */
  void takeNames(Speaker before, String name, String id) {
    given
        .entrySet()
        .removeIf(
            entry -> {
              boolean taken =
                  entry.getValue().equals(before.id())
                      && !entry.getKey().equals(id)
                      && !entry.getKey().equals(SpeakerIds.of(before.name()));
              if (taken) {
                into.remove(entry.getKey());
              }
              return taken;
            });
    boolean knownBefore =
        before.aliases().stream().map(SpeakerIds::of).anyMatch(id::equals)
            || SpeakerIds.of(before.name()).equals(id);
    // One who was merged into the speaker is no mere name.
    if (!knownBefore && !id.equals(before.id()) && !into.containsKey(id)) {
      into.put(id, before.id());
      given.put(id, before.id());
    }
  }

  /** The views are as they have to be, in every list. */
  public void assertShown(Store store) {
    List<Article> all = new ArrayList<>();
    List<Quote> quotes = new ArrayList<>();
    for (String id : articles) {
      ArticleRecord whole = store.articles().whole(id, Consistency.LATEST).orElseThrow();
      all.add(whole.article().summary());
      quotes.addAll(whole.quotes());
      List<Quote> recorded = store.reader().get(id, Consistency.LATEST).orElseThrow().quotes();
      for (int i = 0; i < recorded.size(); i++) {
        String speaker = recorded.get(i).speakerId();
        assertThat(whole.quotes().get(i).speakerId())
            .isEqualTo(speaker == null ? null : idOf(speaker));
      }
    }
    all.sort(Comparator.comparing(Article::listedAt).thenComparing(Article::id).reversed());
    quotes.sort(IN_ORDER);
    assertArticles(store, all);
    assertQuotes(store, quotes);
    assertSpeakers(store, quotes);
    assertPublishers(store, all);
    store.views().forEachSourcePage(page -> assertThat(store.views().differences(page)).isEmpty());
    store.views().forEachTargetPage(page -> assertThat(store.views().differences(page)).isEmpty());
    assertThat(store.views().quarantined()).isEmpty();
  }

  private static void assertArticles(Store store, List<Article> all) {
    List<ArticleFilter> filters = new ArrayList<>(List.of(ANY));
    for (int i = 0; i < 3; i++) {
      filters.add(ANY.withPublisher("post-" + i));
    }
    filters.add(ANY.withSection("local"));
    filters.add(ANY.withTag("ferries"));
    filters.add(ANY.withTag("winter"));
    filters.add(ANY.withLanguage("en"));
    for (ArticleFilter filter : filters) {
      assertThat(walk(after -> store.articles().list(filter, 7, after)))
          .as("%s", filter)
          .isEqualTo(all.stream().filter(filter::matches).toList());
    }
  }

  private void assertQuotes(Store store, List<Quote> quotes) {
    Map<QuoteFilter, Predicate<Quote>> filters = new HashMap<>();
    filters.put(QuoteFilter.ANY, quote -> !quote.isRejected());
    filters.put(QuoteFilter.ANY.withReview(Review.REJECTED), Quote::isRejected);
    filters.put(
        QuoteFilter.of(ANY.withPublisher("post-1")),
        quote -> !quote.isRejected() && quote.article().publisherId().equals("post-1"));
    for (String id : ids) {
      filters.put(
          QuoteFilter.bySpeaker(id), quote -> !quote.isRejected() && id.equals(quote.speakerId()));
    }
    filters.forEach(
        (filter, expected) ->
            assertThat(walk(after -> store.quotes().list(filter, 7, after)))
                .as("%s", filter)
                .isEqualTo(quotes.stream().filter(expected).toList()));
    for (Review review : Review.values()) {
      QuoteFilter filter = QuoteFilter.ANY.withReview(review);
      List<Quote> expected = quotes.stream().filter(filter::matches).sorted(LEAST_SURE).toList();
      for (Consistency consistency : Consistency.values()) {
        assertThat(walk(after -> store.quotes().leastSure(filter, 3, after, consistency)))
            .as("%s, %s", review, consistency)
            .isEqualTo(expected);
      }
    }
    QuotesById byId = new QuotesById(store.dynamoDb());
    quotes.forEach(quote -> assertThat(byId.get(quote.article().id(), quote.id())).contains(quote));
  }

  private void assertSpeakers(Store store, List<Quote> quotes) {
    Map<String, String> expected = new TreeMap<>();
    Set<String> shown = new TreeSet<>();
    quotes.stream()
        .filter(quote -> quote.speakerId() != null)
        .forEach(q -> shown.add(q.speakerId()));
    edited.stream().filter(id -> !into.containsKey(id)).forEach(shown::add);
    into.values().stream().map(this::idOf).forEach(shown::add);
    for (String id : shown) {
      QuoteCounts counts = QuoteCounts.NONE;
      QuotedDays days = QuotedDays.NONE;
      for (Quote quote : quotes) {
        if (id.equals(quote.speakerId())) {
          counts = counts.plus(QuoteCounts.one(quote.isRejected()));
          if (!quote.isRejected()) {
            days = days.plus(QuotedDays.of(quote.article().published().date()));
          }
        }
      }
      expected.put(id, "%s %s %s".formatted(id, counts, days));
    }
    List<Speaker> list = walk(after -> store.speakers().list(SpeakerFilter.ANY, 7, after));
    assertThat(list.stream().map(StoreModel::describe).sorted())
        .containsExactlyElementsOf(expected.values());
    for (String q : List.of("a", "kell", "o", "ada m")) {
      SpeakerFilter filter = new SpeakerFilter(q, null, null, null);
      assertThat(walk(after -> store.speakers().list(filter, 2, after)))
          .as(q)
          .extracting(Speaker::id)
          .containsExactlyInAnyOrderElementsOf(
              list.stream().filter(filter::matches).map(Speaker::id).toList());
    }
    for (String id : ids) {
      Optional<String> means =
          store.speakers().get(id, Consistency.EVENTUAL).map(StoreModel::describe);
      assertThat(means).as(id).isEqualTo(Optional.ofNullable(expected.get(idOf(id))));
    }
  }

  private static String describe(Speaker speaker) {
    return "%s %s %s".formatted(speaker.id(), speaker.counts(), speaker.days());
  }

  private static void assertPublishers(Store store, List<Article> all) {
    Map<String, Integer> expected = new TreeMap<>();
    all.forEach(article -> expected.merge(article.publisher().name(), 1, Integer::sum));
    Map<String, Integer> shown = new TreeMap<>();
    for (PublisherCount count : walk(after -> store.publishers().list(7, after))) {
      shown.put(count.publisher().name(), count.articleCount());
    }
    assertThat(shown).isEqualTo(expected);
  }

  /** All pages of a list. */
  public static <T> List<T> walk(Function<Map<String, String>, Page<T>> list) {
    List<T> all = new ArrayList<>();
    Map<String, String> after = null;
    do {
      Page<T> page = list.apply(after);
      all.addAll(page.items());
      after = page.next();
    } while (after != null);
    return all;
  }
}
