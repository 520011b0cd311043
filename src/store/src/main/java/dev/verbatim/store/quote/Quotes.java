package dev.verbatim.store.quote;

import dev.verbatim.news.quote.Quote;
import dev.verbatim.news.quote.QuoteFilter;
import dev.verbatim.news.quote.QuoteFilter.WantedSpeakers;
import dev.verbatim.news.quote.Review;
import dev.verbatim.platform.paging.Page;
import dev.verbatim.platform.paging.PageScan;
import dev.verbatim.store.record.ArticleReader;
import dev.verbatim.store.record.ArticleRecord;
import dev.verbatim.store.record.SpeakerDecisions;
import dev.verbatim.store.record.SpeakerNames;
import dev.verbatim.store.table.Consistency;
import dev.verbatim.store.views.QuotePlace;
import dev.verbatim.store.views.QuotesById;
import dev.verbatim.store.views.ViewLists;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The quotations of all articles as they are read, with the speakers as they are today. */
@Singleton
public class Quotes {

  private static final String AFTER = "after";

  private final ArticleReader reader;
  private final SpeakerDecisions decisions;
  private final QuotesById byId;
  private final ViewLists lists;

  @Inject
  public Quotes(
      ArticleReader reader, SpeakerDecisions decisions, QuotesById byId, ViewLists lists) {
    this.reader = reader;
    this.decisions = decisions;
    this.byId = byId;
    this.lists = lists;
  }

  /**
   * The quotation with this id, from its view; from the record when the view has none yet, or when
   * the latest is asked for.
   */
  public Optional<Quote> get(String id, Consistency consistency) {
    String articleId = Quote.articleOf(id);
    if (articleId == null) {
      return Optional.empty();
    }
    Optional<Quote> seen =
        consistency == Consistency.EVENTUAL ? byId.get(articleId, id) : Optional.empty();
    return seen.or(() -> recorded(articleId, id, consistency));
  }

  private Optional<Quote> recorded(String articleId, String id, Consistency consistency) {
    return reader
        .get(articleId, consistency)
        .flatMap(
            record ->
                record.quotes().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .map(
                        quote ->
                            decisions
                                .namesOf(List.of(quote), consistency)
                                .shown(quote, record.sources())));
  }

  /**
   * Quotations, the newest article's first.
   *
   * @param limit how many at most
   * @param after where the page before ended; null for the first
   */
  public Page<Quote> list(QuoteFilter filter, int limit, Map<String, String> after) {
    return lists.quotes(filter).read(limit, after);
  }

  /**
   * Quotations, the least sure first, and of those that are equally sure the newest: what editors
   * have to look at. Only those that nobody has reviewed, unless the filter names a review.
   *
   * @param limit how many at most
   * @param after where the page before ended; null for the first
   * @param consistency with the latest, what is found is read again from the record
   */
  public Page<Quote> leastSure(
      QuoteFilter filter, int limit, Map<String, String> after, Consistency consistency) {
    QuoteFilter wanted = filter.review() == null ? filter.withReview(Review.MACHINE) : filter;
    Page<QuotePlace> found = lists.leastSure(wanted).read(limit, after);
    Map<String, Quote> now =
        consistency == Consistency.LATEST
            ? recorded(found.items().stream().map(QuotePlace::articleId).distinct().toList())
            : byId.at(found.items());
    return new Page<>(
        found.items().stream()
            .map(place -> now.get(place.id()))
            .filter(Objects::nonNull)
            .filter(wanted::matches)
            .toList(),
        found.next());
  }

  /**
   * The same filter for the speakers whom its ids mean today: one that was merged means the one it
   * went into. To be asked once for what a client wants, before anything is read.
   */
  public QuoteFilter today(QuoteFilter filter, Consistency consistency) {
    Set<String> ids = filter.speakers().ids();
    if (ids.isEmpty()) {
      return filter;
    }
    SpeakerNames names = decisions.names(ids, consistency);
    return filter.withSpeakers(WantedSpeakers.of(ids.stream().map(names::idOf).toList()));
  }

  /**
   * Those of these quotations that are there, in their order, rejected ones too.
   *
   * @param ids what they are called
   */
  public List<Quote> getAll(List<String> ids, Consistency consistency) {
    if (consistency == Consistency.EVENTUAL) {
      return ids.stream().flatMap(id -> get(id, consistency).stream()).toList();
    }
    Map<String, Quote> now =
        recorded(ids.stream().map(Quote::articleOf).filter(Objects::nonNull).distinct().toList());
    return ids.stream().map(now::get).filter(Objects::nonNull).toList();
  }

  /** The first of all quotations that pass the filter. */
  public Optional<Quote> oldest(QuoteFilter filter) {
    return lists.quotes(filter).backwards().read(1, null).items().stream().findFirst();
  }

  /**
   * The quotations of a page as the record has them now. Those that are gone, or that no longer
   * pass the filter, are left out.
   */
  public Page<Quote> latest(Page<Quote> page, QuoteFilter filter) {
    List<String> articles =
        page.items().stream().map(quote -> quote.article().id()).distinct().toList();
    Map<String, Quote> now = recorded(articles);
    return new Page<>(
        page.items().stream()
            .map(quote -> now.get(quote.id()))
            .filter(Objects::nonNull)
            .filter(filter::matches)
            .toList(),
        page.next());
  }

  /** The quotations of these articles as the record has them now, by id. */
  private Map<String, Quote> recorded(List<String> articles) {
    Map<String, Quote> now = new HashMap<>();
    Collection<ArticleRecord> records = reader.getAll(articles, Consistency.LATEST).values();
    SpeakerNames names =
        decisions.namesOf(
            records.stream().flatMap(record -> record.quotes().stream()).toList(),
            Consistency.LATEST);
    records.stream()
        .flatMap(record -> record.shown(names).quotes().stream())
        .forEach(quote -> now.put(quote.id(), quote));
    return now;
  }

  /**
   * Reads on in all quotations that pass the filter, in no order.
   *
   * @param most how many at most
   * @param after the position to read on from; null for the beginning
   */
  public PageScan<Quote> scan(QuoteFilter filter, int most, Map<String, String> after) {
    return lists.quotes(filter).scan(most, after);
  }

  /**
   * An article's quotations in reading order, from the record; empty when there is no such article.
   *
   * @param review what editors said of them; where it is null, rejected ones are left out
   * @param limit how many at most
   * @param after where the page before ended; null for the first
   */
  public Optional<Page<Quote>> ofArticle(
      String articleId,
      Review review,
      int limit,
      Map<String, String> after,
      Consistency consistency) {
    return reader
        .get(articleId, consistency)
        .map(record -> page(record, review, limit, after, consistency));
  }

  private Page<Quote> page(
      ArticleRecord record,
      Review review,
      int limit,
      Map<String, String> after,
      Consistency consistency) {
    List<Quote> wanted =
        record.quotes().stream()
            .filter(quote -> review == null ? !quote.isRejected() : quote.review() == review)
            .filter(quote -> after == null || position(quote).compareTo(after.get(AFTER)) > 0)
            .limit(limit + 1L)
            .toList();
    List<Quote> shown = wanted.subList(0, Math.min(limit, wanted.size()));
    return new Page<>(
        decisions.namesOf(shown, consistency).shown(shown, record.sources()),
        wanted.size() > limit ? Map.of(AFTER, position(shown.get(limit - 1))) : null);
  }

  /** Where a quotation is in its article: two may begin at the same place. */
  private static String position(Quote quote) {
    return "%07d#%s".formatted(quote.start(), quote.id());
  }
}
