package dev.verbatim.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.news.article.ArticleFilter;
import dev.verbatim.news.article.ExtractedArticle;
import dev.verbatim.news.article.PublisherCount;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerFilter;
import dev.verbatim.platform.paging.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a store shows of an article, of all of it or of nothing. */
final class StoreAssertions {

  static final ArticleFilter ANY = new ArticleFilter(null, null, null, null, null, null);

  static final QuoteFilter ANY_QUOTE = QuoteFilter.ANY;

  private StoreAssertions() {}

  static void assertShown(Store store, ExtractedArticle expected) {
    assertThat(store.articles().get(expected.article().id()).orElseThrow().body())
        .isEqualTo(expected.article().body());
    assertThat(quotesOf(store, expected))
        .extracting(Quote::id, quote -> quote.segments(), quote -> quote.speaker().id())
        .containsExactlyElementsOf(
            expected.quotes().stream()
                .map(
                    quote ->
                        org.assertj.core.groups.Tuple.tuple(
                            quote.id(), quote.segments(), quote.speaker().id()))
                .toList());
    assertThat(walk(after -> store.quotes().list(ANY_QUOTE, 100, after)))
        .hasSameSizeAs(expected.quotes());
  }

  static void assertCounts(Store store, ExtractedArticle expected) {
    List<Speaker> speakers =
        walk(after -> store.speakers().list(new SpeakerFilter(null, null), 100, after));
    assertThat(speakers).hasSameSizeAs(expected.ledgerEntries());
    assertThat(speakers.stream().mapToInt(Speaker::quoteCount).sum())
        .isEqualTo(expected.quotes().size());
    assertThat(speakers)
        .allMatch(
            speaker ->
                speaker.firstQuoted().equals(expected.article().published().date())
                    && speaker.lastQuoted().equals(expected.article().published().date()));
    assertThat(store.publishers().list(10, null).items())
        .filteredOn(publisher -> publisher.articleCount() > 0)
        .containsExactly(new PublisherCount(expected.article().publisher(), 1));
  }

  static void assertComplete(Store store, ExtractedArticle expected) {
    assertThat(store.articles().get(expected.article().id())).contains(expected.article());
    assertThat(quotesOf(store, expected)).isEqualTo(expected.quotes());
    assertThat(walk(after -> store.quotes().list(ANY_QUOTE, 100, after)))
        .hasSameSizeAs(expected.quotes());
    assertThat(walk(after -> store.speakers().list(new SpeakerFilter(null, null), 100, after)))
        .extracting(Speaker::quoteCount)
        .hasSameSizeAs(expected.ledgerEntries())
        .satisfies(
            counts ->
                assertThat(counts.stream().mapToInt(count -> count).sum())
                    .isEqualTo(expected.quotes().size()));
  }

  static void assertAllOrNothing(Store store, ExtractedArticle expected) {
    int quotes = walk(after -> store.quotes().list(ANY_QUOTE, 100, after)).size();
    Optional<Page<Quote>> ofArticle =
        store.quotes().ofArticle(expected.article().id(), null, 100, null);
    if (store.articles().get(expected.article().id()).isPresent()) {
      assertThat(quotes).isEqualTo(expected.quotes().size());
      assertThat(quotesOf(store, expected)).isEqualTo(expected.quotes());
    } else {
      assertThat(quotes).isZero();
      assertThat(ofArticle).isEmpty();
      assertThat(store.quotes().get(expected.quotes().get(0).id())).isEmpty();
      assertThat(store.articles().list(ANY, 10, null).items()).isEmpty();
    }
  }

  static void assertGone(Store store, ExtractedArticle expected) {
    assertThat(store.articles().get(expected.article().id())).isEmpty();
    assertThat(walk(after -> store.quotes().list(ANY_QUOTE, 100, after))).isEmpty();
    assertThat(walk(after -> store.speakers().list(new SpeakerFilter(null, null), 100, after)))
        .isEmpty();
    assertThat(store.publishers().list(10, null).items()).isEmpty();
  }

  static List<Quote> quotesOf(Store store, ExtractedArticle article) {
    return walk(
        after -> store.quotes().ofArticle(article.article().id(), null, 40, after).orElseThrow());
  }

  static <T> List<T> walk(java.util.function.Function<Map<String, String>, Page<T>> list) {
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
