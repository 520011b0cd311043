package dev.verbatim.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.news.article.Article;
import dev.verbatim.news.filter.ArticleFilter;
import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.speaker.Speaker;
import dev.verbatim.news.speaker.SpeakerFilter;
import dev.verbatim.platform.paging.PageScan;
import dev.verbatim.store.views.ChangeLists;
import dev.verbatim.store.views.Changed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** A copy of what is shown, which a client keeps by asking again and again what has changed. */
public final class Mirror {

  private static final int FEW = 3;

  private final Store store;
  private final ChangeLists changes;
  private final Clock clock;
  private final Duration overlap;
  private final QuoteFilter filter;
  private final Map<String, Article> articles = new HashMap<>();
  private final Map<String, Quote> quotes = new HashMap<>();
  private final Map<String, String> speakers = new HashMap<>();
  private Instant asOf;

  /**
   * @param overlap how long a change may take from its time until it is read
   * @param filter which quotations are copied
   */
  public Mirror(Store store, Clock clock, Duration overlap, QuoteFilter filter) {
    this.store = store;
    this.changes = new ChangeLists(store.dynamoDb());
    this.clock = clock;
    this.overlap = overlap;
    this.filter = filter;
  }

  /** Copies everything, or what has changed since the last time. */
  public void update() {
    Instant begun = clock.instant();
    if (asOf == null) {
      walk((most, after) -> all(store.articles().scan(ArticleFilter.ANY, most, after), Article::id))
          .forEach((id, each) -> articles.put(id, each.value().summary()));
      walk((most, after) -> all(store.quotes().scan(filter, most, after), Quote::id))
          .forEach((id, each) -> quotes.put(id, each.value()));
      walk((most, after) -> all(store.speakers().scan(SpeakerFilter.ANY, most, after), Speaker::id))
          .forEach((id, each) -> speakers.put(id, shown(each.value())));
    } else {
      walk((most, after) -> changes.articles(asOf, begun, most, after))
          .forEach((id, each) -> apply(each, any -> true, articles, Function.identity()));
      walk((most, after) -> changes.quotes(asOf, begun, most, after))
          .forEach((id, each) -> apply(each, filter::matches, quotes, Function.identity()));
      walk((most, after) -> changes.speakers(asOf, begun, most, after))
          .forEach((id, each) -> apply(each, any -> true, speakers, Mirror::shown));
    }
    asOf = begun.minus(overlap);
  }

  /** The copy is what a client would get that begins now. */
  public void assertComplete() {
    Mirror now = new Mirror(store, clock, overlap, filter);
    now.update();
    assertThat(articles).isEqualTo(now.articles);
    assertThat(quotes).as("%s", filter).isEqualTo(now.quotes);
    assertThat(speakers).isEqualTo(now.speakers);
  }

  private static <T, V> void apply(
      Changed<T> changed, Predicate<T> filter, Map<String, V> copy, Function<T, V> shown) {
    if (changed.value() != null && filter.test(changed.value())) {
      copy.put(changed.id(), shown.apply(changed.value()));
    } else if (changed.value() == null || !changed.isNew()) {
      copy.remove(changed.id());
    } else {
      assertThat(copy).as("what was never shown otherwise").doesNotContainKey(changed.id());
    }
  }

  /** Counts and days change with every article, and are no changes of the speaker. */
  private static String shown(Speaker speaker) {
    return speaker.profile() + " " + speaker.version();
  }

  private static <T> PageScan<Changed<T>> all(PageScan<T> scan, Function<T, String> id) {
    return scan.map(each -> new Changed<>(id.apply(each), each, true));
  }

  /** Every part of a walk, going on from any item of a part as well as from its end. */
  private static <T> Map<String, Changed<T>> walk(
      BiFunction<Integer, Map<String, String>, PageScan<Changed<T>>> source) {
    Map<String, Changed<T>> found = new HashMap<>();
    Map<String, String> after = null;
    do {
      PageScan<Changed<T>> scan = source.apply(FEW, after);
      List<PageScan.Placed<Changed<T>>> part =
          scan.items().subList(0, Math.min(FEW, scan.items().size()));
      for (PageScan.Placed<Changed<T>> each : part) {
        found.put(each.item().id(), each.item());
      }
      after =
          part.size() < scan.items().size() ? part.get(part.size() - 1).position() : scan.next();
    } while (after != null);
    return found;
  }
}
